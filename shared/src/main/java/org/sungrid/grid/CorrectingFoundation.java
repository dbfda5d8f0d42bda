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

/** An administrator puts right from which day on a cell exists: it is told on the further days as on its first. */
@ApplicationScoped
public class CorrectingFoundation {

    @Inject
    private Cells cells;

    @Inject
    private Alterations alterations;

    /** What is asked for. @param first the true first day, {@code null} when it was not said */
    public record Foundation(String code, LocalDate first, String reason) {}

    /** What would change. @throws Refused as {@link #correct} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(Foundation asked) {
        var sketch = alterations.sketch();
        return alterations.foreseen(sketch, draw(sketch, asked));
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when what is above does not exist from that day on, or something or somebody would be in it before
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void correct(Foundation asked, long seen) {
        var sketch = alterations.sketch();
        var firstDay = draw(sketch, asked);
        alterations.record(
                sketch,
                new Asked("CorrectingFoundation", firstDay, asked.reason().strip(), asked.code() + " " + asked.first()),
                seen);
    }

    /** @return the first day on which something is otherwise */
    private LocalDate draw(Sketch sketch, Foundation asked) {
        Refused.when(asked.first() == null, "first", "grid.refusal.from");
        var cell = cells.named(asked.code());
        var course = sketch.cell(cell.id());
        Refused.when(course.isEmpty(), "", "grid.refusal.closed", cell.getName());
        var oldest = course.get(0);
        var recorded = oldest.span().first();
        Refused.when(asked.first().equals(recorded), "first", "grid.refusal.nothing");
        if (asked.first().isBefore(recorded)) {
            sketch.exist(oldest.over(new Span(asked.first(), recorded.minusDays(1))));
            return asked.first();
        }
        Refused.when(
                course.stream().noneMatch(row -> row.span().has(asked.first())),
                "first",
                "grid.refusal.from.cell",
                cell.getName());
        sketch.close(cell.id(), new Span(recorded, asked.first().minusDays(1)));
        return recorded;
    }
}
