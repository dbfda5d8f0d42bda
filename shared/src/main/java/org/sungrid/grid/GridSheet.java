package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** The persons of the grid, as a list that an administrator works from. */
@ApplicationScoped
public class GridSheet {

    private static final int LEAF = 30;

    /** Who holds a post today in what the reader reaches. */
    private static final String WITHIN = " and exists (select 1 from Assignment a where a.personId = p.id"
            + " and a.cellId in :reached and a.recordedUntil is null and a.heldFrom <= :today"
            + " and (a.heldUntil is null or a.heldUntil >= :today))";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    /** A person as a line; posts: what they hold today. */
    public record PersonLine(long id, String number, String name, List<Post> posts) {

        /** Its place in the list. */
        public String place() {
            return Place.written(id, number);
        }
    }

    /** What somebody holds. @param title may be empty */
    public record Post(String cell, Capacity capacity, String title) {}

    private record Holding(CellId cell, PersonId person, String name, Assignment assignment) {}

    /** One leaf of the persons whose staff number or name begins so, by staff number. */
    @Permitted(value = Permission.READ_GRID, scope = Scope.WITHIN)
    public Leaf<PersonLine> persons(String asked, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var reach = current.reach(Permission.READ_GRID);
        var wanted = Persons.beginning(asked);
        var query = entities.createQuery(
                "select p from Person p where " + Restrictions.SHOWN + (reach.whole() ? "" : WITHIN)
                        + (wanted.isEmpty()
                                ? ""
                                : " and (p.number like :wanted escape '!' or p.name like :wanted escape '!')")
                        + (beside ? " and p.number " + (back ? "<" : ">") + " :number" : "")
                        + " order by p.number" + (back ? " desc" : ""),
                Person.class);
        if (!reach.whole()) {
            query.setParameter("today", LocalDate.now(clock)).setParameter("reached", reach.keys());
        }
        if (!wanted.isEmpty()) {
            query.setParameter("wanted", wanted);
        }
        if (beside) {
            query.setParameter("number", place.value());
        }
        var read = leaf(place, query);
        var held = holdings(
                "a.personId",
                read.lines().stream().map(person -> person.id().value()).toList(),
                LocalDate.now(clock));
        Map<CellId, Cell> where = cells.byIds(held.stream().map(Holding::cell).collect(Collectors.toSet()));
        var posts = held.stream().collect(Collectors.groupingBy(Holding::person));
        return read.map(person -> new PersonLine(
                person.id().value(),
                person.getNumber(),
                person.getName(),
                posts.getOrDefault(person.id(), List.of()).stream()
                        .map(holding -> new Post(
                                where.get(holding.cell()).getName(),
                                holding.assignment().getCapacity(),
                                holding.assignment().getTitle()))
                        .toList()));
    }

    private static <T> Leaf<T> leaf(Place place, TypedQuery<T> query) {
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    /** The assignments of some cells or persons that hold on a day, as recorded now. */
    private List<Holding> holdings(String of, Collection<Long> ids, LocalDate day) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a, p.name from Assignment a join Person p on p.id = a.personId where " + of + " in :ids"
                                + " and a.recordedUntil is null and a.heldFrom <= :day"
                                + " and (a.heldUntil is null or a.heldUntil >= :day) order by a.id",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> {
                    var assignment = (Assignment) row[0];
                    return new Holding(assignment.cell(), assignment.person(), (String) row[1], assignment);
                })
                .toList();
    }
}
