package org.sungrid.workbook;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where XML is read: a part of a workbook, element by element. A declaration of a document type, and with it
 * every entity, is refused before it is looked at; nothing is fetched from anywhere.
 */
final class SheetXml implements AutoCloseable {

    /** Deeper than any part of a workbook. */
    private static final int DEEPEST = 50;

    private final XMLStreamReader reader;
    private int depth;

    SheetXml(byte[] part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external");
        });
        reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** Goes on to the next element that begins; empty at the end. */
    Optional<String> next() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new XMLStreamException("deep");
                    }
                    return Optional.of(reader.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("document type");
                default -> {
                    // Text between elements, comments: nothing of a workbook.
                }
            }
        }
        return Optional.empty();
    }

    /** How deep the element stands on which the reading is; the root is 1. */
    int depth() {
        return depth;
    }

    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * Reads the element on which the reading is to its end.
     *
     * @return the text of each kind of element in it, those within {@code rPh}, which only tell how it is spoken, left out
     */
    Map<String, String> texts() throws XMLStreamException {
        var texts = new HashMap<String, StringBuilder>();
        var path = new java.util.ArrayDeque<String>();
        int until = depth - 1;
        path.push(reader.getLocalName());
        while (depth > until && reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new XMLStreamException("deep");
                    }
                    path.push(reader.getLocalName());
                    texts.computeIfAbsent(path.peek(), name -> new StringBuilder());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    path.pop();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!path.contains("rPh")) {
                        texts.computeIfAbsent(path.peek(), name -> new StringBuilder())
                                .append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("document type");
                default -> {
                    // Comments and instructions say nothing.
                }
            }
        }
        var read = new HashMap<String, String>();
        texts.forEach((name, text) -> read.put(name, text.toString()));
        return read;
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
