package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator records that a leader oversees a unit (分管) or is paired with it (挂包) from a day on. */
@ApplicationScoped
public class PuttingUnderOversight {

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param leader staff number of somebody who holds a post in the leadership on all these days
     * @param unit code of a cell that is not the leadership itself
     * @param from the first day, {@code null} when it was not said
     * @param until the last day, {@code null} until further notice
     */
    public record NewOversight(
            String leader, String unit, OversightKind kind, LocalDate from, LocalDate until, String reason) {}

    /** What would change. @throws Refused as {@link #put} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(NewOversight asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when there is no such person or unit, one of both is missing on some of the days, the unit is the
     *     leadership, or it is recorded already
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void put(NewOversight asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked(
                        "PuttingUnderOversight",
                        asked.from(),
                        asked.reason().strip(),
                        asked.unit().strip() + " " + asked.kind() + " " + asked.from()),
                seen);
    }

    private Sketch drawn(NewOversight asked) {
        var leader = persons.findByNumber(asked.leader().strip());
        var unit = cells.findByCode(asked.unit().strip());
        var found = new ArrayList<>(RelationPolicy.days(asked.from(), asked.until()));
        if (leader.isEmpty()) {
            found.add(Refusal.of(
                    "person", "grid.refusal.person.unknown", asked.leader().strip()));
        }
        if (unit.isEmpty()) {
            found.add(
                    Refusal.of("cell", "grid.refusal.cell.unknown", asked.unit().strip()));
        }
        if (asked.kind() == null) {
            found.add(Refusal.of("kind", "grid.refusal.oversight.kind"));
        }
        Refused.when(found);
        var sketch = alterations.sketch();
        sketch.relations()
                .tie(new Oversight(
                        leader.get().id(), unit.get().id(), asked.kind(), new Span(asked.from(), asked.until())));
        return sketch;
    }
}
