package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.time.Span;

/** The standing relations on any day as recorded at any moment: of a person, of a unit, and a card for each body. */
@ApplicationScoped
public class RelationCards {

    private static final int MOST_ALTERATIONS = 50;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Bodies bodies;

    @Inject
    private Relations relations;

    @Inject
    private Alterations alterations;

    /**
     * A relation as it is shown.
     *
     * @param labelKey what it is called
     * @param number of the person
     * @param code of the unit or body it is about
     * @param place the name of that
     * @param told what else is told of it; may be empty
     * @param phone of a supervisor from outside, on the card of that very person; empty elsewhere
     */
    public record Tie(
            Relation.Key key,
            String labelKey,
            String number,
            String person,
            String code,
            String place,
            String told,
            String phone,
            Span days)
            implements Serializable {

        /** Where what it is about is found. */
        public String address() {
            return (key.kind() == RelationKind.MEMBERSHIP ? "/bodies/" : "/grid/") + code;
        }
    }

    /**
     * What is told of a body.
     *
     * @param called as it is named on that day, else as it was named last
     * @param body {@code null} when it does not exist on that day
     * @param members on that day, as they are named
     * @param course what was recorded of it over all days
     */
    public record BodyCard(
            String code,
            String called,
            Body body,
            List<Tie> members,
            List<Body> course,
            List<Alteration> alterations) {}

    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Optional<BodyCard> body(String code, AsOf asOf) {
        return bodies.findByCode(code).map(known -> {
            var course = bodies.course(known.id(), asOf.recorded());
            return new BodyCard(
                    code,
                    course.stream()
                            .reduce((one, later) -> Bodies.nearer(one, later, asOf.day()))
                            .orElse(known)
                            .getName(),
                    course.stream()
                            .filter(one -> one.span().has(asOf.day()))
                            .findFirst()
                            .orElse(null),
                    ties(
                            relations.in(known.id(), asOf.recorded()).stream()
                                    .filter(one -> one.span().has(asOf.day()))
                                    .sorted(Comparator.comparing(one -> ((Membership) one).getRole()))
                                    .toList(),
                            asOf,
                            false),
                    course,
                    alterations.about(known.id(), asOf.recorded(), MOST_ALTERATIONS));
        });
    }

    /** A relation that is recorded now, for the form that ends or renews it. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Optional<Tie> tie(Relation.Key key, AsOf asOf) {
        return relations
                .find(key)
                .map(found -> ties(List.of(found), asOf, false).get(0));
    }

    /** Where a supervisor comes from by a term that is recorded now, the telephone left out. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Optional<Origin> origin(Relation.Key term) {
        return relations
                .find(term)
                .filter(ExternalSupervisor.class::isInstance)
                .map(found -> ((ExternalSupervisor) found).origin().withPhone(""));
    }

    /** Of a person over all days, oldest first. */
    List<Tie> of(Person person, AsOf asOf) {
        return ties(relations.of(person.id(), asOf.recorded()), asOf, true);
    }

    /** Who stands to a unit on a day, by kind. */
    List<Tie> at(CellId cell, AsOf asOf) {
        return ties(
                relations.at(cell, asOf.recorded()).stream()
                        .filter(one -> one.span().has(asOf.day()))
                        .sorted(Comparator.comparing(Relation::kind).thenComparing(Relation::labelKey))
                        .toList(),
                asOf,
                false);
    }

    private List<Tie> ties(Collection<Relation> held, AsOf asOf, boolean card) {
        Map<PersonId, Person> people =
                persons.byIds(held.stream().map(Relation::person).collect(Collectors.toSet()));
        Map<CellId, Cell> units = cells.byIds(
                held.stream().map(Relation::cell).flatMap(Optional::stream).collect(Collectors.toSet()), asOf);
        Map<BodyId, Body> named = bodies.byIds(
                held.stream().map(Relation::body).flatMap(Optional::stream).collect(Collectors.toSet()), asOf);
        return held.stream()
                .map(one -> tie(one, people.get(one.person()), units, named, card))
                .toList();
    }

    private static Tie tie(
            Relation one, Person person, Map<CellId, Cell> units, Map<BodyId, Body> named, boolean card) {
        var unit = one.cell().map(units::get);
        var body = one.body().map(named::get);
        return new Tie(
                one.key(),
                one.labelKey(),
                person.getNumber(),
                person.getName(),
                unit.map(Cell::getCode).or(() -> body.map(Body::getCode)).orElse(""),
                unit.map(Cell::getName).or(() -> body.map(Body::getName)).orElse(""),
                one.told(),
                card && one instanceof ExternalSupervisor supervisor
                        ? MaskedPhone.of(supervisor.origin().phone())
                        : "",
                one.span());
    }
}
