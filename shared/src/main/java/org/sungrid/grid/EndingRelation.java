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

/**
 * An administrator ends a standing relation with a day, or takes back one that never was: oversight, pairing, membership of
 * a body, the term of a supervisor from outside, liaison with a trade. What rests on it ends with it.
 */
@ApplicationScoped
public class EndingRelation {

    @Inject
    private Relations relations;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param never whether it never held; the last day does not count then
     * @param last day on which it holds, {@code null} when it was not said
     */
    public record RelationEnd(Relation.Key relation, boolean never, LocalDate last, String reason) {}

    /** What would change. @throws Refused as {@link #end} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(RelationEnd asked) {
        var held = held(asked);
        return alterations.foreseen(drawn(held, asked), firstDay(held, asked));
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when it does not hold on that day, or ends then already
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void end(RelationEnd asked, long seen) {
        var held = held(asked);
        alterations.record(
                drawn(held, asked),
                new Asked(
                        "EndingRelation",
                        firstDay(held, asked),
                        asked.reason().strip(),
                        asked.relation().kind() + " " + (asked.never() ? "×" : asked.last())),
                seen);
    }

    private Relation held(RelationEnd asked) {
        Refused.when(!asked.never() && asked.last() == null, "last", "grid.refusal.from");
        var held = relations.find(asked.relation()).orElse(null);
        Refused.when(held == null, "", "grid.refusal.relation.gone");
        return held;
    }

    /** The first day on which it holds no longer. */
    private static LocalDate firstDay(Relation held, RelationEnd asked) {
        return asked.never() ? held.span().first() : asked.last().plusDays(1);
    }

    private Sketch drawn(Relation held, RelationEnd asked) {
        if (!asked.never()) {
            Refused.when(!held.span().has(asked.last()), "last", "grid.refusal.relation.day");
            Refused.when(asked.last().equals(held.span().last()), "last", "grid.refusal.nothing");
        }
        var sketch = alterations.sketch();
        sketch.relations().of(held.person()).stream()
                .filter(one -> one.key().equals(asked.relation()))
                .findFirst()
                .ifPresent(one -> sketch.relations().end(one, Span.from(firstDay(held, asked))));
        return sketch;
    }
}
