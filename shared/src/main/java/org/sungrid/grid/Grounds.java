package org.sungrid.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/**
 * What standing relations rest on, day by day: all on the unit or body they are about; that of a leader on a post in the
 * leadership, that of a liaison officer on a post anywhere, that of a member of a body on a post or a term as a supervisor
 * from outside. Where the ground goes, an act ends the relation with it and shows so before: nobody who sends a leader to
 * another post wants to be sent to end each oversight first, and none may be left over by which somebody still sees a unit.
 */
final class Grounds {

    private final Sketch sketch;
    private final RelationSketch relations;

    Grounds(Sketch sketch) {
        this.sketch = sketch;
        this.relations = sketch.relations();
    }

    enum Ground {
        CELL,
        BODY,
        LEADERSHIP,
        POST
    }

    /** @param days on which there is none; at least one span */
    record Missing(Ground ground, List<Span> days) {}

    /** What a relation has not to rest on. */
    List<Missing> missing(Relation relation) {
        var found = new ArrayList<Missing>();
        relation.cell().ifPresent(id -> lack(found, Ground.CELL, relation, spans(sketch.cell(id))));
        relation.body().ifPresent(id -> lack(found, Ground.BODY, relation, spans(relations.body(id))));
        switch (relation.kind()) {
            case OVERSIGHT ->
                lack(
                        found,
                        Ground.LEADERSHIP,
                        relation,
                        spans(sketch.of(relation.person()).stream()
                                .filter(post -> isLeadership(post.cell()))
                                .toList()));
            case LIAISON -> lack(found, Ground.POST, relation, spans(sketch.of(relation.person())));
            case MEMBERSHIP ->
                lack(
                        found,
                        Ground.POST,
                        relation,
                        Stream.concat(
                                        spans(sketch.of(relation.person())).stream(),
                                        relations.of(relation.person()).stream()
                                                .filter(ExternalSupervisor.class::isInstance)
                                                .map(Relation::span))
                                .toList());
            case SUPERVISOR -> {
                // Comes from outside and holds nothing here.
            }
        }
        return found;
    }

    /** Ends what has lost its ground by what was drawn so far; what is new is left for {@link RelationPolicy} to refuse. */
    void settle() {
        var concerned = concerned();
        // A member may rest on a term that ends by this very act.
        concerned.forEach(person -> settle(person, true));
        concerned.forEach(person -> settle(person, false));
    }

    private void settle(PersonId person, boolean supervisors) {
        for (var relation : List.copyOf(relations.of(person))) {
            if (relation instanceof ExternalSupervisor == supervisors
                    && relations.tied().stream().noneMatch(fresh -> fresh == relation)) {
                var gone = missing(relation).stream()
                        .flatMap(lack -> lack.days().stream())
                        .toList();
                if (!gone.isEmpty()) {
                    relations.keep(relation, without(relation.span(), gone));
                }
            }
        }
    }

    /** Whose relations may have lost their ground. */
    private Set<PersonId> concerned() {
        var found = new LinkedHashSet<PersonId>();
        sketch.assignmentRows(UnaryOperator.identity(), UnaryOperator.identity()).ended().stream()
                .map(Assignment::person)
                .forEach(found::add);
        sketch.touched().stream()
                .filter(id -> isLess(sketch.before(id), sketch.cell(id)))
                .forEach(id -> found.addAll(relations.personsAt(id)));
        relations.bodies().stream()
                .filter(id -> isLess(relations.bodyBefore(id), relations.body(id)))
                .forEach(id -> found.addAll(relations.personsIn(id)));
        found.addAll(relations.persons());
        return found;
    }

    private boolean isLeadership(CellId id) {
        return sketch.cell(id).stream().anyMatch(cell -> cell.getLevel() == CellLevel.LEADERSHIP);
    }

    private static <T extends Dated<T>> boolean isLess(List<T> before, List<T> after) {
        return before.stream()
                .anyMatch(row -> !without(row.span(), spans(after)).isEmpty());
    }

    private static List<Span> spans(List<? extends Dated<?>> rows) {
        return rows.stream().<Span>map(Dated::span).toList();
    }

    private static void lack(List<Missing> found, Ground ground, Relation relation, List<Span> there) {
        var left = without(relation.span(), there);
        if (!left.isEmpty()) {
            found.add(new Missing(ground, left));
        }
    }

    /** The days of a span that are in none of the others, in their order. */
    private static List<Span> without(Span span, List<Span> others) {
        var left = List.of(span);
        for (var other : others) {
            left = left.stream().flatMap(part -> part.without(other).stream()).toList();
        }
        return left.stream().sorted(Comparator.comparing(Span::first)).toList();
    }
}
