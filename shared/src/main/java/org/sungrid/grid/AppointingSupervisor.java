package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator records that the bureau appoints a supervisor from outside (特约行风监督员) for a term. */
@ApplicationScoped
public class AppointingSupervisor {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ORGANISATION = 100;
    private static final int LONGEST_POST = 60;
    private static final int LONGEST_PHONE = 60;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Relations relations;

    @Inject
    private Alterations alterations;

    @Inject
    private Clock clock;

    /**
     * What is asked for.
     *
     * @param number of somebody who was a supervisor before; empty for somebody new, who is given one
     * @param name of somebody new; may be left out otherwise
     * @param unit code of the cell that is watched; empty for the whole bureau
     * @param from the first day of the term, {@code null} when it was not said
     * @param until the last day of the term, {@code null} when it was not said
     */
    public record NewSupervisor(
            String number, String name, String unit, Origin origin, LocalDate from, LocalDate until) {}

    /**
     * @return the number by which the supervisor is known from now on
     * @throws Refused when name, unit, organisation or a day will not do, or they watch that unit on one of the days already
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public String appoint(NewSupervisor asked) {
        var number = asked.number().strip();
        var known = persons.findByNumber(number).filter(person -> SupervisorNumber.is(person.getNumber()));
        var unit = asked.unit().isBlank()
                ? cells.leadership(LocalDate.now(clock))
                : cells.findByCode(asked.unit().strip());
        var found = new ArrayList<Refusal>();
        if (!number.isEmpty() && known.isEmpty()) {
            found.add(Refusal.of("number", "grid.refusal.supervisor.unknown", number));
        }
        var name = asked.name().strip();
        if (number.isEmpty() && name.isEmpty()) {
            found.add(Refusal.of("name", "grid.refusal.supervisor.name"));
        }
        if (known.isPresent() && !name.isEmpty() && !name.equals(known.get().getName())) {
            found.add(
                    Refusal.of("name", "grid.refusal.person.other", known.get().getName()));
        }
        AddingCell.written(found, "name", name, LONGEST_NAME);
        if (unit.isEmpty()) {
            found.add(
                    Refusal.of("cell", "grid.refusal.cell.unknown", asked.unit().strip()));
        }
        found.addAll(refusals(asked.origin()));
        found.addAll(RelationPolicy.days(asked.from(), asked.until()));
        if (asked.until() == null) {
            found.add(Refusal.of("until", "grid.refusal.supervisor.until"));
        }
        Refused.when(found);
        var sketch = alterations.sketchAlone();
        var term = new Span(asked.from(), asked.until());
        if (known.isEmpty()) {
            // Most likely the same form sent twice; a namesake is rarer than that.
            relations.supervisorNamed(name, unit.get().id(), term).ifPresent(same -> {
                throw new Refused(Refusal.of("name", "grid.refusal.supervisor.same", name, same));
            });
        }
        // Drawn alone, so that no number is drawn twice.
        var person = known.map(Person::id).orElseGet(() -> persons.add(new Person(drawn(), name, clock.instant())));
        sketch.relations().tie(new ExternalSupervisor(person, unit.get().id(), stripped(asked.origin()), term));
        alterations.record(
                sketch,
                new Asked(
                        "AppointingSupervisor",
                        asked.from(),
                        "",
                        unit.get().getCode() + " " + asked.from() + " " + asked.until()));
        return persons.find(person).orElseThrow().getNumber();
    }

    private String drawn() {
        var number = SupervisorNumber.after(persons.lastSupervisorNumber());
        while (persons.findByNumber(number).isPresent()) {
            number = SupervisorNumber.after(number);
        }
        return number;
    }

    static List<Refusal> refusals(Origin origin) {
        var found = new ArrayList<Refusal>();
        if (origin.level() == null) {
            found.add(Refusal.of("level", "grid.refusal.supervisor.level"));
        }
        if (origin.organisation().isBlank()) {
            found.add(Refusal.of("organisation", "grid.refusal.supervisor.organisation"));
        }
        AddingCell.written(found, "organisation", origin.organisation(), LONGEST_ORGANISATION);
        AddingCell.written(found, "post", origin.post(), LONGEST_POST);
        AddingCell.phone(found, origin.phone(), LONGEST_PHONE);
        return found;
    }

    static Origin stripped(Origin origin) {
        return new Origin(
                origin.level(),
                origin.organisation().strip(),
                origin.post().strip(),
                origin.phone().strip());
    }
}
