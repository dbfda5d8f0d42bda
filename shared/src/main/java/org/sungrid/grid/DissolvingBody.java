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

/** An administrator dissolves a body with a day; what its members are in it ends with it. */
@ApplicationScoped
public class DissolvingBody {

    @Inject
    private Bodies bodies;

    @Inject
    private Alterations alterations;

    /** What is asked for. @param last day on which it exists, {@code null} when it was not said */
    public record BodyEnd(String code, LocalDate last, String reason) {}

    /** What would change. @throws Refused as {@link #dissolve} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(BodyEnd asked) {
        return alterations.foreseen(drawn(asked), dayAfter(asked));
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when it does not exist on that day, or ends by then already
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void dissolve(BodyEnd asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked("DissolvingBody", dayAfter(asked), asked.reason().strip(), asked.code() + " " + asked.last()),
                seen);
    }

    private static LocalDate dayAfter(BodyEnd asked) {
        return asked.last() == null ? null : asked.last().plusDays(1);
    }

    private Sketch drawn(BodyEnd asked) {
        var body = bodies.findByCode(asked.code()).orElseThrow();
        Refused.when(asked.last() == null, "last", "grid.refusal.from");
        var sketch = alterations.sketch();
        var course = sketch.relations().body(body.id());
        var after = Span.from(dayAfter(asked));
        Refused.when(
                course.stream().noneMatch(row -> row.span().has(asked.last())),
                "last",
                "grid.refusal.from.cell",
                body.getName());
        Refused.when(
                course.stream().noneMatch(row -> row.span().common(after).isPresent()),
                "last",
                "grid.refusal.closed",
                body.getName());
        sketch.relations().change(body.id(), after, row -> null);
        return sketch;
    }
}
