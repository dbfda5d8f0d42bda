package org.sungrid.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sungrid.grid.Foreseen.Line;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.Foreseen.Turn;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;

/** What {@link Foreseen} tells of bodies, and of the standing relations of persons: only those that change. */
final class RelationTurns {

    private final RelationSketch relations;
    private final Map<CellId, Cell> cells;

    private RelationTurns(RelationSketch relations, Map<CellId, Cell> cells) {
        this.relations = relations;
        this.cells = cells;
    }

    static List<Turn> of(Sketch sketch, Cells cells, Persons persons) {
        var drawn = sketch.relations();
        var altered = drawn.persons();
        var rows = drawn.rows();
        var named = cells.byIds(Stream.concat(rows.ended().stream(), rows.begun().stream())
                .map(Relation::cell)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        var turns = new RelationTurns(drawn, named);
        var told = new ArrayList<Turn>();
        drawn.bodies().forEach(id -> told.add(turns.body(id)));
        var people = persons.byIds(altered);
        altered.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .map(turns::person)
                .forEach(told::add);
        return told;
    }

    private Turn person(Person person) {
        var rows = relations.rows(person.id());
        return new Turn(person.getNumber(), person.getName(), lines(rows.ended()), lines(rows.begun()));
    }

    private List<Line> lines(Collection<Relation> held) {
        return held.stream()
                .sorted(Comparator.comparing((Relation one) -> one.span().first()))
                .map(one -> new Line(one.span().first(), one.span().last(), told(one)))
                .toList();
    }

    private List<Told> told(Relation relation) {
        var told = new ArrayList<Told>();
        told.add(new Told("grid.field.relation", "", relation.labelKey()));
        relation.cell().ifPresent(id -> told.add(new Told("grid.field.cell", name(id), "")));
        relation.body().ifPresent(id -> told.add(new Told("grid.field.body", name(id), "")));
        if (!relation.told().isEmpty()) {
            told.add(new Told("grid.field.relation.told", relation.told(), ""));
        }
        return told;
    }

    private String name(CellId id) {
        return cells.containsKey(id) ? cells.get(id).getName() : "";
    }

    private String name(BodyId id) {
        var course = Stream.concat(relations.bodyBefore(id).stream(), relations.body(id).stream())
                .toList();
        return course.isEmpty() ? "" : course.get(course.size() - 1).getName();
    }

    private Turn body(BodyId id) {
        var before = relations.bodyBefore(id);
        var after = relations.body(id);
        var all = Stream.concat(before.stream(), after.stream()).toList();
        var told = all.stream().map(RelationTurns::told).toList();
        var differing = IntStream.range(0, told.get(0).size())
                .filter(i -> told.stream().map(line -> line.get(i)).distinct().count() > 1)
                .boxed()
                .toList();
        var last = all.get(all.size() - 1);
        return new Turn(last.getCode(), last.getName(), lines(before, differing), lines(after, differing));
    }

    private static List<Line> lines(List<Body> course, List<Integer> differing) {
        return course.stream()
                .map(body -> new Line(
                        body.span().first(),
                        body.span().last(),
                        differing.isEmpty()
                                ? told(body).subList(0, 1)
                                : differing.stream().map(told(body)::get).toList()))
                .toList();
    }

    private static List<Told> told(Body body) {
        return List.of(
                new Told("grid.field.name", body.getName(), ""),
                new Told("grid.field.name-en", body.getNameEn(), ""),
                new Told("grid.field.kind", "", body.getKind().labelKey()),
                new Told("grid.field.purpose", body.getPurpose(), ""));
    }
}
