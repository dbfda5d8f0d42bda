package org.sungrid.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sungrid.portal.disclosure.XmlText;
import org.sungrid.text.Language;

/**
 * What is new, as programs follow it: Atom (RFC 4287) or RSS 2.0. In Chinese, as what it tells of. All addresses are absolute.
 *
 * @param id that stays the same whatever the feed tells
 * @param title with whatever it was asked for
 * @param lead a sentence on what it tells, for RSS alone
 * @param author the bureau
 * @param self the feed's own address
 * @param page where people read the same
 * @param entries the newest first
 */
public record Feed(String id, String title, String lead, String author, String self, String page, List<Entry> entries) {

    /** Entries of a feed at most. */
    public static final int MOST = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    /** As RSS writes a moment: RFC 822 with four digits of the year, two of the day. */
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /**
     * One piece of news.
     *
     * @param id another for what is news again
     * @param term of its category, as programs know it
     * @param label the same for people
     */
    public record Entry(
            String id,
            String title,
            String address,
            Instant published,
            Instant updated,
            String term,
            String label,
            String summary) {}

    /** How a feed is written. */
    public enum Format {
        ATOM("application/atom+xml"),
        RSS("application/rss+xml");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String contentType() {
            return mediaType + ";charset=UTF-8";
        }
    }

    /** @throws IOException when it can't be written to the end */
    public void write(Format format, OutputStream to) throws IOException {
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(to, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            if (format == Format.RSS) {
                rss(xml);
            } else {
                atom(xml);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The feed could not be written", e);
        }
    }

    private void atom(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", Language.CHINESE.tag());
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", changed().toString());
        link(xml, "self", Format.ATOM.mediaType, self);
        link(xml, "alternate", "text/html", page);
        xml.writeStartElement("author");
        element(xml, "name", author);
        xml.writeEndElement();
        for (var entry : entries) {
            xml.writeStartElement("entry");
            element(xml, "id", entry.id());
            element(xml, "title", entry.title());
            element(xml, "published", entry.published().toString());
            element(xml, "updated", entry.updated().toString());
            link(xml, "alternate", "text/html", entry.address());
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", entry.term());
            xml.writeAttribute("label", entry.label());
            element(xml, "summary", entry.summary());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void rss(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        element(xml, "title", title);
        element(xml, "link", page);
        element(xml, "description", lead);
        element(xml, "language", Language.CHINESE.tag().toLowerCase(Locale.ROOT));
        element(xml, "lastBuildDate", RFC_822.format(changed()));
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", Format.RSS.mediaType);
        xml.writeAttribute("href", self);
        for (var entry : entries) {
            xml.writeStartElement("item");
            element(xml, "title", entry.title());
            element(xml, "link", entry.address());
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(XmlText.legal(entry.id()));
            xml.writeEndElement();
            element(xml, "pubDate", RFC_822.format(entry.published()));
            element(xml, "category", entry.label());
            element(xml, "description", entry.summary());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** An empty feed was last changed when time began: its bytes stay the same. */
    private Instant changed() {
        return entries.stream().map(Entry::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(XmlText.legal(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
