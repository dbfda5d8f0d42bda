package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.sungrid.id.BodyId;
import org.sungrid.id.MeetingId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.text.TypedDay;

/** The list of meetings, the last held first, turned by key. */
@ApplicationScoped
public class MeetingSheet {

    /** Lines of a leaf. */
    public static final int LEAF = 25;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** @param body {@code null} for those of every body */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Leaf<MeetingLine> leaf(BodyId body, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var beyond = back ? ">" : "<";
        var direction = back ? "" : " desc";
        var query = entities.createQuery(
                "select m.id, m.bodyId, m.number, m.heldOn, m.title from Meeting m where 1 = 1"
                        + (body == null ? "" : " and m.bodyId = :body")
                        + (beside
                                ? " and m.heldOn " + beyond + "= :day and (m.heldOn " + beyond
                                        + " :day or (m.heldOn = :day and m.id " + beyond + " :id))"
                                : "")
                        + " order by m.heldOn" + direction + ", m.id" + direction,
                Object[].class);
        if (body != null) {
            query.setParameter("body", body.value());
        }
        if (beside) {
            query.setParameter("day", day(place)).setParameter("id", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList())
                .map(row -> new MeetingLine(
                        new MeetingId((Long) row[0]),
                        new BodyId((Long) row[1]),
                        (String) row[2],
                        (LocalDate) row[3],
                        (String) row[4]));
    }

    private static LocalDate day(Place place) {
        return place.value().matches("[0-9]{4}-[01][0-9]-[0-3][0-9]")
                ? TypedDay.of(place.value()).orElse(LocalDate.EPOCH)
                : LocalDate.EPOCH;
    }
}
