package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** A bureau that has a grid gets its first bodies and standing relations, whole. Possible only once, as {@link SettingUpGrid} is. */
@ApplicationScoped
public class SettingUpRelations {

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Bodies bodies;

    @Inject
    private Relations relations;

    @Inject
    private Alterations alterations;

    @Inject
    private Clock clock;

    private record Names(Map<String, CellId> cells, Map<String, PersonId> persons, Map<String, BodyId> bodies) {}

    /** Whether there is none yet. */
    @Transactional
    public boolean isAwaited() {
        return !relations.any() && !bodies.any();
    }

    /** @throws Refused when there are relations already, something is named that is not there, or a rule speaks against one */
    @Transactional
    public void setUp(RelationPlan plan) {
        Refused.when(!isAwaited(), "", "grid.refusal.set-up.relations");
        var sketch = alterations.sketchAlone();
        var drawn = sketch.relations();
        var names = new Names(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var planned : plan.bodies()) {
            var id = bodies.add(planned.code());
            names.bodies().put(planned.code(), id);
            drawn.found(new Body(id, planned.code(), planned.words(), Span.from(planned.from())));
        }
        for (var planned : plan.supervisors()) {
            names.persons()
                    .computeIfAbsent(
                            planned.number(),
                            number -> persons.add(new Person(number, planned.name(), clock.instant())));
            drawn.tie(new ExternalSupervisor(
                    person(names, planned.number()),
                    cell(names, planned.cell()),
                    planned.origin(),
                    new Span(planned.from(), planned.until())));
        }
        for (var planned : plan.oversights()) {
            drawn.tie(new Oversight(
                    person(names, planned.person()),
                    cell(names, planned.cell()),
                    planned.kind(),
                    new Span(planned.from(), planned.until())));
        }
        for (var planned : plan.members()) {
            Refused.when(!names.bodies().containsKey(planned.body()), "body", "grid.refusal.unknown", planned.body());
            drawn.tie(new Membership(
                    person(names, planned.person()),
                    names.bodies().get(planned.body()),
                    planned.role(),
                    new Span(planned.from(), planned.until())));
        }
        for (var planned : plan.liaisons()) {
            drawn.tie(new LiaisonOfficer(
                    person(names, planned.person()),
                    cell(names, planned.cell()),
                    planned.trade(),
                    new Span(planned.from(), planned.until())));
        }
        alterations.setUp(sketch);
    }

    private PersonId person(Names names, String number) {
        return names.persons()
                .computeIfAbsent(
                        number,
                        asked -> persons.findByNumber(asked).map(Person::id).orElseThrow(() -> unknown(asked)));
    }

    private CellId cell(Names names, String code) {
        return names.cells()
                .computeIfAbsent(
                        code, asked -> cells.findByCode(asked).map(Cell::id).orElseThrow(() -> unknown(asked)));
    }

    private static Refused unknown(String named) {
        return new Refused(Refusal.whole("grid.refusal.unknown", named));
    }
}
