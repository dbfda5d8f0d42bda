package org.sungrid.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.sungrid.ticket.Tickets;

/** What became of the points of one occasion, as whoever reads it may know it. */
@ApplicationScoped
public class OutcomeSheet {

    @Inject
    private Outcomes outcomes;

    @Inject
    private TicketSheet sheet;

    @Inject
    private Tickets tickets;

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
        return came(outcomes.of(occasion), Set.of());
    }

    /**
     * The same for those who reach the unit that heard the points, and answer to whoever made them: the words are told even where
     * their ticket is another unit's, and withheld where it is confidential.
     */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Came heard(Subject occasion) {
        var points = outcomes.of(occasion);
        return came(points, tickets.unsecret(numbers(points)));
    }

    private static Set<String> numbers(List<Outcome> points) {
        return points.stream().flatMap(point -> point.ticket().stream()).collect(Collectors.toSet());
    }

    /** @param told numbers of tickets of which the words are told in any case */
    private Came came(List<Outcome> points, Set<String> told) {
        var lines = new HashMap<String, TicketLine>();
        sheet.byNumbers(numbers(points)).forEach(line -> lines.put(line.number(), line));
        var takenUp = outcomes.takenUp(points);
        var rows =
                points.stream().map(point -> row(point, lines, takenUp, told)).toList();
        return new Came(
                rows,
                cells.byIds(lines.values().stream().map(TicketLine::owner).collect(Collectors.toSet())),
                accounts.personNames(takenUp.stream().map(TakenUp::takenUpBy).collect(Collectors.toSet())),
                rows.stream().filter(row -> row.ticket() != null).count(),
                rows.stream().filter(OutcomeRow::isClosed).count());
    }

    /** A point that became a ticket outside of what the reader reaches leads to none. */
    private static OutcomeRow row(
            Outcome point, Map<String, TicketLine> lines, List<TakenUp> takenUp, Set<String> told) {
        var line = point.ticket().map(lines::get).orElse(null);
        boolean withheld = point.ticket().isPresent() && line == null;
        boolean silent = withheld && !told.contains(point.ticket().orElseThrow());
        return new OutcomeRow(
                point.getOrdinal(),
                silent ? "" : point.getSaid(),
                point.getNoTicket(),
                line,
                silent
                        ? List.of()
                        : takenUp.stream()
                                .filter(one -> one.outcomeId() == point.id())
                                .toList(),
                withheld);
    }
}
