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

/**
 * An administrator ends what somebody holds with a day. Where that leaves a cell without a head, the cell above answers for
 * it; where nobody above does, it is refused.
 */
@ApplicationScoped
public class EndingAssignment {

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /** What is asked for. @param last day on which it is held, {@code null} when it was not said */
    public record AssignmentEnd(AssignmentId assignment, LocalDate last, String reason) {}

    /** What would change. @throws Refused as {@link #end} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(AssignmentEnd asked) {
        return alterations.foreseen(drawn(asked), dayAfter(asked));
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when it is not held on that day, ends then already, or nobody would answer for the cell
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void end(AssignmentEnd asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked("EndingAssignment", dayAfter(asked), asked.reason().strip(), "" + asked.last()),
                seen);
    }

    private static LocalDate dayAfter(AssignmentEnd asked) {
        return asked.last() == null ? null : asked.last().plusDays(1);
    }

    private Sketch drawn(AssignmentEnd asked) {
        var sketch = alterations.sketch();
        Refused.when(asked.last() == null, "last", "grid.refusal.from");
        var held = persons.assignment(asked.assignment()).orElse(null);
        Refused.when(held == null, "", "grid.refusal.assignment.gone");
        Refused.when(!held.span().has(asked.last()), "last", "grid.refusal.assignment.day");
        Refused.when(asked.last().equals(held.span().last()), "last", "grid.refusal.nothing");
        sketch.in(held.cell()).stream()
                .filter(row -> row.id().equals(held.id()))
                .findFirst()
                .ifPresent(row -> sketch.end(row, Span.from(dayAfter(asked))));
        return sketch;
    }
}
