package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator closes a cell with a day: after it the cell exists no more, and nobody and nothing may be left in it. */
@ApplicationScoped
public class ClosingCell {

    @Inject
    private Cells cells;

    @Inject
    private Alterations alterations;

    /** What is asked for. @param last day on which it exists, {@code null} when it was not said */
    public record CellClosing(String code, LocalDate last, String reason) {}

    /** What would change. @throws Refused as {@link #close} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(CellClosing asked) {
        return alterations.foreseen(drawn(asked), dayAfter(asked));
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when it does not exist on that day, or cells or persons would be left in it
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void close(CellClosing asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked("ClosingCell", dayAfter(asked), asked.reason().strip(), asked.code() + " " + asked.last()),
                seen);
    }

    private static LocalDate dayAfter(CellClosing asked) {
        return asked.last() == null ? null : asked.last().plusDays(1);
    }

    private Sketch drawn(CellClosing asked) {
        var sketch = alterations.sketch();
        var cell = cells.named(asked.code());
        Refused.when(asked.last() == null, "last", "grid.refusal.from");
        var course = sketch.cell(cell.id());
        var after = Span.from(dayAfter(asked));
        Refused.when(
                course.stream().noneMatch(row -> row.span().has(asked.last())),
                "last",
                "grid.refusal.from.cell",
                cell.getName());
        Refused.when(
                course.stream().noneMatch(row -> row.span().common(after).isPresent()),
                "last",
                "grid.refusal.closed",
                cell.getName());
        sketch.close(cell.id(), after);
        return sketch;
    }
}
