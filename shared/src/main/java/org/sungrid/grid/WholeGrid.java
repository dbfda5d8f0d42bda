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
import java.util.stream.Stream;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/** All that is recorded now of the grid, over all days: what a workbook is held against, and what is written into one. */
final class WholeGrid {

    private final Map<String, List<Cell>> courses = new LinkedHashMap<>();
    private final Map<CellId, String> codes = new HashMap<>();
    private final Map<String, Somebody> byNumber = new LinkedHashMap<>();
    private final Map<PersonId, Somebody> byId = new HashMap<>();
    private final List<Assignment> posts;
    private final List<Relation> relations;
    private final Map<String, List<Body>> bodies = new LinkedHashMap<>();
    private final Map<BodyId, String> bodyCodes = new HashMap<>();
    private final TakenBack takenBack;

    /** Somebody as the grid knows them. */
    record Somebody(PersonId id, String number, String name) {}

    /** Cells and bodies of which no day is recorded any more, by code: known, for what is known once has its key for good. */
    record TakenBack(Map<String, CellId> cells, Map<String, BodyId> bodies) {}

    WholeGrid(
            Collection<Cell> rows,
            Collection<Assignment> posts,
            Collection<Somebody> persons,
            Collection<Relation> relations,
            Collection<Body> bodies) {
        this(rows, posts, persons, relations, bodies, new TakenBack(Map.of(), Map.of()));
    }

    /** @param rows of cells in the grid's order */
    WholeGrid(
            Collection<Cell> rows,
            Collection<Assignment> posts,
            Collection<Somebody> persons,
            Collection<Relation> relations,
            Collection<Body> bodies,
            TakenBack takenBack) {
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
        for (var body : bodies) {
            this.bodies
                    .computeIfAbsent(body.getCode(), code -> new ArrayList<>())
                    .add(body);
            bodyCodes.put(body.id(), body.getCode());
        }
        this.bodies
                .values()
                .forEach(course ->
                        course.sort(Comparator.comparing(body -> body.span().first())));
        this.takenBack = takenBack;
        takenBack.cells().forEach((code, id) -> codes.put(id, code));
        takenBack.bodies().forEach((code, id) -> bodyCodes.put(id, code));
    }

    List<Relation> relations() {
        return relations;
    }

    Collection<Body> bodies() {
        return bodies.values().stream().flatMap(List::stream).toList();
    }

    Collection<String> bodyCodes() {
        return bodies.keySet();
    }

    /** What is told of a body over all days, in their order; nothing of one that is not known. */
    List<Body> bodyCourse(String code) {
        return bodies.getOrDefault(code, List.of());
    }

    String code(BodyId id) {
        return bodyCodes.getOrDefault(id, "");
    }

    /** Every code of a cell that ever was known, though no day of it is left. */
    Collection<String> knownCodes() {
        return Stream.concat(courses.keySet().stream(), takenBack.cells().keySet().stream())
                .toList();
    }

    /** The same of bodies. */
    Collection<String> knownBodyCodes() {
        return Stream.concat(bodies.keySet().stream(), takenBack.bodies().keySet().stream())
                .toList();
    }

    /** The key of a cell that is or was known. */
    Optional<CellId> cell(String code) {
        var course = course(code);
        return course.isEmpty()
                ? Optional.ofNullable(takenBack.cells().get(code))
                : Optional.of(course.get(0).id());
    }

    /** The key of a body that is or was known. */
    Optional<BodyId> body(String code) {
        var course = bodyCourse(code);
        return course.isEmpty()
                ? Optional.ofNullable(takenBack.bodies().get(code))
                : Optional.of(course.get(0).id());
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

    /** {@link #existence(List, LocalDate)} of a cell. */
    List<Cell> existence(String code, LocalDate day) {
        return existence(course(code), day);
    }

    /** {@link #existence(List, LocalDate)} of a body. */
    List<Body> bodyExistence(String code, LocalDate day) {
        return existence(bodyCourse(code), day);
    }

    /**
     * What is told of something while it exists without a break, of the time a day is in or of the next that begins; nothing
     * when it exists on no day from this one on.
     *
     * @param course what is told of it over all days, in their order
     */
    private static <T extends Dated<T>> List<T> existence(List<T> course, LocalDate day) {
        var found = new ArrayList<T>();
        for (var row : course) {
            if (!found.isEmpty() && !row.span().first().equals(last(found).plusDays(1))) {
                if (!last(found).isBefore(day)) {
                    return found;
                }
                found.clear();
            }
            found.add(row);
            if (row.span().isOpen()) {
                return found;
            }
        }
        return found.isEmpty() || last(found).isBefore(day) ? List.of() : found;
    }

    /** How it is told on a day, or when it begins to exist. */
    static <T extends Dated<T>> T told(List<T> existence, LocalDate day) {
        return existence.stream().filter(row -> row.span().has(day)).findFirst().orElse(existence.get(0));
    }

    static <T extends Dated<T>> Span span(List<T> existence) {
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

    private static <T extends Dated<T>> LocalDate last(List<T> rows) {
        return rows.get(rows.size() - 1).span().last();
    }
}
