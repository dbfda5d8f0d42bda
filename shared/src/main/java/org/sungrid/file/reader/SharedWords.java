package org.sungrid.file.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The words of a workbook, which stand once for all its sheets, and the sheets that say them row by row. */
final class SharedWords {

    /** Characters; far more than are told. */
    private static final int MOST = 4 * Report.MOST;

    private final List<String> words = new ArrayList<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        var word = new StringBuilder();
        int read = 0;
        boolean said = false;
        boolean spoken = false;
        while (xml.hasNext() && read < MOST) {
            xml.next();
            if (xml.isStartElement()) {
                said = xml.getLocalName().equals("t");
                // How it is pronounced stands beside a word of Japanese.
                spoken |= xml.getLocalName().equals("rPh");
            } else if (xml.isCharacters() && said && !spoken) {
                word.append(xml.getText());
                read += xml.getTextLength();
            } else if (xml.isEndElement()) {
                said = false;
                if (xml.getLocalName().equals("rPh")) {
                    spoken = false;
                } else if (xml.getLocalName().equals("si")) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            }
        }
    }

    void rows(XMLStreamReader xml, Report report) throws XMLStreamException, IOException {
        boolean said = false;
        boolean shared = false;
        var number = new StringBuilder();
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                var element = xml.getLocalName();
                if (element.equals("c")) {
                    shared = "s".equals(xml.getAttributeValue(null, "t"));
                }
                said = element.equals("v") || element.equals("t");
            } else if (xml.isCharacters() && said) {
                if (shared) {
                    number.append(xml.getText(), 0, Math.min(10, xml.getText().length()));
                } else {
                    report.add(xml.getText());
                }
            } else if (xml.isEndElement()) {
                said = false;
                if (xml.getLocalName().equals("c")) {
                    if (shared) {
                        report.add(word(number.toString()));
                        number.setLength(0);
                    }
                    report.add(' ');
                } else if (xml.getLocalName().equals("row")) {
                    report.add('\n');
                }
            }
        }
    }

    private String word(String number) {
        int place = number.matches("[0-9]{1,8}") ? Integer.parseInt(number) : -1;
        return place >= 0 && place < words.size() ? words.get(place) : "";
    }
}
