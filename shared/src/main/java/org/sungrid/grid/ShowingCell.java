package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/**
 * An administrator decides what the public sees of a cell, and who is named there. It holds as well of what will take over
 * from it by a split or a merger that is recorded already; what it hides is kept hidden where it will stand elsewhere.
 */
@ApplicationScoped
public class ShowingCell {

    @Inject
    private Cells cells;

    @Inject
    private Showings showings;

    @Inject
    private Alterations alterations;

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
        // Whoever decides at the same time, or records who takes over, comes before or after, not between.
        alterations.alone();
        var cell = cells.named(code);
        int latest = showings.latest(cell.id());
        if (latest != seen) {
            throw new Conflict(latest);
        }
        var before = showings.of(cell);
        Refused.when(before.equals(asked), "", "grid.refusal.nothing");
        var decided = new LinkedHashMap<CellId, Showing>();
        decide(cell, before, asked, decided);
        if (before.shown() && !asked.shown()) {
            hideAhead(decided.keySet());
        }
    }

    /** Of what takes over it holds too; where that was decided apart, what both show. */
    private void decide(Cell cell, Showing before, Showing asked, Map<CellId, Showing> decided) {
        if (decided.putIfAbsent(cell.id(), asked) != null) {
            return;
        }
        record(cell, asked);
        for (var successor : cells.byIds(showings.successors(cell.id(), LocalDate.now(clock)))
                .values()) {
            var own = showings.of(successor);
            var then = own.equals(before) ? asked : own.and(asked);
            if (!then.equals(own)) {
                decide(successor, own, then, decided);
            }
        }
    }

    private void hideAhead(Set<CellId> hiding) {
        var today = LocalDate.now(clock);
        var all = showings.decided();
        Set<CellId> hidden =
                all.keySet().stream().filter(id -> !all.get(id).shown()).collect(Collectors.toSet());
        cells.byIds(ShowingAhead.unveiled(cells.coursesFrom(today), hidden::contains, hiding, today))
                .values()
                .forEach(cell -> record(cell, showings.of(cell).hidden()));
    }

    private void record(Cell cell, Showing asked) {
        showings.decide(cell.id(), asked);
        audit.done(current.get().who(), "ShowingCell", Cell.SUBJECT, cell.id().value(), told(cell.getCode(), asked));
        // What stands below is seen or hidden with it, and whatever is named after it.
        var below = new HashSet<>(cells.fromOn(Set.of(cell.id()), LocalDate.now(clock)));
        below.add(cell.id());
        changes.recordAll(
                Cell.SUBJECT, below.stream().map(CellId::value).sorted().toList());
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
