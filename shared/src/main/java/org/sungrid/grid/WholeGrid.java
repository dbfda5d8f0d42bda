package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** All that is recorded now of the grid, over all days: what a workbook is held against, and what is written into one. */
final class WholeGrid {

    private final Map<String, List<Cell>> courses = new LinkedHashMap<>();
    private final Map<CellId, String> codes = new HashMap<>();
    private final Map<String, Somebody> byNumber = new LinkedHashMap<>();
    private final Map<PersonId, Somebody> byId = new HashMap<>();
    private final List<Assignment> posts;
    private final List<Relation> relations;
    private final List<Body> bodies;

    /** Somebody as the grid knows them. */
    record Somebody(PersonId id, String number, String name) {}

    /** @param rows of cells in the grid's order */
    WholeGrid(
            Collection<Cell> rows,
            Collection<Assignment> posts,
            Collection<Somebody> persons,
            Collection<Relation> relations,
            Collection<Body> bodies) {
        for (var row : rows) {
            courses.computeIfAbsent(row.getCode(), code -> new ArrayList<>()).add(row);
            codes.put(row.id(), row.getCode());
        }
        courses.values()
                .forEach(course ->
                        course.sort(Comparator.comparing(cell -> cell.span().first())));
        persons.forEach(person -> {
            byNumber.put(person.number(), person);
            byId.put(person.id(), person);
        });
        this.posts = List.copyOf(posts);
        this.relations = List.copyOf(relations);
        this.bodies = List.copyOf(bodies);
    }

    List<Relation> relations() {
        return relations;
    }

    List<Body> bodies() {
        return bodies;
    }

    Collection<String> codes() {
        return courses.keySet();
    }

    /** What is told of a cell over all days, in their order; nothing of one that is not known. */
    List<Cell> course(String code) {
        return courses.getOrDefault(code, List.of());
    }

    Collection<Cell> rows() {
        return courses.values().stream().flatMap(List::stream).toList();
    }

    String code(CellId id) {
        return codes.getOrDefault(id, "");
    }

    /** The level on which a cell stands on all its days. */
    CellLevel level(String code) {
        return course(code).get(0).getLevel();
    }

    List<Assignment> posts() {
        return posts;
    }

    Collection<Somebody> persons() {
        return byNumber.values();
    }

    Optional<Somebody> person(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    Somebody person(PersonId id) {
        return byId.get(id);
    }

    /**
     * What is told of a cell while it exists without a break, of the time a day is in or of the next that begins; nothing
     * when it exists on no day from this one on.
     */
    List<Cell> existence(String code, LocalDate day) {
        var found = new ArrayList<Cell>();
        for (var cell : course(code)) {
            if (!found.isEmpty() && !cell.span().first().equals(last(found).plusDays(1))) {
                if (!last(found).isBefore(day)) {
                    return found;
                }
                found.clear();
            }
            found.add(cell);
            if (cell.span().isOpen()) {
                return found;
            }
        }
        return found.isEmpty() || last(found).isBefore(day) ? List.of() : found;
    }

    /** How a cell is told on a day, or when it begins to exist. */
    static Cell told(List<Cell> existence, LocalDate day) {
        return existence.stream()
                .filter(cell -> cell.span().has(day))
                .findFirst()
                .orElse(existence.get(0));
    }

    static Span span(List<Cell> existence) {
        return new Span(existence.get(0).span().first(), last(existence));
    }

    /**
     * Since when a cell exists below what it stands below on a day: further back it stood elsewhere, which a sheet of one row
     * for each unit can't tell.
     */
    LocalDate since(String code, LocalDate day) {
        var existence = existence(code, day);
        var first = span(existence).first();
        var parent = told(existence, day).parent();
        if (parent == null || existence(code(parent), day).isEmpty()) {
            return first;
        }
        var above = since(code(parent), day);
        return above.isAfter(first) ? above : first;
    }

    /** Whether it holds on a day or will later. */
    static boolean isLeft(Span span, LocalDate day) {
        return span.isOpen() || !span.last().isBefore(day);
    }

    private static LocalDate last(List<Cell> cells) {
        return cells.get(cells.size() - 1).span().last();
    }
}
