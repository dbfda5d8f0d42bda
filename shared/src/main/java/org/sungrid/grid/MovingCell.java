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

/** An administrator puts a cell, with all below it, under another one from a day on. */
@ApplicationScoped
public class MovingCell {

    @Inject
    private Cells cells;

    @Inject
    private Alterations alterations;

    /** What is asked for; cell and new parent by code, the day {@code null} when it was not said. */
    public record CellMove(String code, String parent, LocalDate from, String reason) {}

    /** What would change. @throws Refused as {@link #move} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(CellMove asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when one of the two does not exist on those days, or the other is not of a higher level
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void move(CellMove asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked(
                        "MovingCell",
                        asked.from(),
                        asked.reason().strip(),
                        asked.code() + " → " + asked.parent() + " " + asked.from()),
                seen);
    }

    private Sketch drawn(CellMove asked) {
        var sketch = alterations.sketch();
        var cell = cells.named(asked.code());
        var parent = cells.findByCode(asked.parent().strip()).orElse(null);
        Refused.when(asked.from() == null, "from", "grid.refusal.from");
        Refused.when(asked.parent().isBlank(), "parent", "grid.refusal.parent.missing");
        Refused.when(
                parent == null,
                "parent",
                "grid.refusal.parent.unknown",
                asked.parent().strip());
        Refused.when(!sketchHas(sketch, cell, asked.from()), "from", "grid.refusal.from.cell", cell.getName());
        var days = Span.from(asked.from());
        Refused.when(
                sketch.cell(cell.id()).stream()
                        .filter(row -> row.span().common(days).isPresent())
                        .allMatch(row -> parent.id().equals(row.parent())),
                "parent",
                "grid.refusal.parent.same",
                parent.getName());
        sketch.change(cell.id(), days, row -> row.told(row.sheet(), parent.id()));
        return sketch;
    }

    private static boolean sketchHas(Sketch sketch, Cell cell, LocalDate day) {
        return sketch.cell(cell.id()).stream().anyMatch(row -> row.span().has(day));
    }
}
