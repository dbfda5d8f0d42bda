package org.sungrid.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.change.Subject;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketLine;
import org.sungrid.ticket.TicketSheet;

/** What became of the points of one occasion, as whoever reads it may know it. */
@ApplicationScoped
public class OutcomeSheet {

    @Inject
    private Outcomes outcomes;

    @Inject
    private TicketSheet tickets;

    @Inject
    private Cells cells;

    @Inject
    private Accounts accounts;

    /**
     * The points in their order.
     *
     * @param owners of the tickets, by key
     * @param names of those who took points up again, by their accounts
     * @param raised tickets that became of them, among those that are told
     * @param closed how many of these are closed
     */
    public record Came(
            List<OutcomeRow> rows, Map<CellId, Cell> owners, Map<AccountId, String> names, long raised, long closed) {}

    /** Whether somebody may read the occasion itself is asked by its own capability before. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Came of(Subject occasion) {
        var points = outcomes.of(occasion);
        var lines = new HashMap<String, TicketLine>();
        tickets.byNumbers(points.stream()
                        .flatMap(point -> point.ticket().stream())
                        .collect(Collectors.toSet()))
                .forEach(line -> lines.put(line.number(), line));
        var takenUp = outcomes.takenUp(points);
        var rows = points.stream().map(point -> row(point, lines, takenUp)).toList();
        return new Came(
                rows,
                cells.byIds(lines.values().stream().map(TicketLine::owner).collect(Collectors.toSet())),
                accounts.personNames(takenUp.stream().map(TakenUp::takenUpBy).collect(Collectors.toSet())),
                rows.stream().filter(row -> row.ticket() != null).count(),
                rows.stream().filter(OutcomeRow::isClosed).count());
    }

    /** A point that became a ticket outside of what the reader reaches is not told. */
    private static OutcomeRow row(Outcome point, Map<String, TicketLine> lines, List<TakenUp> takenUp) {
        var line = point.ticket().map(lines::get).orElse(null);
        boolean withheld = point.ticket().isPresent() && line == null;
        return new OutcomeRow(
                point.getOrdinal(),
                withheld ? "" : point.getSaid(),
                point.getNoTicket(),
                line,
                withheld
                        ? List.of()
                        : takenUp.stream()
                                .filter(one -> one.outcomeId() == point.id())
                                .toList(),
                withheld);
    }
}
