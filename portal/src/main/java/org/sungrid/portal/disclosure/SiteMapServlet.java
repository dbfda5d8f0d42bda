package org.sungrid.portal.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.grid.PublicGrid;
import org.sungrid.portal.ticket.BoardQuestion;
import org.sungrid.text.Language;
import org.sungrid.ticket.board.Board;
import org.sungrid.web.Address;
import org.sungrid.web.Application;

/**
 * Every public address, for search engines. One file may name 50,000 addresses; a bureau with more discloses the older
 * ones through the list.
 */
@WebServlet("/sitemap.xml")
public class SiteMapServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The protocol's own bound, less the pages that are not disclosures. */
    private static final int MOST = 49_990;

    private static final int AT_ONCE = 1_000;

    /** So that a board of many years leaves room for what is disclosed. */
    private static final int MOST_ON_BOARD = 10_000;

    /** Those that are not disclosures, in Chinese; each stands in English too. */
    private static final List<String> PAGES = List.of(
            "/",
            DisclosureListPage.PATH,
            CheckQuestion.PATH,
            PowersPage.PATH,
            "/grid",
            BoardQuestion.PATH,
            "/about",
            "/developers",
            "/accessibility",
            "/site-map");

    @Inject
    private transient Disclosures disclosures;

    @Inject
    private transient PublicGrid grid;

    @Inject
    private transient Board board;

    @Inject
    private transient Application application;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("urlset");
            xml.writeDefaultNamespace(SITEMAP);
            for (Language language : Language.values()) {
                for (String page : PAGES) {
                    url(xml, new Address(language, page).canonical(), null);
                }
            }
            long after = 0;
            int written = 0;
            for (var shown : grid.today().all()) {
                url(xml, "/grid/" + shown.cell().getCode(), null);
                written++;
            }
            long behind = 0;
            for (var entries = board.after(behind, AT_ONCE);
                    !entries.isEmpty() && written < MOST_ON_BOARD;
                    entries = board.after(behind, AT_ONCE)) {
                for (var entry : entries) {
                    url(xml, BoardQuestion.PATH + "/" + entry.getNumber(), entry.getChangedAt());
                    behind = entry.id();
                }
                written += entries.size();
            }
            List<VersionLine> some;
            do {
                some = disclosures.shownAfter(after, Math.min(AT_ONCE, MOST - written));
                for (VersionLine line : some) {
                    url(xml, DisclosureListPage.PATH + "/" + line.number(), line.shownFrom());
                    after = line.disclosureId();
                }
                written += some.size();
            } while (!some.isEmpty() && written < MOST);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The site map could not be written", e);
        }
    }

    private void url(XMLStreamWriter xml, String path, Instant changed) throws XMLStreamException {
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(application.absolute(path));
        xml.writeEndElement();
        if (changed != null) {
            xml.writeStartElement("lastmod");
            xml.writeCharacters(changed.toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
