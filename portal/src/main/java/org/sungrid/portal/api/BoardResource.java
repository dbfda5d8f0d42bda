package org.sungrid.portal.api;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sungrid.grid.Cell;
import org.sungrid.id.CellId;
import org.sungrid.portal.ticket.BoardQuestion;
import org.sungrid.portal.ticket.BoardUnits;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.board.Board;
import org.sungrid.ticket.board.BoardEntry;
import org.sungrid.ticket.board.LeftBecause;
import org.sungrid.web.Application;

/** The public board as JSON: the list with the page's own filters, turned by key, and each ticket whole. */
@Path("board")
@Produces("application/json;charset=UTF-8")
public class BoardResource {

    static final String PATH = "/api/v1/board";

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

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
    public String list() {
        var question = BoardQuestion.of(request.getParameterMap());
        Refused.when(question.refusals());
        var leaf = board.leaf(units.filter(question), question.place());
        var owners = units.of(leaf.lines());
        var items = Json.createArrayBuilder();
        leaf.lines().forEach(entry -> items.add(line(entry, owners)));
        var answer = Json.createObjectBuilder().add("items", items);
        if (leaf.later() && !leaf.lines().isEmpty()) {
            var last = leaf.lines().get(leaf.lines().size() - 1);
            answer.add("next", application.absolute(question.addressOn(PATH, "after", last.id())));
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
                    day(entry.getWithdrawnAt()),
                    why(entry.getLeftBecause(), entry.getWithdrawalReason()));
        }
        var deadline = board.deadline(entry);
        var whole = line(entry, units.of(List.of(entry)))
                .add("wording", entry.getOrdinal())
                .add("words", entry.getWords())
                .add("timeFrom", deadline.running().start().toString())
                .add("provisional", deadline.isProvisional())
                .add("timeTold", Json.createArrayBuilder(deadline.told(Language.CHINESE)));
        var gaps = board.gaps(entry);
        if (!gaps.isEmpty()) {
            var told = Json.createArrayBuilder();
            gaps.forEach(gap -> told.add(Json.createObjectBuilder()
                    .add("withdrawnAt", gap.getWithdrawnAt().toString())
                    .add("reason", why(gap.getLeftBecause(), gap.getWithdrawalReason()))
                    .add("restoredAt", gap.getRestoredAt().toString())));
            whole.add("withdrawals", told);
        }
        if (!entry.getOutcome().isEmpty()) {
            whole.add("outcome", entry.getOutcome());
        }
        return whole.build().toString();
    }

    private JsonObjectBuilder line(BoardEntry entry, Map<CellId, Cell> owners) {
        var line = Json.createObjectBuilder()
                .add("number", entry.getNumber())
                .add("title", entry.getTitle())
                .add("state", entry.stateOn(LocalDate.now(clock)).code())
                .add("raisedOn", day(entry.getRaisedAt()))
                .add("shownFrom", entry.getShownFrom().toString());
        entry.owner()
                .map(owners::get)
                .ifPresent(unit -> line.add("unit", unit.getCode()).add("unitName", unit.getName()));
        if (entry.getDue() != null) {
            line.add("due", entry.getDue().toString());
        }
        if (entry.getClosedAt() != null) {
            line.add("closedOn", day(entry.getClosedAt()));
        }
        return line.add("address", application.absolute(PATH + "/" + entry.getNumber()))
                .add("page", application.absolute(BoardQuestion.PATH + "/" + entry.getNumber()));
    }

    private static String why(LeftBecause because, String reason) {
        return because == LeftBecause.TAKEN_DOWN ? reason : ENGLISH.text(because.labelKey());
    }

    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone()).toString();
    }
}
