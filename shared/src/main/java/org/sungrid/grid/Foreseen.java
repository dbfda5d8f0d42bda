package org.sungrid.grid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.refusal.Refusal;
import org.sungrid.time.Dated;

/**
 * What an alteration of the grid would change, told before it is done.
 *
 * @param seen number of the last alteration when this was worked out: what is done later is done on this
 * @param firstDay from which on something would hold otherwise
 * @param backdated whether days are concerned that have passed already
 * @param warnings what hangs on it and would end, begin or move, in sentences
 * @param shown what the public would see otherwise, in sentences
 */
public record Foreseen(
        long seen, LocalDate firstDay, boolean backdated, List<Turn> turns, List<Warning> warnings, List<Warning> shown)
        implements Serializable {

    /** A sentence. @param arguments for the places of its text: texts, days, words and lists of them */
    public record Warning(String key, List<Object> arguments) implements Serializable {

        static List<Warning> of(List<Refusal> sentences) {
            return sentences.stream()
                    .map(one -> new Warning(one.key(), one.arguments()))
                    .toList();
        }
    }

    /** The same with what hangs on it, and what the public would see otherwise. */
    Foreseen telling(List<Refusal> hanging, List<Refusal> publicly) {
        return new Foreseen(seen, firstDay, backdated, turns, Warning.of(hanging), Warning.of(publicly));
    }

    /** What would be told of one cell, or of the posts of one person, before and after. */
    public record Turn(String code, String name, List<Line> before, List<Line> after) implements Serializable {}

    /** What holds from one day to another; the last may be open. */
    public record Line(LocalDate first, LocalDate last, List<Told> told) implements Serializable {}

    /**
     * One thing told.
     *
     * @param labelKey of what it is
     * @param text as it is written; empty where a word is told
     * @param wordKey of the word; empty where a text is told
     */
    public record Told(String labelKey, String text, String wordKey) implements Serializable {}

    static Foreseen of(Sketch sketch, Cells cells, Persons persons, long seen, LocalDate firstDay, LocalDate today) {
        var turns = new ArrayList<Turn>();
        var parents = named(
                sketch,
                cells,
                sketch.touched().stream()
                        .flatMap(id -> Stream.concat(sketch.before(id).stream(), sketch.cell(id).stream()))
                        .map(Cell::parent)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        for (var id : sketch.touched()) {
            var turn = ofCell(sketch, id, parents);
            if (turn != null) {
                turns.add(turn);
            }
        }
        turns.addAll(ofPersons(sketch, cells, persons));
        turns.addAll(RelationTurns.of(sketch, cells, persons));
        return new Foreseen(seen, firstDay, firstDay != null && firstDay.isBefore(today), turns, List.of(), List.of());
    }

    /** Cells by key, those among them that are only drawn yet. */
    private static Map<CellId, Cell> named(Sketch sketch, Cells cells, Set<CellId> ids) {
        var known = new HashMap<>(cells.byIds(ids));
        ids.stream()
                .filter(sketch.newCells()::containsKey)
                .forEach(id -> known.put(id, sketch.cell(id).get(0)));
        return known;
    }

    private static Turn ofCell(Sketch sketch, CellId id, Map<CellId, Cell> parents) {
        var before = sketch.before(id);
        var after = sketch.cell(id);
        if (same(before, after)) {
            return null;
        }
        var all = Stream.concat(before.stream(), after.stream()).toList();
        var told = all.stream().map(cell -> told(cell, parents)).toList();
        var differing = Stream.iterate(0, i -> i + 1)
                .limit(told.get(0).size())
                .filter(i -> told.stream().map(line -> line.get(i)).distinct().count() > 1)
                .collect(Collectors.toSet());
        var last = all.get(all.size() - 1);
        return new Turn(
                last.getCode(),
                last.getName(),
                before.stream().map(cell -> line(cell, parents, differing)).toList(),
                after.stream().map(cell -> line(cell, parents, differing)).toList());
    }

    private static Line line(Cell cell, Map<CellId, Cell> parents, Set<Integer> differing) {
        var told = told(cell, parents);
        return new Line(
                cell.span().first(),
                cell.span().last(),
                differing.isEmpty()
                        ? told.subList(0, 1)
                        : differing.stream().sorted().map(told::get).toList());
    }

    private static List<Told> told(Cell cell, Map<CellId, Cell> parents) {
        var parent = cell.parent() == null ? null : parents.get(cell.parent());
        return List.of(
                new Told("grid.field.name", cell.getName(), ""),
                new Told("grid.field.name-en", cell.getNameEn(), ""),
                new Told("grid.field.kind", "", cell.getKind().labelKey()),
                new Told("grid.field.parent", parent == null ? "" : parent.getName(), ""),
                new Told("grid.field.phone", cell.getPhone(), ""),
                new Told("grid.field.address", cell.getAddress(), ""),
                new Told("grid.field.area", cell.getArea(), ""));
    }

    private static List<Turn> ofPersons(Sketch sketch, Cells cells, Persons persons) {
        var names = named(sketch, cells, sketch.touched());
        var people = new HashMap<>(persons.byIds(sketch.moved()));
        people.putAll(sketch.newPersons());
        return sketch.moved().stream()
                .filter(people::containsKey)
                .map(id -> new Turn(
                        people.get(id).getNumber(),
                        people.get(id).getName(),
                        posts(sketch, id, names, true),
                        posts(sketch, id, names, false)))
                .toList();
    }

    private static List<Line> posts(Sketch sketch, PersonId person, Map<CellId, Cell> names, boolean before) {
        return sketch.touched().stream()
                .flatMap(cell -> (before ? sketch.staffBefore(cell) : sketch.in(cell)).stream())
                .filter(held -> held.person().equals(person))
                .sorted(Comparator.comparing(held -> held.span().first()))
                .map(held -> new Line(
                        held.span().first(),
                        held.span().last(),
                        List.of(
                                new Told(
                                        "grid.field.cell",
                                        names.containsKey(held.cell())
                                                ? names.get(held.cell()).getName()
                                                : "",
                                        ""),
                                new Told(
                                        "grid.field.capacity",
                                        "",
                                        held.getCapacity().labelKey()),
                                new Told("grid.field.title", held.getTitle(), ""))))
                .toList();
    }

    private static <T extends Dated<T>> boolean same(Collection<T> before, Collection<T> after) {
        return before.size() == after.size()
                && after.stream().allMatch(row -> before.stream().anyMatch(b -> b == row));
    }
}
