package org.sungrid.portal.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.id.DisclosureId;
import org.sungrid.portal.Feed;
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
        var address = question.addressOn("/feed.atom", 1);
        response.setContentType(Feed.Format.ATOM.contentType());
        new Feed(
                        application.absolute(question.isNarrow() ? address : "/"),
                        CHINESE.text("portal.feed.title", bureau)
                                + (question.typed().isEmpty() ? "" : " · " + question.typed()),
                        "",
                        bureau,
                        application.absolute(address),
                        application.absolute(
                                question.isNarrow() ? question.addressOn(DisclosureListPage.PATH, 1) : "/"),
                        newest(question).stream().map(this::told).toList())
                .write(Feed.Format.ATOM, response.getOutputStream());
    }

    /** The newest releases that answer; of a question with very many answers, of its newest ones. */
    private List<VersionLine> newest(Question question) {
        if (!question.isNarrow()) {
            return disclosures.recentlyShown(null, Feed.MOST);
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
        return disclosures.shown(ids).stream().limit(Feed.MOST).toList();
    }

    private Feed.Entry told(VersionLine line) {
        var address = application.absolute(DisclosureListPage.PATH + "/" + line.number());
        var kind = CHINESE.text(line.kind().labelKey());
        return new Feed.Entry(
                // A later version is news of its own, so the id names the version.
                address + "/versions/" + line.ordinal(),
                line.title(),
                address,
                line.shownFrom(),
                line.shownFrom(),
                line.kind().code(),
                kind,
                CHINESE.text("portal.feed.summary", kind, line.number(), line.issuer()));
    }
}
