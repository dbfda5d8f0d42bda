package org.sungrid.portal.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.id.DisclosureId;
import org.sungrid.search.SearchIndex;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.web.Application;

/**
 * The newest releases as an Atom feed (RFC 4287): of everything, or of what a question finds that is asked as the list is
 * asked ({@code /feed.atom?kind=fee&q=电梯}). What is withdrawn leaves it.
 */
@WebServlet("/feed.atom")
public class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    /** Pages of hits that hold as many as a feed does. */
    private static final int PAGES = 3;

    private static final Messages CHINESE = Messages.in(Language.CHINESE);

    @Inject
    private transient Disclosures disclosures;

    @Inject
    private transient SearchIndex index;

    @Inject
    private transient Application application;

    @Inject
    @ConfigProperty(name = "sungrid.bureau.name")
    private String bureau;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = Question.of(request.getParameterMap());
        if (!question.understood()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        List<VersionLine> newest = newest(question);
        String address = question.addressOn("/feed.atom", 1);
        response.setContentType("application/atom+xml;charset=UTF-8");
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", Language.CHINESE.tag());
            element(xml, "id", application.absolute(question.isNarrow() ? address : "/"));
            element(
                    xml,
                    "title",
                    CHINESE.text("portal.feed.title", bureau)
                            + (question.typed().isEmpty() ? "" : " · " + question.typed()));
            element(xml, "updated", updated(newest).toString());
            link(xml, "self", "application/atom+xml", application.absolute(address));
            link(
                    xml,
                    "alternate",
                    "text/html",
                    application.absolute(question.isNarrow() ? question.addressOn(DisclosureListPage.PATH, 1) : "/"));
            xml.writeStartElement("author");
            element(xml, "name", bureau);
            xml.writeEndElement();
            for (VersionLine line : newest) {
                entry(xml, line);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The feed could not be written", e);
        }
    }

    /** The newest releases that answer; of a question with very many answers, of its newest ones. */
    private List<VersionLine> newest(Question question) {
        if (!question.isNarrow()) {
            return disclosures.recentlyShown(null, ENTRIES);
        }
        var query = question.query().ordered(SearchQuery.Order.NEWEST);
        var ids = new ArrayList<DisclosureId>();
        int page = 1;
        SearchResult result;
        do {
            result = index.find(query.onPage(page));
            result.hits().forEach(hit -> ids.add(new DisclosureId(hit.subject().id())));
            page++;
        } while (page <= Math.min(PAGES, result.pages()));
        return disclosures.shown(ids).stream().limit(ENTRIES).toList();
    }

    private void entry(XMLStreamWriter xml, VersionLine line) throws XMLStreamException {
        String address = application.absolute(DisclosureListPage.PATH + "/" + line.number());
        xml.writeStartElement("entry");
        // A later version is news of its own, so the id names the version.
        element(xml, "id", address + "/versions/" + line.ordinal());
        element(xml, "title", line.title());
        element(xml, "published", line.shownFrom().toString());
        element(xml, "updated", line.shownFrom().toString());
        link(xml, "alternate", "text/html", address);
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", line.kind().code());
        xml.writeAttribute("label", CHINESE.text(line.kind().labelKey()));
        element(
                xml,
                "summary",
                CHINESE.text(
                        "portal.feed.summary", CHINESE.text(line.kind().labelKey()), line.number(), line.issuer()));
        xml.writeEndElement();
    }

    /** An empty feed was last changed when time began: its bytes stay the same. */
    private static Instant updated(List<VersionLine> newest) {
        return newest.stream()
                .map(VersionLine::shownFrom)
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
