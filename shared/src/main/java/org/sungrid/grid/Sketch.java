package org.sungrid.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Dated;
import org.sungrid.time.Rewriting;
import org.sungrid.time.Span;

/**
 * The grid as it would stand: what is recorded now, read as far as it is asked for, and what an act changes about it. An
 * act draws it, {@link GridPolicy} looks at it, whoever asked sees it; only then is it recorded.
 */
final class Sketch {

    private final Cells cells;
    private final Persons persons;
    private final Map<CellId, List<Cell>> courses = new LinkedHashMap<>();
    private final Map<CellId, List<Cell>> coursesBefore = new HashMap<>();
    private final Map<CellId, List<Assignment>> staff = new LinkedHashMap<>();
    private final Map<CellId, List<Assignment>> staffBefore = new HashMap<>();
    private final Set<CellId> touched = new LinkedHashSet<>();
    private final Set<PersonId> moved = new LinkedHashSet<>();
    private final Map<CellId, CellId> origins = new HashMap<>();
    private final Map<CellId, String> newCells = new LinkedHashMap<>();
    private final Map<PersonId, Person> newPersons = new LinkedHashMap<>();
    private final Map<PersonId, List<Assignment>> posts = new HashMap<>();
    /** The whole by person, until something is drawn about a post. */
    private Map<PersonId, List<Assignment>> holders;

    private final RelationSketch relations;

    private final boolean whole;
    private final long seen;

    Sketch(Cells cells, Persons persons, RelationSketch relations, long seen) {
        this.seen = seen;
        this.cells = cells;
        this.persons = persons;
        this.relations = relations;
        this.whole = false;
    }

    /** The whole grid at once: nothing more is read, and what is not among it is not there. */
    Sketch(WholeGrid grid) {
        this.seen = 0;
        this.cells = null;
        this.persons = null;
        this.relations = new RelationSketch(grid.relations(), grid.bodies());
        this.whole = true;
        for (var code : grid.codes()) {
            var course = List.copyOf(grid.course(code));
            courses.put(course.get(0).id(), course);
            coursesBefore.put(course.get(0).id(), course);
        }
        grid.posts()
                .forEach(post -> staff.computeIfAbsent(post.cell(), cell -> new ArrayList<>())
                        .add(post));
        staff.forEach((cell, held) -> staffBefore.put(cell, List.copyOf(held)));
    }

    /** The number of the last alteration when it was begun. */
    long seen() {
        return seen;
    }

    /** Which cells the new ones take over from. */
    Map<CellId, CellId> origins() {
        return origins;
    }

    /** What is drawn of bodies and of standing relations. */
    RelationSketch relations() {
        return relations;
    }

    /** What a person holds, over all days. */
    List<Assignment> of(PersonId person) {
        if (whole) {
            if (holders == null) {
                holders = all().collect(Collectors.groupingBy(Assignment::person));
            }
            return holders.getOrDefault(person, List.of());
        }
        var recorded = posts.computeIfAbsent(person, persons::coursesOf);
        return Stream.concat(
                        recorded.stream().filter(held -> !staff.containsKey(held.cell())),
                        staff.values().stream()
                                .flatMap(List::stream)
                                .filter(held -> held.person().equals(person)))
                .toList();
    }

    /** What is told of a cell over all days, in their order. */
    List<Cell> cell(CellId id) {
        return courses.computeIfAbsent(id, key -> {
            List<Cell> read = whole ? List.of() : cells.course(key);
            coursesBefore.put(key, read);
            return read;
        });
    }

    /** Who is in a cell, over all days. */
    List<Assignment> in(CellId id) {
        return staff.computeIfAbsent(id, key -> {
            List<Assignment> read = whole ? List.of() : persons.coursesIn(key);
            staffBefore.put(key, read);
            return read;
        });
    }

    /** Who is anywhere that was looked at, over all days. */
    Stream<Assignment> all() {
        return staff.values().stream().flatMap(List::stream);
    }

    /** The rows that stand below a cell. */
    List<Cell> below(CellId parent) {
        (whole ? List.<Cell>of() : cells.coursesBelow(parent))
                .stream()
                        .collect(Collectors.groupingBy(Cell::id, LinkedHashMap::new, Collectors.toList()))
                        .forEach((id, read) -> {
                            if (!courses.containsKey(id)) {
                                courses.put(id, read);
                                coursesBefore.put(id, read);
                            }
                        });
        return courses.values().stream()
                .flatMap(List::stream)
                .filter(cell -> parent.equals(cell.parent()))
                .toList();
    }

