package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.Alterations.Keys;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator puts a person into a cell, in a capacity, from a day on; who is not known yet becomes known by it. */
@ApplicationScoped
public class AssigningPerson {

    /** A word that stands in addresses where a number may stand. */
    private static final String RESERVED = "new";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 100;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    @Inject
    private Clock clock;

    /**
     * What is asked for.
     *
     * @param number the staff number, which never changes
     * @param name of a person who is new; of a known one it may be left out
     * @param cell code of the cell
     * @param from the first day, {@code null} when it was not said
     * @param until the last day, {@code null} until further notice; a deputy who stands in does so for a time
     * @param reason such as the number of the decision; may be empty
     */
    public record NewAssignment(
            String number,
            String name,
            String cell,
            Capacity capacity,
            String title,
            LocalDate from,
            LocalDate until,
            String reason) {

        public NewAssignment(
                String number,
                String name,
                String cell,
                Capacity capacity,
                String title,
                LocalDate from,
                LocalDate until) {
            this(number, name, cell, capacity, title, from, until, "");
        }
    }

    /** What would change. @throws Refused as {@link #assign} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(NewAssignment asked) {
        return alterations.foreseen(drawn(alterations.sketch(), asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when number, name, cell or day will not do, the person is in that cell in that capacity on one of these
     *     days already, or somebody else answers for the cell on one of them
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public PersonId assign(NewAssignment asked, long seen) {
        var sketch = drawn(alterations.sketch(), asked);
        return keyOf(sketch, alterations.record(sketch, noted(asked), seen));
    }

    /** The same for whoever needs not see it first, because nothing but the new post changes. @throws Refused as above */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public PersonId assign(NewAssignment asked) {
        var sketch = drawn(alterations.sketchAlone(), asked);
        return keyOf(sketch, alterations.record(sketch, noted(asked)));
    }

    private static PersonId keyOf(Sketch sketch, Keys keys) {
        return keys.of(sketch.moved().iterator().next());
    }

    private static Asked noted(NewAssignment asked) {
        return new Asked(
                "AssigningPerson",
                asked.from(),
                asked.reason().strip(),
                asked.number().strip() + " " + asked.cell().strip() + " " + asked.capacity() + " " + asked.from());
    }

    private Sketch drawn(Sketch sketch, NewAssignment asked) {
        var known = persons.findByNumber(asked.number().strip());
        var cell = cells.findByCode(asked.cell().strip());
        Refused.when(refusals(asked, known, cell));
        var person = known.map(Person::id)
                .orElseGet(() -> sketch.welcome(
                        new Person(asked.number().strip(), asked.name().strip(), clock.instant())));
        sketch.assign(new Assignment(
                person,
                cell.get().id(),
                asked.capacity(),
                asked.title().strip(),
                new Span(asked.from(), asked.until())));
        return sketch;
    }

    /** Whether an address of the product has this word where staff numbers stand. */
    static boolean isReserved(String number) {
        return RESERVED.equalsIgnoreCase(number);
    }

    private List<Refusal> refusals(NewAssignment asked, Optional<Person> known, Optional<Cell> cell) {
        var found = new ArrayList<Refusal>();
        if (!GridCode.is(asked.number().strip())) {
            found.add(Refusal.of("number", "grid.refusal.number"));
        } else if (isReserved(asked.number().strip())) {
            found.add(Refusal.of("number", "grid.refusal.number.reserved", RESERVED));
        } else if (SupervisorNumber.is(asked.number().strip())) {
            found.add(Refusal.of("number", "grid.refusal.number.outside"));
        }
        var name = asked.name().strip();
        if (known.isEmpty() && name.isEmpty()) {
            found.add(Refusal.of("name", "grid.refusal.person.name"));
        }
        if (known.isPresent() && !name.isEmpty() && !name.equals(known.get().getName())) {
            found.add(
                    Refusal.of("name", "grid.refusal.person.other", known.get().getName()));
        }
        AddingCell.written(found, "name", name, LONGEST_NAME);
        AddingCell.written(found, "title", asked.title(), LONGEST_TITLE);
        if (cell.isEmpty()) {
            found.add(
                    Refusal.of("cell", "grid.refusal.cell.unknown", asked.cell().strip()));
        }
        if (asked.capacity() == null) {
            found.add(Refusal.of("capacity", "grid.refusal.capacity"));
        }
        if (asked.from() == null) {
            found.add(Refusal.of("from", "grid.refusal.from"));
        } else if (cell.isPresent()) {
            found.addAll(refusalsOfDay(asked, cell.get()));
        }
        return found;
    }

    private List<Refusal> refusalsOfDay(NewAssignment asked, Cell cell) {
        if (asked.until() != null && asked.until().isBefore(asked.from())) {
            return List.of(Refusal.of("until", "grid.refusal.until"));
        }
        if (cells.course(cell.id()).stream().noneMatch(row -> row.span().has(asked.from()))) {
            return List.of(Refusal.of("from", "grid.refusal.from.cell", cell.getName()));
        }
        return List.of();
    }
}
