package org.sungrid.portal.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sungrid.grid.Cell;
import org.sungrid.ticket.board.BoardEntry;

/** The public board as lines of a table, wording and all: no wording is longer than a cell. */
final class BoardTable {

    /** As the header row has them. */
    static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "state",
            "unit",
            "unitName",
            "raisedOn",
            "due",
            "closedOn",
            "wording",
            "words",
            "outcome",
            "shownFrom",
            "page");

    private final LocalDate today;
    private final ZoneId zone;

    /** @param today by which something is overdue */
    BoardTable(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /**
     * @param unit {@code null} where the public does not see it
     * @param page where people read it
     */
    List<String> row(BoardEntry entry, Cell unit, String page) {
        return List.of(
                entry.getNumber(),
                entry.getTitle(),
                entry.stateOn(today).code(),
                unit == null ? "" : unit.getCode(),
                unit == null ? "" : unit.getName(),
                day(entry.getRaisedAt()),
                entry.getDue() == null ? "" : entry.getDue().toString(),
                entry.getClosedAt() == null ? "" : day(entry.getClosedAt()),
                String.valueOf(entry.getOrdinal()),
                entry.getWords(),
                entry.getOutcome(),
                entry.getShownFrom().toString(),
                page);
    }

    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, zone).toString();
    }
}
