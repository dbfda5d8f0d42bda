package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Reach;

/**
 * Who can inspect, and how they stand to what is inspected. Whoever records may name people within their own reach, those
 * who lead what stands above the cell, the supervisors from outside who watch it, and the members of the bureau's teams
 * (执纪督察队); anybody else is answered like a number that nobody bears.
 */
@ApplicationScoped
public class Inspectors {

    /** As many as are read at a glance. */
    private static final int MOST_SUGGESTED = 12;

    /** A condition that holds for rows {@code x} of posts and relations on a day, as recorded now. */
    private static final String ON_DAY =
            "x.recordedUntil is null and x.heldFrom <= :day and (x.heldUntil is null or x.heldUntil >= :day)";

    private static final String IN_TEAM = "Membership x where " + ON_DAY
            + " and x.bodyId in (select b.bodyId from Body b where b.kind = org.sungrid.grid.BodyKind.TEAM"
            + " and b.recordedUntil is null)";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** People who may be named today, whose number or name begins so, by number. */
    public List<Person> suggested(String typed) {
        var reach = current.signedIn().map(Actor::widest).orElse(Reach.NOTHING);
        var wanted = Persons.beginning(typed);
        var where = reach.whole()
                ? ""
                : " and (x.cellId in :reached or x.cellId in (select c.cellId from Cell c where c.level = :leadership"
                        + " and c.recordedUntil is null))";
        var query = entities.createQuery(
                        "select p from Person p where (p.number like :wanted escape '!' or p.name like :wanted escape '!')"
                                + " and (p.id in (select x.personId from Assignment x where " + ON_DAY + where + ")"
                                + " or p.id in (select x.personId from ExternalSupervisor x where " + ON_DAY + where
                                + ") or p.id in (select x.personId from " + IN_TEAM + ")) order by p.number",
                        Person.class)
                .setParameter("wanted", wanted.isEmpty() ? "%" : wanted)
                .setParameter("day", LocalDate.now(clock));
        if (!reach.whole()) {
            query.setParameter("reached", reach.keys()).setParameter("leadership", CellLevel.LEADERSHIP);
        }
        return query.setMaxResults(MOST_SUGGESTED).getResultList();
    }

    /** Those of these numbers whom whoever acts may name, by number. At most 20. */
    List<Inspector> named(InspectionKind kind, List<String> numbers, Ground ground) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var found = entities.createQuery(
                        "select p from Person p where p.number in :numbers order by p.number", Person.class)
                .setParameter("numbers", numbers)
                .getResultList();
        var ids = found.stream().map(Person::id).collect(Collectors.toSet());
        var own = holding(ids, ground.own(kind), Set.of(Capacity.values()), ground.day());
        var leads = leading(ids, ground);
        var outside = watching(ids, ground);
        var team = ids.isEmpty()
                ? Set.of()
                : persons(
                        entities.createQuery(
                                "select x.personId from " + IN_TEAM + " and x.personId in :ids", Long.class),
                        ids,
                        ground.day());
        return found.stream()
                .filter(person -> leads.contains(person.id())
                        || outside.contains(person.id())
                        || team.contains(person.id())
                        || isReached(person))
                .map(person -> new Inspector(
                        person.id(),
                        person.getNumber(),
                        person.getName(),
                        own.contains(person.id()),
                        leads.contains(person.id()),
                        outside.contains(person.id())))
                .toList();
    }

    private boolean isReached(Person person) {
        var actor = current.get();
        return actor.person().equals(person.id()) || persons.isEverWithin(person.id(), actor.widest());
    }

    /** Everybody in the leadership leads; below it those who answer for a cell, and their deputies. */
    private Set<PersonId> leading(Set<PersonId> ids, Ground ground) {
        var leading = new HashSet<>(holding(ids, keys(ground.above(), true), Set.of(Capacity.values()), ground.day()));
        leading.addAll(holding(
                ids,
                keys(ground.above(), false),
                Set.of(Capacity.HEAD, Capacity.ACTING_HEAD, Capacity.DEPUTY),
                ground.day()));
        return leading;
    }

    private static Set<CellId> keys(List<Cell> cells, boolean leadership) {
        return cells.stream()
                .filter(cell -> (cell.getLevel() == CellLevel.LEADERSHIP) == leadership)
                .map(Cell::id)
                .collect(Collectors.toSet());
    }

    private Set<PersonId> holding(
            Set<PersonId> ids, Collection<CellId> cells, Set<Capacity> capacities, LocalDate day) {
        if (ids.isEmpty() || cells.isEmpty()) {
            return Set.of();
        }
        return persons(
                entities.createQuery(
                                "select x.personId from Assignment x where " + ON_DAY
                                        + " and x.personId in :ids and x.cellId in :cells and x.capacity in :capacities",
                                Long.class)
                        .setParameter("cells", cells.stream().map(CellId::value).toList())
                        .setParameter("capacities", capacities),
                ids,
                day);
    }

    private Set<PersonId> watching(Set<PersonId> ids, Ground ground) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var cells = new HashSet<Long>();
        cells.add(ground.cell().id().value());
        ground.above().forEach(cell -> cells.add(cell.id().value()));
        return persons(
                entities.createQuery(
                                "select x.personId from ExternalSupervisor x where " + ON_DAY
                                        + " and x.personId in :ids and x.cellId in :cells",
                                Long.class)
                        .setParameter("cells", cells),
                ids,
                ground.day());
    }

    private static Set<PersonId> persons(TypedQuery<Long> query, Set<PersonId> ids, LocalDate day) {
        return query.setParameter("ids", ids.stream().map(PersonId::value).toList())
                .setParameter("day", day)
                .getResultStream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
