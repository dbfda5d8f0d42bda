package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.id.AssignmentId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator moves somebody from what they hold to another cell or capacity, from a day on. */
@ApplicationScoped
public class TransferringPerson {

    private static final int LONGEST_TITLE = 100;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param assignment which they hold and will no longer
     * @param cell code of the other cell
     * @param from the first day there, {@code null} when it was not said
     */
    public record Transfer(
            AssignmentId assignment, String cell, Capacity capacity, String title, LocalDate from, String reason) {}

    /** What would change. @throws Refused as {@link #transfer} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(Transfer asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when the post is not held on that day, the other cell does not exist, or nobody would answer for
     *     the one that is left
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void transfer(Transfer asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked(
                        "TransferringPerson",
                        asked.from(),
                        asked.reason().strip(),
                        "→ " + asked.cell() + " " + asked.capacity() + " " + asked.from()),
                seen);
    }

    private Sketch drawn(Transfer asked) {
        var sketch = alterations.sketch();
        Refused.when(asked.from() == null, "from", "grid.refusal.from");
        Refused.when(asked.capacity() == null, "capacity", "grid.refusal.capacity");
        Refused.when(asked.title().strip().length() > LONGEST_TITLE, "title", "grid.refusal.long", LONGEST_TITLE);
        var cell = cells.findByCode(asked.cell().strip()).orElse(null);
        Refused.when(
                cell == null, "cell", "grid.refusal.cell.unknown", asked.cell().strip());
        var held = persons.assignment(asked.assignment()).orElse(null);
        Refused.when(held == null, "", "grid.refusal.assignment.gone");
        Refused.when(!held.span().has(asked.from()), "from", "grid.refusal.assignment.day");
        Refused.when(
                sketch.cell(cell.id()).stream().noneMatch(row -> row.span().has(asked.from())),
                "from",
                "grid.refusal.from.cell",
                cell.getName());
        Refused.when(
                held.cell().equals(cell.id())
                        && held.getCapacity() == asked.capacity()
                        && held.getTitle().equals(asked.title().strip()),
                "",
                "grid.refusal.nothing");
        sketch.end(held, Span.from(asked.from()));
        sketch.assign(new Assignment(
                held.person(),
                cell.id(),
                asked.capacity(),
                asked.title().strip(),
                new Span(asked.from(), held.span().last())));
        return sketch;
    }
}
