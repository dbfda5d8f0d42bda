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
 * An administrator puts right from when until when somebody held a post, or that they never did. What was recorded before
 * stays to be asked for.
 */
@ApplicationScoped
public class CorrectingDays {

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param never whether it was never held; the days do not count then
     * @param first the true first day, {@code null} when it was not said
     * @param last the true last day, {@code null} until further notice
     */
    public record TrueDays(AssignmentId assignment, boolean never, LocalDate first, LocalDate last, String reason) {}

    /** What would change. @throws Refused as {@link #correct} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(TrueDays asked) {
        var held = held(asked);
        return alterations.foreseen(drawn(held, asked), firstDay(held, asked));
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when the days will not do, the cell does not exist on them, or nobody or two would answer for it
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void correct(TrueDays asked, long seen) {
        var held = held(asked);
        alterations.record(
                drawn(held, asked),
                new Asked(
                        "CorrectingDays",
                        firstDay(held, asked),
                        asked.reason().strip(),
                        asked.never() ? "×" : asked.first() + " – " + (asked.last() == null ? "" : asked.last())),
                seen);
    }

    private Assignment held(TrueDays asked) {
        var held = persons.assignment(asked.assignment()).orElse(null);
        Refused.when(held == null, "", "grid.refusal.assignment.gone");
        Refused.when(!asked.never() && asked.first() == null, "first", "grid.refusal.from");
        return held;
    }

    /** The first day on which it is held no longer, or from now on. */
    private static LocalDate firstDay(Assignment held, TrueDays asked) {
        var first = held.span().first();
        if (asked.never() || asked.first().isAfter(first)) {
            return first;
        }
        if (asked.first().isBefore(first)) {
            return asked.first();
        }
        var last = held.span().last();
        var earlier = last == null || asked.last() != null && asked.last().isBefore(last) ? asked.last() : last;
        return earlier == null ? first : earlier.plusDays(1);
    }

    private Sketch drawn(Assignment held, TrueDays asked) {
        var sketch = alterations.sketch();
        sketch.in(held.cell());
        if (asked.never()) {
            sketch.end(held, held.span());
            return sketch;
        }
        Refused.when(asked.last() != null && asked.last().isBefore(asked.first()), "last", "grid.refusal.until");
        var days = new Span(asked.first(), asked.last());
        Refused.when(days.equals(held.span()), "", "grid.refusal.nothing");
        sketch.redate(held, days);
        return sketch;
    }
}
