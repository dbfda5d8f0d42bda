package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sungrid.id.PersonId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Repeated;

/** Keeps what was said to each person. Everybody sees and marks their own lines, and no others. */
@ApplicationScoped
public class Inbox {

    /** As high as is counted: a bell shows no more. */
    public static final int MOST_COUNTED = 100;

    private static final int LEAF = 20;

    /** Persons asked for in one statement. */
    private static final int AT_ONCE = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** One leaf of one's own lines, the newest first. */
    public Leaf<InboxLine> own(boolean unreadOnly, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = entities.createQuery(
                        "select l from InboxLine l join fetch l.said where l.personId = :person"
                                + (unreadOnly ? " and l.readAt is null" : "")
                                + (beside ? " and l.id " + (back ? ">" : "<") + " :id" : "")
                                + " order by l.id" + (back ? "" : " desc"),
                        InboxLine.class)
                .setParameter("person", current.get().person().value());
        if (beside) {
            query.setParameter("id", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    /** How many of one's own lines are unread, counted up to {@value #MOST_COUNTED}; nobody has none. */
    public int unread() {
        return current.signedIn()
                .map(actor -> entities.createNativeQuery(
                                "select 1 from inbox_line where person_id = ?1 and read_at is null")
                        .setParameter(1, actor.person().value())
                        .setMaxResults(MOST_COUNTED)
                        .getResultList()
                        .size())
                .orElse(0);
    }

    /** Marks one's own line as read; nothing for a line that is not one's own, or is read. */
    @Repeated
    @Transactional
    public void read(long line) {
        entities.createQuery(
                        "update InboxLine l set l.readAt = :now where l.id = :id and l.personId = :person and l.readAt is null")
                .setParameter("now", clock.instant())
                .setParameter("id", line)
                .setParameter("person", current.get().person().value())
                .executeUpdate();
    }

    /** Marks all of one's own lines up to one as read: what came since it was looked at stays unread. */
    @Repeated
    @Transactional
    public void readUpTo(long line) {
        entities.createQuery(
                        "update InboxLine l set l.readAt = :now where l.personId = :person and l.readAt is null and l.id <= :id")
                .setParameter("now", clock.instant())
                .setParameter("id", line)
                .setParameter("person", current.get().person().value())
                .executeUpdate();
    }

    /** The newest line of each of these persons, of those who have any; one statement for 500 of them. */
    public Map<PersonId, Long> newest(Collection<PersonId> persons) {
        var newest = new HashMap<PersonId, Long>();
        var keys = persons.stream().map(PersonId::value).toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            entities.createQuery(
                            "select l.personId, max(l.id) from InboxLine l where l.personId in :persons group by l.personId",
                            Object[].class)
                    .setParameter("persons", keys.subList(from, Math.min(keys.size(), from + AT_ONCE)))
                    .getResultStream()
                    .forEach(row -> newest.put(new PersonId((Long) row[0]), (Long) row[1]));
        }
        return newest;
    }
}
