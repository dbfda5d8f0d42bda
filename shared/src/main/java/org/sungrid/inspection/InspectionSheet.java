package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.sungrid.grid.CellFilter;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.InspectionId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Scope;
import org.sungrid.text.TypedDay;

/** The list of inspections that whoever acts may see, the last held first, turned by key. */
@ApplicationScoped
public class InspectionSheet {

    /** Lines of a leaf. */
    public static final int LEAF = 25;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    /**
     * What to list.
     *
     * @param kind {@code null} for all
     * @param from first day; {@code null} for no first
     * @param until last day; {@code null} for no last
     */
    public record Filter(CellFilter cells, InspectionKind kind, LocalDate from, LocalDate until) {

        public static final Filter ALL = new Filter(CellFilter.ALL, null, null, null);
    }

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Leaf<InspectionLine> leaf(Filter filter, Place place) {
        boolean back = place.isBackwards();
        var beyond = back ? ">" : "<";
        var direction = back ? "" : " desc";
        var conditions = new StringBuilder();
        var values = new HashMap<String, Object>();
        reached(filter, conditions, values);
        if (filter.kind() != null) {
            conditions.append(" and i.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.from() != null) {
            conditions.append(" and i.heldOn >= :from");
            values.put("from", filter.from());
        }
        if (filter.until() != null) {
            conditions.append(" and i.heldOn <= :until");
            values.put("until", filter.until());
        }
        if (place.side() != Place.Side.BEGINNING) {
            // The day alone first: by that the key is entered.
            conditions.append(
                    " and i.heldOn " + beyond + "= :day and (i.heldOn " + beyond + " :day or i.id " + beyond + " :id)");
            values.put("day", day(place));
            values.put("id", place.id());
        }
        var query = entities.createQuery(
                "select i.id, i.kind, i.cellId, i.heldOn, i.findings, i.unsettled from Inspection i where 1 = 1"
                        + conditions + " order by i.heldOn" + direction + ", i.id" + direction,
                Object[].class);
        values.forEach(query::setParameter);
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList())
                .map(row -> new InspectionLine(
                        new InspectionId((Long) row[0]),
                        (InspectionKind) row[1],
                        new CellId((Long) row[2]),
                        (LocalDate) row[3],
                        (Integer) row[4],
                        (Integer) row[5]));
    }

    private void reached(Filter filter, StringBuilder conditions, Map<String, Object> values) {
        var reach = current.reach(Permission.READ_TICKETS);
        if (!reach.whole()) {
            conditions.append(" and i.cellId in :reached");
            values.put("reached", reach.keys());
        }
        if (!filter.cells().isAll()) {
            conditions.append(" and i.cellId in :chosen");
            values.put("chosen", Reach.over(cells.chosen(filter.cells())).keys());
        }
    }

    private static LocalDate day(Place place) {
        return place.value().matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                ? TypedDay.of(place.value()).orElse(LocalDate.EPOCH)
                : LocalDate.EPOCH;
    }
}
