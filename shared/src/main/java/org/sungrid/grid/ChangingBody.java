package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator tells a body otherwise from a day on: its name, its kind, what it is for. */
@ApplicationScoped
public class ChangingBody {

    @Inject
    private Bodies bodies;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for. Only what differs between the two is told otherwise: what else was told on other days, or will be,
     * stays.
     *
     * @param shown what whoever asks was shown
     * @param words what shall be told
     * @param from the first day, {@code null} when it was not said
     */
    public record BodyChange(String code, BodyWords shown, BodyWords words, LocalDate from, String reason) {}

    /** What would change. @throws Refused as {@link #change} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(BodyChange asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when it does not exist on that day, something will not do, or nothing would change
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void change(BodyChange asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked("ChangingBody", asked.from(), asked.reason().strip(), asked.code() + " " + asked.from()),
                seen);
    }

    private Sketch drawn(BodyChange asked) {
        var body = bodies.findByCode(asked.code()).orElseThrow();
        var found = new ArrayList<>(FoundingBody.refusals(asked.words()));
        found.addAll(RelationPolicy.days(asked.from(), null));
        Refused.when(found);
        var sketch = alterations.sketch();
        var days = Span.from(asked.from());
        var course = sketch.relations().body(body.id());
        Refused.when(
                course.stream().noneMatch(row -> row.span().has(asked.from())),
                "from",
                "grid.refusal.from.cell",
                body.getName());
        Refused.when(
                course.stream()
                        .filter(row -> row.span().common(days).isPresent())
                        .allMatch(row -> told(row.words(), asked).equals(row.words())),
                "",
                "grid.refusal.nothing");
        sketch.relations().change(body.id(), days, row -> row.told(told(row.words(), asked)));
        return sketch;
    }

    private static BodyWords told(BodyWords now, BodyChange asked) {
        return now.turned(asked.shown(), FoundingBody.stripped(asked.words()));
    }
}
