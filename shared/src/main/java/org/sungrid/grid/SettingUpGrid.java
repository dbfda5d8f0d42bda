package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Rewriting;
import org.sungrid.time.Span;

/** A bureau that has no grid yet gets its first one, whole. Possible only once; later changes are acts of their own. */
@ApplicationScoped
public class SettingUpGrid {

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Clock clock;

    /** @throws Refused when there is a grid already, or a cell, person or parent is named that the plan does not hold */
    @Transactional
    public void setUp(GridPlan plan) {
        Refused.when(cells.any(), "", "grid.refusal.set-up");
        var now = clock.instant();
        var recording = new Recording(null, now);
        Map<String, CellId> cellIds = new HashMap<>();
        for (var planned : plan.cells()) {
            var parent = planned.parent() == null ? null : known(cellIds, planned.parent(), "parent");
            var id = cells.add(planned.sheet().code(), recording);
            cells.record(
                    new Rewriting<>(
                            List.of(), List.of(new Cell(id, planned.sheet(), parent, Span.from(planned.from())))),
                    recording);
            cellIds.put(planned.sheet().code(), id);
        }
        Map<String, PersonId> personIds = new HashMap<>();
        for (var planned : plan.persons()) {
            personIds.put(planned.number(), persons.add(new Person(planned.number(), planned.name(), now)));
        }
        var held = new ArrayList<Assignment>();
        for (var planned : plan.assignments()) {
            held.add(new Assignment(
                    known(personIds, planned.person(), "person"),
                    known(cellIds, planned.cell(), "cell"),
                    planned.capacity(),
                    planned.title(),
                    new Span(planned.from(), planned.until())));
        }
        persons.record(new Rewriting<>(List.of(), held), recording);
    }

    private static <T> T known(Map<String, T> ids, String code, String field) {
        Refused.when(!ids.containsKey(code), field, "grid.refusal.unknown", code);
        return ids.get(code);
    }
}
