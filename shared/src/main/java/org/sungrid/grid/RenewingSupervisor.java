package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator renews the appointment of a supervisor from outside by a further term, which begins after the last. */
@ApplicationScoped
public class RenewingSupervisor {

    @Inject
    private Relations relations;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param term which is followed by another
     * @param origin where they come from by then; an empty telephone stays the one of the term before
     * @param from the first day of the further term; {@code null} for the day after the last one
     * @param until its last day, {@code null} when it was not said
     */
    public record Renewal(Relation.Key term, Origin origin, LocalDate from, LocalDate until, String reason) {}

    /** What would change. @throws Refused as {@link #renew} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(Renewal asked) {
        var term = term(asked);
        return alterations.foreseen(drawn(asked, term), first(asked, term));
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when the term was changed meanwhile, the further one is not told, or overlaps another
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void renew(Renewal asked, long seen) {
        var term = term(asked);
        var first = first(asked, term);
        alterations.record(
                drawn(asked, term),
                new Asked("RenewingSupervisor", first, asked.reason().strip(), first + " " + asked.until()),
                seen);
    }

    private ExternalSupervisor term(Renewal asked) {
        var term = relations
                .find(asked.term())
                .filter(ExternalSupervisor.class::isInstance)
                .map(ExternalSupervisor.class::cast)
                .orElse(null);
        Refused.when(term == null, "", "grid.refusal.relation.gone");
        return term;
    }

    private static Origin kept(Origin asked, ExternalSupervisor term) {
        return asked.phone().isEmpty() ? asked.withPhone(term.origin().phone()) : asked;
    }

    private static LocalDate first(Renewal asked, ExternalSupervisor term) {
        return asked.from() == null ? term.span().last().plusDays(1) : asked.from();
    }

    private Sketch drawn(Renewal asked, ExternalSupervisor term) {
        var first = first(asked, term);
        var found = new ArrayList<>(AppointingSupervisor.refusals(asked.origin()));
        if (asked.until() == null) {
            found.add(Refusal.of("until", "grid.refusal.supervisor.until"));
        }
        found.addAll(RelationPolicy.days(first, asked.until()));
        Refused.when(found);
        var sketch = alterations.sketch();
        sketch.relations()
                .tie(new ExternalSupervisor(
                        term.person(),
                        term.cell().orElseThrow(),
                        kept(AppointingSupervisor.stripped(asked.origin()), term),
                        new Span(first, asked.until())));
        return sketch;
    }
}
