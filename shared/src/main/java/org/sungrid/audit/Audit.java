package org.sungrid.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.audit.AuditRow.Entry;
import org.sungrid.audit.AuditRow.Outcome;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.crypto.Keys;
import org.sungrid.paging.Place;

/** Keeps the record of who did what. A row that cannot be written rolls the act back: it fails closed. */
@ApplicationScoped
public class Audit {

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_NAME = 60;

    /** Rows read at once. */
    private static final int MOST_ROWS = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private Keys keys;

    private final String node = nodeName();
    private final Serials serials = new Serials();

    /**
     * Notes, in the act's own transaction, that it was done. The detail holds no secret and no personal data.
     *
     * @throws NotOnRecord when it can't be written; the act is rolled back
     */
    @Transactional(TxType.MANDATORY)
    public void done(Who who, String act, String subjectKind, Long subjectId, String detail) {
        write(who, new Entry(act, subjectKind, subjectId, Outcome.DONE, shortened(detail, LONGEST_DETAIL)));
    }

    /** Notes that it was refused; in a transaction of its own, because the act's is rolled back. */
    @Transactional(TxType.REQUIRES_NEW)
    public void refused(Who who, String act, String subjectKind, Long subjectId, String detail) {
        write(who, new Entry(act, subjectKind, subjectId, Outcome.REFUSED, shortened(detail, LONGEST_DETAIL)));
    }

    /** What was done to one thing, newest first. */
    public List<AuditRow> about(String subjectKind, long subjectId, int limit) {
        return about(subjectKind, List.of(subjectId), limit);
    }

    /** What was done to any of these things, newest first; at most 500 keys. */
    public List<AuditRow> about(String subjectKind, Collection<Long> subjectIds, int limit) {
        if (subjectIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a from AuditRow a where a.subjectKind = :kind and a.subjectId in :ids order by a.id"
                                + " desc",
                        AuditRow.class)
                .setParameter("kind", subjectKind)
                .setParameter("ids", subjectIds)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Some rows beside a place, in the order of reading: newest first, and before a place the other way round.
     *
     * @param limit at most 1,000
     */
    public List<AuditRow> rows(AuditFilter filter, Place place, int limit) {
        var conditions = new Conditions(filter);
        if (place.side() != Place.Side.BEGINNING) {
            var beyond = place.isBackwards() ? ">" : "<";
            conditions.add(
                    "(a.at " + beyond + " :place or (a.at = :place and a.id " + beyond + " :id))",
                    "place",
                    place.instant());
            conditions.values.put("id", place.id());
        }
        var direction = place.isBackwards() ? "" : " desc";
        var query = entities.createQuery(
                "select a from AuditRow a" + conditions.where() + " order by a.at" + direction + ", a.id" + direction,
                AuditRow.class);
        conditions.values.forEach(query::setParameter);
        return query.setMaxResults(Math.min(limit, MOST_ROWS)).getResultList();
    }

    /** How many rows there are, counted up to a bound. */
    public long count(AuditFilter filter, int most) {
        var conditions = new Conditions(filter);
        var query = entities.createQuery(
                "select a.id from AuditRow a" + conditions.where() + " order by a.at desc", Long.class);
        conditions.values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList().size();
    }

    /** The acts that are on record, by name. */
    public List<String> acts() {
        return entities.createQuery("select a.act from AuditRow a group by a.act order by a.act", String.class)
                .getResultList();
    }

    /** The kinds of things that acts were about, by name. */
    public List<String> subjectKinds() {
        return entities.createQuery(
                        "select a.subjectKind from AuditRow a group by a.subjectKind order by a.subjectKind",
                        String.class)
                .getResultList();
    }

    /** What a filter asks, as a query says it. */
    private static final class Conditions {

        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Conditions(AuditFilter filter) {
            add("a.at >= :from", "from", filter.from());
            add("a.at < :until", "until", filter.until());
            add("a.accountName = :account", "account", filter.account());
            add("a.act = :act", "act", filter.act());
            add("a.subjectKind = :kind", "kind", filter.subjectKind());
            add("a.subjectId = :subject", "subject", filter.subjectId());
            add("a.outcome = :outcome", "outcome", filter.outcome());
            add("locate(:words, a.detail) > 0", "words", filter.words());
        }

        void add(String condition, String name, Object value) {
            if (value != null) {
                all.add(condition);
                values.put(name, value);
            }
        }

        String where() {
            return all.isEmpty() ? "" : " where " + String.join(" and ", all);
        }
    }

    private void write(Who who, Entry entry) {
        var named = new Who(who.accountId(), shortened(who.accountName(), LONGEST_NAME));
        var row = new AuditRow(clock.instant(), named, entry, node, serials.next());
        row.seal(keys.hash(RowImage.PURPOSE));
        try {
            entities.persist(row);
            entities.flush();
        } catch (PersistenceException e) {
            throw new NotOnRecord(entry.act(), e);
        }
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** What this machine is called, as rows of the record name it. */
    static String nodeName() {
        try {
            return shortened(InetAddress.getLocalHost().getHostName(), 100);
        } catch (UnknownHostException e) {
            return "unnamed";
        }
    }
}
