package org.sungrid.portal.ticket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.portal.disclosure.XmlText;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.board.Board;
import org.sungrid.ticket.board.BoardEntry;
import org.sungrid.web.Application;

/**
 * What was put on the board or worded anew last, as an Atom feed (RFC 4287) and as RSS 2.0: of everything, or of a unit or a
 * state as the board itself is asked. Another wording is another entry; what left the board leaves the feed.
 */
@WebServlet({"/board/feed.atom", "/board/feed.rss"})
public class BoardFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    /** As RSS writes a moment: RFC 822 with four digits of the year, two of the day. */
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final Messages CHINESE = Messages.in(Language.CHINESE);

    @Inject
    private transient Board board;

    @Inject
    private transient BoardUnits units;

    @Inject
    private transient Application application;

    @Inject
    private transient Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var question = BoardQuestion.of(request.getParameterMap());
        if (!question.understood()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var newest = board.newest(units.filter(question), ENTRIES);
        boolean rss = request.getServletPath().endsWith(".rss");
        response.setContentType((rss ? "application/rss+xml" : "application/atom+xml") + ";charset=UTF-8");
        try {
            var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            if (rss) {
                rss(xml, question, newest);
            } else {
                atom(xml, question, newest);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The feed could not be written", e);
        }
    }

    private void atom(XMLStreamWriter xml, BoardQuestion question, List<BoardEntry> newest) throws XMLStreamException {
        var address = question.addressOn(BoardQuestion.PATH + "/feed.atom");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", Language.CHINESE.tag());
        element(xml, "id", application.absolute(address));
        element(xml, "title", CHINESE.text("portal.board.feed.title", bureau));
        element(xml, "updated", changed(newest).toString());
        link(xml, "self", "application/atom+xml", application.absolute(address));
        link(xml, "alternate", "text/html", application.absolute(question.addressOn(BoardQuestion.PATH)));
        xml.writeStartElement("author");
        element(xml, "name", bureau);
        xml.writeEndElement();
        for (var entry : newest) {
            xml.writeStartElement("entry");
            element(xml, "id", id(entry));
            element(xml, "title", entry.getTitle());
            element(xml, "published", entry.getShownFrom().toString());
            element(xml, "updated", entry.getChangedAt().toString());
            link(xml, "alternate", "text/html", address(entry));
            var state = entry.stateOn(LocalDate.now(clock));
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", state.code());
            xml.writeAttribute("label", CHINESE.text(state.labelKey()));
            element(xml, "summary", summary(entry));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void rss(XMLStreamWriter xml, BoardQuestion question, List<BoardEntry> newest) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        element(xml, "title", CHINESE.text("portal.board.feed.title", bureau));
        element(xml, "link", application.absolute(question.addressOn(BoardQuestion.PATH)));
        element(xml, "description", CHINESE.text("portal.board.lead"));
        element(xml, "language", Language.CHINESE.tag().toLowerCase(Locale.ROOT));
        element(xml, "lastBuildDate", RFC_822.format(changed(newest)));
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeAttribute("href", application.absolute(question.addressOn(BoardQuestion.PATH + "/feed.rss")));
        for (var entry : newest) {
            xml.writeStartElement("item");
            element(xml, "title", entry.getTitle());
            element(xml, "link", address(entry));
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(id(entry));
            xml.writeEndElement();
            element(xml, "pubDate", RFC_822.format(entry.getShownFrom()));
            element(
                    xml,
                    "category",
                    CHINESE.text(entry.stateOn(LocalDate.now(clock)).labelKey()));
            element(xml, "description", summary(entry));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private String address(BoardEntry entry) {
        return application.absolute(BoardQuestion.PATH + "/" + entry.getNumber());
    }

    /** Another wording is news of its own. */
    private String id(BoardEntry entry) {
        return address(entry) + "#" + entry.getOrdinal();
    }

    private String summary(BoardEntry entry) {
        return CHINESE.text(
                "portal.board.summary",
                entry.getNumber(),
                CHINESE.text(entry.stateOn(LocalDate.now(clock)).labelKey()));
    }

    /** An empty feed was last changed when time began: its bytes stay the same. */
    private static Instant changed(List<BoardEntry> newest) {
        return newest.stream()
                .map(BoardEntry::getChangedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
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
