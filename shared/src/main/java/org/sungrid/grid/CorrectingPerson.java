package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.Foreseen.Line;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.Foreseen.Turn;
import org.sungrid.id.PersonNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * An administrator puts right what somebody is called, or the telephone of a supervisor from outside. The name before stays
 * to be asked for, and so does the record with the telephone before, until the person's data are erased.
 */
@ApplicationScoped
public class CorrectingPerson {

    private static final String ACT = "CorrectingPerson";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PHONE = 60;

    @Inject
    private Persons persons;

    @Inject
    private Relations relations;

    @Inject
    private Restrictions restrictions;

    @Inject
    private Alterations alterations;

    @Inject
    private CurrentActor current;

    @Inject
    private Changes changes;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What is asked for.
     *
     * @param name as it should stand
     * @param phone of a supervisor from outside as it should stand; empty where it stays
     */
    public record TruePerson(PersonNumber number, String name, String phone, String reason) {

        /** A telephone belongs into no log. */
        @Override
        public String toString() {
            return "TruePerson[" + number.value() + "]";
        }
    }

    /** What would change; telephones are masked. @throws Refused as {@link #correct} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(TruePerson asked) {
        long seen = alterations.latest();
        var person = person(asked);
        var terms = terms(asked, person);
        checked(asked, person, terms);
        var before = new ArrayList<Line>();
        var after = new ArrayList<Line>();
        var today = LocalDate.now(clock);
        if (!name(asked).equals(person.getName())) {
            before.add(new Line(since(person), today, List.of(new Told("grid.field.person", person.getName(), ""))));
            after.add(new Line(today, null, List.of(new Told("grid.field.person", name(asked), ""))));
        }
        terms.forEach(term -> {
            before.add(line(term, term.origin().phone()));
            after.add(line(term, asked.phone().strip()));
        });
        return new Foreseen(
                seen,
                today,
                false,
                List.of(new Turn(person.getNumber(), person.getName(), before, after)),
                List.of(),
                List.of());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when there is no such person or their data were erased, nothing would change, the name is empty or one of the two too long, or
     *     there is no term for which a telephone could be known
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void correct(TruePerson asked, long seen) {
        alterations.alone(seen);
        var person = person(asked);
        var terms = terms(asked, person);
        checked(asked, person, terms);
        var sketch = alterations.sketch();
        terms.forEach(term -> {
            sketch.relations().end(term, term.span());
            sketch.relations()
                    .tie(new ExternalSupervisor(
                            term.person(), term.cell().orElseThrow(), phoned(term.origin(), asked), term.span()));
        });
        alterations.record(
                sketch, new Asked(ACT, LocalDate.now(clock), asked.reason().strip(), terms.isEmpty() ? "" : "phone"));
        if (!name(asked).equals(person.getName())) {
            persons.rename(person.id(), name(asked), new Recording(alterations.latest(), clock.instant()));
            changes.record(Person.SUBJECT, person.id().value());
            audit.done(current.get().who(), ACT, Person.SUBJECT, person.id().value(), "name");
        }
    }

    private static Origin phoned(Origin origin, TruePerson asked) {
        return origin.withPhone(asked.phone().strip());
    }

    private static Line line(ExternalSupervisor term, String phone) {
        return new Line(
                term.span().first(),
                term.span().last(),
                List.of(new Told("grid.field.phone", MaskedPhone.of(phone), "")));
    }

    private static String name(TruePerson asked) {
        return asked.name().strip();
    }

    /** Since when the name that stands is recorded. */
    private LocalDate since(Person person) {
        Instant since = persons.formerNames(person.id()).stream()
                .findFirst()
                .map(FormerName::getRecordedUntil)
                .orElse(person.getRecordedAt());
        return since.atZone(clock.getZone()).toLocalDate();
    }

    private Person person(TruePerson asked) {
        var person = persons.findByNumber(asked.number().value())
                .orElseThrow(() -> new Refused(Refusal.whole(
                        "grid.refusal.person.unknown", asked.number().value())));
        Refused.when(restrictions.find(person.id()).isPresent(), "", "grid.refusal.person.restricted");
        return person;
    }

    /** The terms of which the telephone would be another: those that run or will, else the last. */
    private List<ExternalSupervisor> terms(TruePerson asked, Person person) {
        var phone = asked.phone().strip();
        if (phone.isEmpty()) {
            return List.of();
        }
        var all = relations.coursesOf(person.id()).stream()
                .filter(ExternalSupervisor.class::isInstance)
                .map(ExternalSupervisor.class::cast)
                .toList();
        Refused.when(all.isEmpty(), "phone", "grid.refusal.person.phoneless");
        var today = LocalDate.now(clock);
        var left = all.stream()
                .filter(term -> term.span().isOpen() || !term.span().last().isBefore(today))
                .toList();
        return (left.isEmpty() ? all.subList(all.size() - 1, all.size()) : left)
                .stream().filter(term -> !term.origin().phone().equals(phone)).toList();
    }

    private static void checked(TruePerson asked, Person person, List<ExternalSupervisor> terms) {
        var found = new ArrayList<Refusal>();
        if (name(asked).isEmpty()) {
            found.add(Refusal.of("name", "grid.refusal.supervisor.name"));
        }
        AddingCell.written(found, "name", name(asked), LONGEST_NAME);
        AddingCell.phone(found, asked.phone().strip(), LONGEST_PHONE);
        if (asked.reason().isBlank()) {
            found.add(Refusal.of("reason", "grid.refusal.person.reason"));
        }
        Refused.when(found);
        Refused.when(terms.isEmpty() && name(asked).equals(person.getName()), "", "grid.refusal.nothing");
    }
}
