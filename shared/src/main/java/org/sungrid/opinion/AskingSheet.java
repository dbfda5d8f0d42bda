package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Scope;
import org.sungrid.text.TypedDay;

/** The list of askings that whoever acts may see, the last first, turned by key. */
@ApplicationScoped
public class AskingSheet {

    /** Lines of a leaf. */
    public static final int LEAF = 25;

    /** Lines of what is owed; the rest is in the list. */
    public static final int MOST_OWED = 50;

    private static final String SELECT =
            "select a.id, a.cellId, a.way, a.askedOn, a.kind, a.whom, a.points, a.openPoints, a.state, a.due, a.warnFrom,"
                    + " a.longFrom from Asking a";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** What to list; quarter, way and state may be {@code null} for all. */
    public record Filter(CellFilter cells, Quarter quarter, Way way, AskingState state) {

        public static final Filter ALL = new Filter(CellFilter.ALL, null, null, null);
    }

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Leaf<AskingLine> leaf(Filter filter, Place place) {
        boolean back = place.isBackwards();
        var beyond = back ? ">" : "<";
        var direction = back ? "" : " desc";
        var values = new HashMap<String, Object>();
        var condition = condition(filter, values);
        if (place.side() != Place.Side.BEGINNING) {
            condition += " and a.askedOn " + beyond + "= :day and (a.askedOn " + beyond
                    + " :day or (a.askedOn = :day and a.id " + beyond + " :id))";
            values.put("day", day(place));
            values.put("id", place.id());
        }
        var query = entities.createQuery(
                SELECT + " where 1 = 1" + condition + " order by a.askedOn" + direction + ", a.id" + direction,
                Object[].class);
        values.forEach(query::setParameter);
        var today = LocalDate.now(clock);
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList())
                .map(row -> line(row, today));
    }

    /**
     * Those in which a unit owes answers in which whoever acts holds a post today, the most urgent first: the unit that asked,
     * and the one above it that is counted for it; at most {@value #MOST_OWED}.
     */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<AskingLine> owed() {
        var reach = current.reach(Permission.HANDLE_TICKETS);
        var posts = persons.cellsToday(current.get().person()).stream()
                .map(CellId::value)
                .toList();
        if (posts.isEmpty() || !reach.whole() && reach.keys().isEmpty()) {
            return List.of();
        }
        var query = entities.createQuery(
                        SELECT + " where a.state = :open and (a.cellId in :posts or a.unitId in :posts)"
                                + (reach.whole() ? "" : " and a.cellId in :reached") + " order by a.due, a.id",
                        Object[].class)
                .setParameter("open", AskingState.OPEN)
                .setParameter("posts", posts);
        if (!reach.whole()) {
            query.setParameter("reached", reach.keys());
        }
        var today = LocalDate.now(clock);
        return query.setMaxResults(MOST_OWED)
                .getResultStream()
                .map(row -> line(row, today))
                .toList();
    }

    private String condition(Filter filter, Map<String, Object> values) {
        var condition = new StringBuilder();
        var reach = current.reach(Permission.READ_TICKETS);
        if (!reach.whole()) {
            condition.append(" and a.cellId in :reached");
            values.put("reached", reach.keys());
        }
        if (!filter.cells().isAll()) {
            condition.append(" and a.cellId in :chosen");
            values.put("chosen", Reach.over(cells.chosen(filter.cells())).keys());
        }
        if (filter.quarter() != null) {
            condition.append(" and a.askedOn >= :first and a.askedOn <= :last");
            values.put("first", filter.quarter().first());
            values.put("last", filter.quarter().last());
        }
        if (filter.way() != null) {
            condition.append(" and a.way = :way");
            values.put("way", filter.way());
        }
        if (filter.state() != null) {
            condition.append(" and a.state = :state");
            values.put("state", filter.state());
        }
        return condition.toString();
    }

    private static AskingLine line(Object[] row, LocalDate today) {
        var state = (AskingState) row[8];
        var due = (LocalDate) row[9];
        return new AskingLine(
                new AskingId((Long) row[0]),
                new CellId((Long) row[1]),
                (Way) row[2],
                (LocalDate) row[3],
                (ServedKind) row[4],
                (String) row[5],
                (Integer) row[6],
                (Integer) row[7],
                state,
                Asking.lamp(state, due, (LocalDate) row[10], (LocalDate) row[11], today),
                due);
    }

    private static LocalDate day(Place place) {
        return place.value().matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                ? TypedDay.of(place.value()).orElse(LocalDate.EPOCH)
                : LocalDate.EPOCH;
    }
}