    /** The cell is told otherwise over some days, as far as it exists on them. */
    void change(CellId id, Span days, UnaryOperator<Cell> change) {
        put(id, Rewriting.changing(cell(id), days, change).appliedTo(cell(id)));
    }

    private void put(CellId id, Collection<Cell> rows) {
        touched.add(id);
        courses.put(id, Rewriting.joining(rows, row -> has(coursesBefore.get(id), row), Cell::tellsAs));
    }

    /** On these days the cell does not exist. */
    void close(CellId id, Span days) {
        change(id, days, cell -> null);
    }

    /**
     * A cell that did not exist before.
     *
     * @param origin whose responsibility it takes over, {@code null} for none
     * @return a key for this sketch alone; it gets its own when it is recorded
     */
    CellId found(CellSheet sheet, CellId parent, Span days, CellId origin) {
        var id = new CellId(-1 - newCells.size());
        newCells.put(id, sheet.code());
        if (origin != null) {
            origins.put(id, origin);
        }
        exist(new Cell(id, sheet, parent, days));
        return id;
    }

    /** The cell exists on these further days. */
    void exist(Cell fresh) {
        put(
                fresh.id(),
                Stream.concat(cell(fresh.id()).stream(), Stream.of(fresh)).toList());
    }

    /** Somebody who was not known before. @return a key for this sketch alone */
    PersonId welcome(Person fresh) {
        var id = new PersonId(-1 - newPersons.size());
        newPersons.put(id, fresh);
        return id;
    }

    void assign(Assignment fresh) {
        holders = null;
        touched.add(fresh.cell());
        moved.add(fresh.person());
        var rows = Stream.concat(in(fresh.cell()).stream(), Stream.of(fresh)).toList();
        staff.put(
                fresh.cell(),
                Rewriting.joining(rows, row -> has(staffBefore.get(fresh.cell()), row), Assignment::tellsAs));
    }

    /** This one assignment holds over these days and no others. */
    void redate(Assignment assignment, Span days) {
        end(assignment, assignment.span());
        assign(assignment.over(days));
    }

    /** This one assignment no longer holds over these days. */
    void end(Assignment assignment, Span days) {
        holders = null;
        touched.add(assignment.cell());
        moved.add(assignment.person());
        staff.put(
                assignment.cell(), Rewriting.clearing(List.of(assignment), days).appliedTo(in(assignment.cell())));
    }

    /** The cells about which something changes. */
    Set<CellId> touched() {
        return touched;
    }

    /** The persons about whose posts something changes. */
    Set<PersonId> moved() {
        return moved;
    }

    /** The cell whose responsibility a new one takes over; the very cell where there is none. */
    CellId origin(CellId id) {
        return origins.getOrDefault(id, id);
    }

    /** The codes of the cells that are new, by the sketch's keys. */
    Map<CellId, String> newCells() {
        return newCells;
    }

    /** Those who are new, by the sketch's keys. */
    Map<PersonId, Person> newPersons() {
        return newPersons;
    }

    List<Cell> before(CellId id) {
        cell(id);
        return coursesBefore.get(id);
    }

    List<Assignment> staffBefore(CellId id) {
        in(id);
        return staffBefore.get(id);
    }

    /** What is to be recorded about cells. @param keys of what was new when it was drawn */
    Rewriting<Cell> cellRows(UnaryOperator<CellId> keys) {
        var rows = difference(coursesBefore, courses);
        return new Rewriting<>(
                rows.ended(), rows.begun().stream().map(row -> row.keyed(keys)).toList());
    }

    /** What is to be recorded about who is where. @param cellKeys of cells, and personKeys of persons, that were new */
    Rewriting<Assignment> assignmentRows(UnaryOperator<CellId> cellKeys, UnaryOperator<PersonId> personKeys) {
        var rows = difference(staffBefore, staff);
        return new Rewriting<>(
                rows.ended(),
                rows.begun().stream()
                        .map(row -> row.keyed(cellKeys, personKeys))
                        .toList());
    }

    private static <T extends Dated<T>> Rewriting<T> difference(
            Map<CellId, List<T>> before, Map<CellId, List<T>> after) {
        var ended = new ArrayList<T>();
        var begun = new ArrayList<T>();
        after.forEach((id, rows) -> {
            before.get(id).stream().filter(row -> !has(rows, row)).forEach(ended::add);
            rows.stream().filter(row -> !has(before.get(id), row)).forEach(begun::add);
        });
        return new Rewriting<>(ended, begun);
    }

    /** Rows are the very same or others; equal words on other days are another row. */
    private static <T> boolean has(Collection<T> rows, T row) {
        return rows.stream().anyMatch(other -> other == row);
    }
}
