package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.grid.Alterations.Asked;
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

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");
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
     */
    public record NewAssignment(
            String number,
            String name,
            String cell,
            Capacity capacity,
            String title,
            LocalDate from,
            LocalDate until) {}

    /** @throws Refused when number, name, cell or day will not do, or the person is in that cell in that capacity on one of these days already */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public PersonId assign(NewAssignment asked) {
        var known = persons.findByNumber(asked.number().strip());
        var cell = cells.findByCode(asked.cell().strip());
        Refused.when(refusals(asked, known, cell));
        var now = clock.instant();
        var person = known.map(Person::id)
                .orElseGet(() -> persons.add(
                        new Person(asked.number().strip(), asked.name().strip(), now)));
        var sketch = alterations.sketchAlone();
        sketch.assign(new Assignment(
                person,
                cell.get().id(),
                asked.capacity(),
                asked.title().strip(),
                new Span(asked.from(), asked.until())));
        alterations.record(
                sketch,
                new Asked(
                        "AssigningPerson",
                        asked.from(),
                        "",
                        asked.number().strip() + " " + cell.get().getCode() + " " + asked.capacity() + " "
                                + asked.from()));
        return person;
    }

    private List<Refusal> refusals(NewAssignment asked, Optional<Person> known, Optional<Cell> cell) {
        var found = new ArrayList<Refusal>();
        if (!NUMBER.matcher(asked.number().strip()).matches()) {
            found.add(Refusal.of("number", "grid.refusal.number"));
        }
        var name = asked.name().strip();
        if (known.isEmpty() && name.isEmpty()) {
            found.add(Refusal.of("name", "grid.refusal.person.name"));
        }
        if (known.isPresent() && !name.isEmpty() && !name.equals(known.get().getName())) {
            found.add(
                    Refusal.of("name", "grid.refusal.person.other", known.get().getName()));
        }
        AddingCell.tooLong(found, "name", name, LONGEST_NAME);
        AddingCell.tooLong(found, "title", asked.title(), LONGEST_TITLE);
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
