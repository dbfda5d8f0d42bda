package org.sungrid.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.grid.Cell;
import org.sungrid.portal.ticket.BoardQuestion;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.board.BoardEntry;
import org.sungrid.ticket.board.BoardGap;
import org.sungrid.ticket.board.BoardState;
import org.sungrid.ticket.board.LeftBecause;
import org.sungrid.web.Application;

/** A matter of the board as JSON: the same members in the list, alone and in the archive. */
@ApplicationScoped
class BoardJson {

    static final String PATH = "/api/v1/board";

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);

    @Inject
    private Application application;

    @Inject
    private Clock clock;

    /**
     * What a list tells.
     *
     * @param unit {@code null} where the public does not see it
     */
    JsonObjectBuilder line(BoardEntry entry, BoardState state, Cell unit) {
        var line = Json.createObjectBuilder()
                .add("number", entry.getNumber())
                .add("title", entry.getTitle())
                .add("state", state.code())
                .add("raisedOn", day(entry.getRaisedAt()))
                .add("shownFrom", entry.getShownFrom().toString());
        if (unit != null) {
            line.add("unit", unit.getCode()).add("unitName", unit.getName());
        }
        if (entry.getDue() != null) {
            line.add("due", entry.getDue().toString());
        }
        if (entry.getCountedTo() != null) {
            line.add("countedTo", entry.getCountedTo().toString());
        }
        if (entry.getClosedAt() != null) {
            line.add("closedOn", day(entry.getClosedAt()));
        }
        return line.add("address", application.absolute(PATH + "/" + entry.getNumber()))
                .add("page", application.absolute(BoardQuestion.PATH + "/" + entry.getNumber()));
    }

    /** The same with the wording, and when it did not stand there. */
    JsonObjectBuilder whole(BoardEntry entry, BoardState state, Cell unit, List<BoardGap> gaps) {
        var whole = line(entry, state, unit).add("wording", entry.getOrdinal()).add("words", entry.getWords());
        if (!entry.getOutcome().isEmpty()) {
            whole.add("outcome", entry.getOutcome());
        }
        if (!gaps.isEmpty()) {
            var told = Json.createArrayBuilder();
            gaps.forEach(gap -> told.add(Json.createObjectBuilder()
                    .add("withdrawnAt", gap.getWithdrawnAt().toString())
                    .add("reason", why(gap.getLeftBecause(), gap.getWithdrawalReason()))
                    .add("restoredAt", gap.getRestoredAt().toString())));
            whole.add("withdrawals", told);
        }
        return whole;
    }

    static String why(LeftBecause because, String reason) {
        return because == LeftBecause.TAKEN_DOWN ? reason : ENGLISH.text(because.labelKey());
    }

    String day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone()).toString();
    }
}
