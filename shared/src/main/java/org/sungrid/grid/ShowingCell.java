package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** An administrator decides what the public sees of a cell, and who is named there. */
@ApplicationScoped
public class ShowingCell {

    @Inject
    private Cells cells;

    @Inject
    private Showings showings;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * @param code of the cell
     * @param seen {@link Showings#latest} of what whoever asks was shown
     * @throws Refused when there is no such cell, or nothing would change
     * @throws Conflict when somebody decided otherwise since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void show(String code, Showing asked, int seen) {
        var cell = cells.findByCode(code).orElse(null);
        Refused.when(cell == null, "", "grid.refusal.cell.unknown", code);
        var decided = showings.find(cell.id()).orElse(null);
        int latest = decided == null ? 0 : decided.lock();
        if (latest != seen) {
            throw new Conflict(latest);
        }
        var before = decided == null ? Showing.usual(cell.getLevel()) : decided.showing();
        Refused.when(before.equals(asked), "", "grid.refusal.nothing");
        if (decided == null) {
            decided = new CellShowing(cell.id());
            decided.decide(asked);
            showings.add(decided);
        } else {
            decided.decide(asked);
        }
        if (!asked.shown()) {
            keepBelow(cell);
        }
        audit.done(current.get().who(), "ShowingCell", Cell.SUBJECT, cell.id().value(), told(code, asked));
        changes.record(Cell.SUBJECT, cell.id().value());
    }

    /** What stands below a cell that is hidden, and shall stand elsewhere from a day on, comes to light by that no more. */
    private void keepBelow(Cell hidden) {
        var today = LocalDate.now(clock);
        var below = cells.fromOn(Set.of(hidden.id()), today);
        for (var leaving : cells.leaving(below, today)) {
            if (!leaving.id().equals(hidden.id()) && showings.of(leaving).shown()) {
                showings.hide(leaving.id(), leaving.getLevel());
                changes.record(Cell.SUBJECT, leaving.id().value());
            }
        }
    }

    /** In the words of the program, as every detail of the record: the capacities, or that nobody, or nothing is shown. */
    private static String told(String code, Showing asked) {
        var named = Stream.of(Capacity.values())
                .filter(asked::names)
                .map(Capacity::name)
                .collect(Collectors.joining(","));
        return code + " showing " + (!asked.shown() ? "HIDDEN" : named.isEmpty() ? "NOBODY" : named);
    }
}
