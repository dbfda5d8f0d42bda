package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.portal.ticket.BoardQuestion;
import org.sungrid.portal.ticket.BoardUnits;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.ticket.board.Board;
import org.sungrid.web.Application;

/** The public board as JSON: the list with the page's own filters, turned by key, and each ticket whole. */
@Path("board")
@Produces("application/json;charset=UTF-8")
public class BoardResource {

    @Inject
    private Board board;

    @Inject
    private BoardUnits units;

    @Inject
    private BoardJson json;

    @Inject
    private Application application;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @GET
    public String list() {
        var question = BoardQuestion.of(request.getParameterMap());
        Refused.when(question.refusals());
        var leaf = board.leaf(units.filter(question), question.place());
        var owners = units.of(leaf.lines());
        var items = Json.createArrayBuilder();
        var today = LocalDate.now(clock);
        leaf.lines()
                .forEach(entry -> items.add(json.line(
                        entry,
                        entry.stateOn(today),
                        entry.owner().map(owners::get).orElse(null))));
        var answer = Json.createObjectBuilder().add("items", items);
        if (leaf.later() && !leaf.lines().isEmpty()) {
            var last = leaf.lines().get(leaf.lines().size() - 1);
            answer.add("next", application.absolute(question.addressOn(BoardJson.PATH, "after", last.id())));
        }
        return answer.build().toString();
    }

    @GET
    @Path("{number}")
    public String one(@PathParam("number") String number) {
        var entry = board.find(number)
                .filter(found -> found.getNumber().equals(number))
                .orElseThrow(() -> Unanswered.missing("developers.missing.board", number));
        if (entry.isWithdrawn()) {
            throw Unanswered.gone(
                    "developers.gone",
                    json.day(entry.getWithdrawnAt()),
                    BoardJson.why(entry.getLeftBecause(), entry.getWithdrawalReason()));
        }
        var deadline = board.deadline(entry);
        var unit = entry.owner().map(units.of(List.of(entry))::get).orElse(null);
        return json.whole(entry, entry.stateOn(LocalDate.now(clock)), unit, board.gaps(entry))
                .add("timeFrom", deadline.running().start().toString())
                .add("provisional", deadline.isProvisional())
                .add("timeTold", Json.createArrayBuilder(deadline.told(Language.CHINESE)))
                .build()
                .toString();
    }
}
