package org.sungrid.portal.ticket;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.portal.Feed;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.board.Board;
import org.sungrid.ticket.board.BoardEntry;
import org.sungrid.web.Application;

/**
 * What was put on the board or worded anew last, as a feed: of everything, or of a unit or a
 * state as the board itself is asked. Another wording is another entry; what left the board leaves the feed.
 */
@WebServlet({"/board/feed.atom", "/board/feed.rss"})
public class BoardFeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

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
        var newest = board.newest(units.filter(question), Feed.MOST);
        var format = request.getServletPath().endsWith(".rss") ? Feed.Format.RSS : Feed.Format.ATOM;
        var self = application.absolute(question.addressOn(request.getServletPath()));
        var today = LocalDate.now(clock);
        response.setContentType(format.contentType());
        new Feed(
                        self,
                        CHINESE.text("portal.board.feed.title", bureau),
                        CHINESE.text("portal.board.lead"),
                        bureau,
                        self,
                        application.absolute(question.addressOn(BoardQuestion.PATH)),
                        newest.stream().map(entry -> told(entry, today)).toList())
                .write(format, response.getOutputStream());
    }

    private Feed.Entry told(BoardEntry entry, LocalDate today) {
        var address = application.absolute(BoardQuestion.PATH + "/" + entry.getNumber());
        var state = entry.stateOn(today);
        var label = CHINESE.text(state.labelKey());
        return new Feed.Entry(
                // Another wording is news of its own.
                address + "#" + entry.getOrdinal(),
                entry.getTitle(),
                address,
                entry.getShownFrom(),
                entry.getChangedAt(),
                state.code(),
                label,
                CHINESE.text("portal.board.summary", entry.getNumber(), label));
    }
}
