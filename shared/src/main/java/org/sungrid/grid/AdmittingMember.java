package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator records that somebody, of the bureau or a supervisor from outside, belongs to a body from a day on. */
@ApplicationScoped
public class AdmittingMember {

    @Inject
    private Bodies bodies;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param body its code
     * @param person number of somebody who holds a post, or a term as a supervisor, on all these days
     * @param from the first day of the term, {@code null} when it was not said
     * @param until the last day, {@code null} until further notice
     */
    public record NewMember(
            String body, String person, BodyRole role, LocalDate from, LocalDate until, String reason) {}

    /** What would change. @throws Refused as {@link #admit} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(NewMember asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when there is no such person, body or person is missing on some of the days, or they are in the body
     *     already
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void admit(NewMember asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked(
                        "AdmittingMember",
                        asked.from(),
                        asked.reason().strip(),
                        asked.body() + " " + asked.role() + " " + asked.from()),
                seen);
    }

    private Sketch drawn(NewMember asked) {
        var body = bodies.findByCode(asked.body()).orElseThrow();
        var person = persons.findByNumber(asked.person().strip());
        var found = new ArrayList<>(RelationPolicy.days(asked.from(), asked.until()));
        if (person.isEmpty()) {
            found.add(Refusal.of(
                    "person", "grid.refusal.person.unknown", asked.person().strip()));
        }
        if (asked.role() == null) {
            found.add(Refusal.of("role", "grid.refusal.body.role"));
        }
        Refused.when(found);
        var sketch = alterations.sketch();
        sketch.relations()
                .tie(new Membership(person.get().id(), body.id(), asked.role(), new Span(asked.from(), asked.until())));
        return sketch;
    }
}
