package org.sungrid.file.reader;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A document or workbook of Office: every part is unpacked once to see whether it is as long as it may be, without a
 * document type, and leads nowhere; then the parts with text are read as a stream. No tree is ever built.
 */
final class OfficeReading implements FileReader.Reading {

    /** Bytes that all parts may come to; what the archive says of their lengths need not be true. */
    private static final long MOST_UNPACKED = 128L * 1024 * 1024;

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String WORD = OFFICE + "wordprocessingml.document.main+xml";
    private static final String SHEET = OFFICE + "spreadsheetml.sheet.main+xml";

    /** Relations to parts that are other files, or programs. */
    private static final Pattern BRINGS = Pattern.compile(
            ".*/(?:oleObject|package|vbaProject|control|activeXControlBinary|aFChunk|subDocument|externalLink|frame"
                    + "|attachedToolbars|connections|queryTable|webextension|customUI|ui/extensibility)$");

    private static final Pattern FOLLOWED_BY_A_PERSON = Pattern.compile("(?i)(?:https?://|mailto:|#).*");

    /** Fields of Word that fetch something when the document is opened. */
    private static final Pattern FETCHING =
            Pattern.compile("(?is)\\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|DATABASE|LINK)\\b.*");

    /** What was changed by whom, and what others said about it. */
    private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo", "comment");

    private static final Pattern WITH_TEXT = Pattern.compile(
            "word/(?:document|footnotes|endnotes|header[0-9]*|footer[0-9]*)\\.xml|xl/worksheets/[^/]+\\.xml");

    private final byte[] file;
    private final boolean word;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    OfficeReading(byte[] file, boolean word) {
        this.file = file;
        this.word = word;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    }

    private interface Part {
        void read(String name, XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    @Override
    public void look() throws IOException {
        boolean[] main = new boolean[1];
        try {
            walk(name -> true, (name, xml) -> {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.DTD) {
                        throw new Objection("damaged");
                    }
                    if (xml.isStartElement()) {
                        main[0] |= element(name, xml);
                    }
                }
            });
        } catch (XMLStreamException | IOException | RuntimeException unreadable) {
            throw unreadable instanceof Objection objection ? objection : new Objection("damaged");
        }
        if (!main[0]) {
            throw new Objection("kind");
        }
    }

    /** @return whether it says that this is the kind of file that it is taken for */
    private boolean element(String part, XMLStreamReader xml) throws XMLStreamException {
        var element = xml.getLocalName();
        if (part.equals("[Content_Types].xml")) {
            var type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
            if (type.contains("macroEnabled") || type.contains("vbaProject")) {
                throw new Objection("macro");
            }
            return type.equals(word ? WORD : SHEET);
        }
        if (part.endsWith(".rels") && element.equals("Relationship")) {
            relation(xml);
        } else if (part.startsWith("word/") && TRACKED.contains(element)) {
            throw new Objection("tracked");
        } else if (element.equals("instrText") && FETCHING.matcher(text(xml)).matches()) {
            throw new Objection("external");
        } else if (element.equals("fldSimple")) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (FETCHING.matcher(xml.getAttributeValue(i)).matches()) {
                    throw new Objection("external");
                }
            }
        } else if (element.equals("altChunk") || element.equals("ddeLink") || element.equals("oleLink")) {
            throw new Objection("embedded");
        }
        return false;
    }

    private static void relation(XMLStreamReader xml) {
        var type = String.valueOf(xml.getAttributeValue(null, "Type"));
        if (BRINGS.matcher(type).matches()) {
            throw new Objection("embedded");
        }
        var target = String.valueOf(xml.getAttributeValue(null, "Target"));
        boolean out = "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"));
        boolean link = type.endsWith("/hyperlink")
                && FOLLOWED_BY_A_PERSON.matcher(target).matches();
        if (out && !link) {
            throw new Objection("external");
        }
    }

    /** The characters up to the next tag. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT && !xml.isStartElement()) {
            if (xml.isCharacters() && text.length() < 1_000) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    @Override
    public void read(Report report) throws IOException {
        try {
            var words = new SharedWords();
            if (!word) {
                walk("xl/sharedStrings.xml"::equals, (name, xml) -> words.read(xml));
            }
            walk(name -> WITH_TEXT.matcher(name).matches(), (name, xml) -> {
                if (word) {
                    paragraphs(xml, report);
                } else {
                    words.rows(xml, report);
                }
                report.flush();
            });
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void paragraphs(XMLStreamReader xml, Report report) throws XMLStreamException, IOException {
        boolean said = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    said = xml.getLocalName().equals("t");
                    if (xml.getLocalName().equals("br") || xml.getLocalName().equals("tab")) {
                        report.add(' ');
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (said) {
                        report.add(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    said = false;
                    if (xml.getLocalName().equals("p")) {
                        report.add('\n');
                    }
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
        }
    }

    /** Unpacks everything, and reads the parts of XML that are wanted. */
    private void walk(java.util.function.Predicate<String> wanted, Part reading)
            throws IOException, XMLStreamException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var counted = new Counted(zip);
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
                if (xml && wanted.test(name)) {
                    var reader = factory.createXMLStreamReader(counted);
                    reading.read(name, reader);
                    reader.close();
                }
                counted.skipAll();
            }
        }
    }

    /** Counts what all parts come to, and stays open behind each of them. */
    private static final class Counted extends FilterInputStream {

        private final byte[] skipped = new byte[64 * 1024];
        private long bytes;

        Counted(InputStream zip) {
            super(zip);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        void skipAll() throws IOException {
            while (read(skipped, 0, skipped.length) >= 0) {
                continue;
            }
        }

        private void count(int more) throws ZipException {
            bytes += more;
            if (bytes > MOST_UNPACKED) {
                throw new Objection("bomb");
            }
        }

        @Override
        public void close() {
            // The archive goes on behind this part.
        }
    }
}
