package org.sungrid.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Payara's configuration as it ships, turned into Sungrid's. Written anew from the shipped one at every start, so that
 * nothing accumulates in it and a new version of Sungrid changes it by changing {@link PayaraDomain}.
 */
final class DomainXml {
    private final Document document;
    private final Element config;

    private DomainXml(Document document) {
        this.document = document;
        this.config = children(
                        (Element) document.getElementsByTagName("configs").item(0), "config")
                .stream()
                .filter(element -> "server-config".equals(element.getAttribute("name")))
                .findFirst()
                .orElseThrow();
    }

    static DomainXml read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DomainXml(factory.newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    Element config() {
        return config;
    }

    Element domain() {
        return document.getDocumentElement();
    }

    /** The first element of this name below {@code parent}, made when it is not there. */
    static Element one(Element parent, String name) {
        List<Element> found = children(parent, name);
        if (!found.isEmpty()) {
            return found.get(0);
        }
        return add(parent, name);
    }

    static Element add(Element parent, String name, String... attributes) {
        Element element = parent.getOwnerDocument().createElement(name);
        parent.appendChild(element);
        return set(element, attributes);
    }

    static Element set(Element element, String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttribute(attributes[i], attributes[i + 1]);
        }
        return element;
    }

    static void clear(Element parent) {
        while (parent.getFirstChild() != null) {
            parent.removeChild(parent.getFirstChild());
        }
    }

    static void remove(Element parent, String name) {
        for (Element element : children(parent, name)) {
            parent.removeChild(element);
        }
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
