package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.sungrid.portal.ticket.BoardQuestion;
import org.sungrid.portal.ticket.BoardUnits;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Csv;
import org.sungrid.ticket.board.Board;
import org.sungrid.web.Application;

/** The public board as a table for spreadsheets, with the page's own filters, the last raised first. */
@Path("board.csv")
public class BoardTableResource {

    private static final String PATH = "/api/v1/board.csv";

    /** Lines on one page of the table; the wordings of all of them have some 2 MB. */
    static final int LINES = 500;

    @Inject
    private Board board;

    @Inject
    private BoardUnits units;

    @Inject
    private Application application;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    public Response table() {
        var question = BoardQuestion.of(request.getParameterMap());
        Refused.when(question.refusals());
        var leaf = board.leaf(units.filter(question), question.place(), LINES);
        var owners = units.of(leaf.lines());
        var table = new BoardTable(LocalDate.now(clock), clock.getZone());
        var csv = new Csv().row(BoardTable.COLUMNS);
        leaf.lines()
                .forEach(entry -> csv.row(table.row(
                        entry,
                        entry.owner().map(owners::get).orElse(null),
                        application.absolute(BoardQuestion.PATH + "/" + entry.getNumber()))));
        var answer = Response.ok(csv.toString())
                .type(Csv.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"board.csv\"");
        if (leaf.later() && !leaf.lines().isEmpty()) {
            var last = leaf.lines().get(leaf.lines().size() - 1);
            answer.header(
                    "Link",
                    "<" + application.absolute(question.addressOn(PATH, "after", last.id())) + ">; rel=\"next\"");
        }
        return answer.build();
    }
}
