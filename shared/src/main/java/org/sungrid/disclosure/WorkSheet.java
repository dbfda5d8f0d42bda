package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import org.sungrid.account.CurrentActor;
import org.sungrid.account.Permission;
import org.sungrid.account.Permitted;

/** The lists that drafters and reviewers work from. Each is paged in the database. */
@ApplicationScoped
public class WorkSheet {

    private static final int LARGEST_PAGE = 100;
    private static final int LONGEST_FILTER = 100;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    /** By what the list of all disclosures can be ordered. */
    public enum Order {
        EDITED("v.editedAt"),
        NUMBER("d.number"),
        TITLE("v.title"),
        IN_FORCE("v.inForceFrom");

        private final String path;

        Order(String path) {
            this.path = path;
        }
    }

    /**
     * What to list: each filter may be {@code null} for all.
     *
     * @param text part of title or number
     * @param withdrawn only those withdrawn, or only those not
     */
    public record Filter(DisclosureKind kind, VersionState state, String unitCode, String text, Boolean withdrawn) {

        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** My drafts that nobody gave back. */
    @Permitted(Permission.DRAFT_DISCLOSURE)
    public List<VersionLine> myDrafts(int limit) {
        return mine(" and v.returnedAt is null", limit);
    }

    /** My drafts that a reviewer gave back. */
    @Permitted(Permission.DRAFT_DISCLOSURE)
    public List<VersionLine> givenBackToMe(int limit) {
        return mine(" and v.returnedAt is not null", limit);
    }

    /** What waits for release and was not written by me, longest waiting first; batches are released as a whole. */
    @Permitted(Permission.RELEASE_DISCLOSURE)
    public List<VersionLine> waitingForMe(int limit) {
        return entities.createQuery(
                        VersionLine.SELECT
                                + " where v.state = :submitted and v.batchId is null and :me not member of v.editors"
                                + " order by v.submittedAt, v.id",
                        VersionLine.class)
                .setParameter("submitted", VersionState.SUBMITTED)
                .setParameter("me", me())
                .setMaxResults(Math.min(limit, LARGEST_PAGE))
                .getResultList();
    }

    /** One page of all disclosures, each by its newest version. */
    @Permitted(Permission.READ_DISCLOSURE_WORK)
    public List<VersionLine> page(Filter filter, Order order, boolean ascending, int first, int size) {
        var direction = ascending ? "" : " desc";
        return bound(
                        entities.createQuery(
                                VersionLine.SELECT + newest(filter) + " order by " + order.path + direction + ", v.id"
                                        + direction,
                                VersionLine.class),
                        filter)
                .setFirstResult(first)
                .setMaxResults(Math.min(size, LARGEST_PAGE))
                .getResultList();
    }

    @Permitted(Permission.READ_DISCLOSURE_WORK)
    public long count(Filter filter) {
        return bound(
                        entities.createQuery(
                                "select count(v) from DisclosureVersion v join Disclosure d on d.id = v.disclosureId"
                                        + " left join Cell c on c.id = v.cellId" + newest(filter),
                                Long.class),
                        filter)
                .getSingleResult();
    }

    private List<VersionLine> mine(String condition, int limit) {
        return entities.createQuery(
                        VersionLine.SELECT
                                + " where v.state = :draft and v.batchId is null and :me member of v.editors"
                                + condition
                                + " order by v.editedAt desc, v.id desc",
                        VersionLine.class)
                .setParameter("draft", VersionState.DRAFT)
                .setParameter("me", me())
                .setMaxResults(Math.min(limit, LARGEST_PAGE))
                .getResultList();
    }

    private long me() {
        return current.get().account().value();
    }

    private static String newest(Filter filter) {
        return " where v.ordinal = (select max(w.ordinal) from DisclosureVersion w where w.disclosureId = d.id)"
                + (filter.kind() == null ? "" : " and d.kind = :kind")
                + (filter.state() == null ? "" : " and v.state = :state")
                + (filter.unitCode() == null ? "" : " and c.code = :unit")
                + (filter.withdrawn() == null
                        ? ""
                        : " and d.withdrawnAt is " + (filter.withdrawn() ? "not null" : "null"))
                + (filter.text() == null
                        ? ""
                        : " and (lower(v.title) like :text escape '!' or lower(d.number) like :text escape '!')");
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Filter filter) {
        if (filter.kind() != null) {
            query.setParameter("kind", filter.kind());
        }
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        if (filter.unitCode() != null) {
            query.setParameter("unit", filter.unitCode());
        }
        if (filter.text() != null) {
            query.setParameter("text", "%" + escaped(filter.text()) + "%");
        }
        return query;
    }

    private static String escaped(String text) {
        var bounded = text.length() > LONGEST_FILTER ? text.substring(0, LONGEST_FILTER) : text;
        return bounded.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
