package org.sungrid.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.sungrid.audit.AuditRow.Entry;
import org.sungrid.audit.AuditRow.Outcome;
import org.sungrid.audit.AuditRow.Who;

/** Keeps the record of who did what. A row that cannot be written rolls the act back: it fails closed. */
@ApplicationScoped
public class Audit {

    private static final int LONGEST_DETAIL = 1000;
    private static final int LONGEST_NAME = 60;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final String node = nodeName();

    /** Notes, in the act's own transaction, that it was done. The detail holds no secret and no personal data. */
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
                        "select a from AuditRow a where a.subjectKind = :kind and a.subjectId in :ids order by a.id desc",
                        AuditRow.class)
                .setParameter("kind", subjectKind)
                .setParameter("ids", subjectIds)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Rows before a key, newest first: a page of the whole record moves by its last key. */
    public List<AuditRow> before(long id, int limit) {
        return entities.createQuery("select a from AuditRow a where a.id < :id order by a.id desc", AuditRow.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }

    private void write(Who who, Entry entry) {
        var named = new Who(who.accountId(), shortened(who.accountName(), LONGEST_NAME));
        entities.persist(new AuditRow(clock.instant(), named, entry, node));
        entities.flush();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String nodeName() {
        try {
            return shortened(InetAddress.getLocalHost().getHostName(), 100);
        } catch (UnknownHostException e) {
            return "unnamed";
        }
    }
}
