package org.sungrid.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Rewriting;
import org.sungrid.time.Span;

/** What a {@link Sketch} says of bodies and of the standing relations of persons. */
final class RelationSketch {

    private final Relations relations;
    private final List<Relation> all;
    private final Strand<BodyId, Body> bodies;
    private final Strand<PersonId, Relation> held;
    private final List<Relation> tied = new ArrayList<>();

    RelationSketch(Relations relations, Bodies bodies) {
        this.relations = relations;
        this.all = List.of();
        this.bodies = new Strand<>(bodies::course);
        this.held = new Strand<>(relations::coursesOf);
    }

    /** All relations and bodies at once: nothing more is read. */
    RelationSketch(Collection<Relation> all, Collection<Body> rows) {
        Map<PersonId, List<Relation>> byPerson =
                all.stream().collect(Collectors.groupingBy(Relation::person, LinkedHashMap::new, Collectors.toList()));
        Map<BodyId, List<Body>> byBody =
                rows.stream().collect(Collectors.groupingBy(Body::id, LinkedHashMap::new, Collectors.toList()));
        this.relations = null;
        this.all = List.copyOf(all);
        this.bodies = new Strand<>(id -> byBody.getOrDefault(id, List.of()));
        this.held = new Strand<>(person -> byPerson.getOrDefault(person, List.of()));
    }

    /** Who stands, as recorded now, in a relation to a unit on any day. */
    Set<PersonId> personsAt(CellId cell) {
        return relations == null
                ? persons(relation -> relation.cell().filter(cell::equals).isPresent())
                : relations.personsAt(cell);
    }

    /** Who is, as recorded now, in a body on any day. */
    Set<PersonId> personsIn(BodyId body) {
        return relations == null
                ? persons(relation -> relation.body().filter(body::equals).isPresent())
                : relations.personsIn(body);
    }

    private Set<PersonId> persons(Predicate<Relation> concerned) {
        return all.stream()
                .filter(concerned)
                .map(Relation::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is told of a body over all days, in their order. */
    List<Body> body(BodyId id) {
        return bodies.of(id);
    }

    /** The body exists on these further days. */
    void found(Body fresh) {
        var before = bodies.before(fresh.id());
        bodies.set(
                fresh.id(),
                Rewriting.joining(
                        Stream.concat(body(fresh.id()).stream(), Stream.of(fresh))
                                .toList(),
                        row -> before.stream().anyMatch(other -> other == row),
                        Body::tellsAs));
    }

    /** The body is told otherwise over some days, as far as it exists on them; {@code null} dissolves it. */
    void change(BodyId id, Span days, UnaryOperator<Body> change) {
        bodies.set(
                id,
                Rewriting.changing(body(id), days, change).appliedTo(body(id)).stream()
                        .sorted(Comparator.comparing(row -> row.span().first()))
                        .toList());
    }

    /** The bodies of which something is told otherwise. */
    List<BodyId> bodies() {
        return bodies.altered();
    }

    List<Body> bodyBefore(BodyId id) {
        return bodies.before(id);
    }

    /** The relations of a person over all days. */
    List<Relation> of(PersonId person) {
        return held.of(person);
    }

    void tie(Relation fresh) {
        tied.add(fresh);
        held.set(
                fresh.person(),
                Stream.concat(of(fresh.person()).stream(), Stream.of(fresh)).toList());
    }

    /** This one relation no longer holds over these days. */
    void end(Relation relation, Span days) {
        held.set(relation.person(), Rewriting.clearing(List.of(relation), days).appliedTo(of(relation.person())));
    }

    /** This one relation holds over these days alone. */
    void keep(Relation relation, List<Span> days) {
        held.set(
                relation.person(),
                Stream.concat(
                                of(relation.person()).stream().filter(one -> one != relation),
                                days.stream().map(relation::over))
                        .toList());
    }

    /** The relations that are new. */
    List<Relation> tied() {
        return tied;
    }

    /** The persons about whose relations something changes. */
    List<PersonId> persons() {
        return held.altered();
    }

    /** What changes about the relations of a person. */
    Rewriting<Relation> rows(PersonId person) {
        return held.difference(person);
    }

    Rewriting<Body> bodyRows() {
        return bodies.difference();
    }

    Rewriting<Relation> rows() {
        return held.difference();
    }
}
