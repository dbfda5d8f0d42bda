package org.sungrid.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    Sketch(Cells cells, Persons persons) {
        this.cells = cells;
        this.persons = persons;
    }

    /** What is told of a cell over all days, in their order. */
    List<Cell> cell(CellId id) {
        return courses.computeIfAbsent(id, key -> {
            var read = cells.course(key);
            coursesBefore.put(key, read);
            return read;
        });
    }

    /** Who is in a cell, over all days. */
    List<Assignment> in(CellId id) {
        return staff.computeIfAbsent(id, key -> {
            var read = persons.coursesIn(key);
            staffBefore.put(key, read);
            return read;
        });
    }

    /** The rows that stand below a cell. */
    List<Cell> below(CellId parent) {
        cells.coursesBelow(parent).stream()
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
        touched.add(id);
        courses.put(id, sorted(Rewriting.changing(cell(id), days, change).appliedTo(cell(id))));
    }

    /** On these days the cell does not exist. */
    void close(CellId id, Span days) {
        change(id, days, cell -> null);
    }

    void found(Cell fresh) {
        touched.add(fresh.id());
        courses.put(
                fresh.id(),
                sorted(Stream.concat(cell(fresh.id()).stream(), Stream.of(fresh))
                        .toList()));
    }

    void assign(Assignment fresh) {
        touched.add(fresh.cell());
        moved.add(fresh.person());
        staff.put(
                fresh.cell(),
                Stream.concat(in(fresh.cell()).stream(), Stream.of(fresh)).toList());
    }

    /** This one assignment no longer holds over these days. */
    void end(Assignment assignment, Span days) {
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

    List<Cell> before(CellId id) {
        cell(id);
        return coursesBefore.get(id);
    }

    List<Assignment> staffBefore(CellId id) {
        in(id);
        return staffBefore.get(id);
    }

    /** What is to be recorded about cells. */
    Rewriting<Cell> cellRows() {
        return difference(coursesBefore, courses);
    }

    /** What is to be recorded about who is where. */
    Rewriting<Assignment> assignmentRows() {
        return difference(staffBefore, staff);
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

    private static List<Cell> sorted(Collection<Cell> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(cell -> cell.span().first()))
                .toList();
    }
}
