package org.sungrid.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps what was found to be wrong with the record: each thing once, however many nodes find it however often, and for
 * good. The auditor notes to have seen it.
 */
@ApplicationScoped
public class Alarms {

    /** Beyond so many that nobody has seen, the record as a whole is lost, and more of the same says nothing new. */
    private static final int MOST = 1_000;

    private static final Logger LOG = Logger.getLogger(Alarms.class.getName());

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    private final String node = Audit.nodeName();

    /**
     * Something that was found to be wrong.
     *
     * @param node which node found it
     * @param isSeen whether the auditor noted to have seen it
     */
    public record Alarm(long id, Finding finding, Instant at, String node, boolean isSeen) {}

    /** Raises an alarm unless it was raised before; a new one is told in the log. */
    @Transactional(TxType.REQUIRES_NEW)
    void raise(Finding finding) {
        if (unseen() >= MOST) {
            return;
        }
        int added = entities.createNativeQuery(
                        "INSERT IGNORE INTO audit_alarm (kind, row_id, position, at, node) VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, finding.kind().name())
                .setParameter(2, finding.row())
                .setParameter(3, finding.link())
                .setParameter(4, now())
                .setParameter(5, node)
                .executeUpdate();
        if (added > 0) {
            // Once, and without what the row says: the log is read by others than the auditor.
            LOG.log(Level.SEVERE, "ALARM: the record of who did what is not sound: {0}", finding.where());
        }
    }

    /** Those that were raised last. */
    @Transactional(TxType.SUPPORTS)
    public List<Alarm> newest(int most) {
        List<?> found = entities.createNativeQuery("SELECT a.id, a.kind, a.row_id, a.position, a.at, a.node, s.alarm_id"
                        + " FROM audit_alarm a LEFT JOIN audit_alarm_seen s ON s.alarm_id = a.id"
                        + " ORDER BY a.id DESC LIMIT " + most)
                .getResultList();
        return found.stream().map(row -> alarm((Object[]) row)).toList();
    }

    private static Alarm alarm(Object[] row) {
        var finding = new Finding(
                Finding.Kind.valueOf((String) row[1]),
                ((Number) row[2]).longValue(),
                ((Number) row[3]).longValue(),
                "");
        return new Alarm(
                ((Number) row[0]).longValue(),
                finding,
                SignedLink.time(row[4]).toInstant(ZoneOffset.UTC),
                (String) row[5],
                row[6] != null);
    }

    /** How many the auditor has not noted to have seen. */
    @Transactional(TxType.SUPPORTS)
    public long unseen() {
        return count("SELECT COUNT(*) FROM audit_alarm a LEFT JOIN audit_alarm_seen s ON s.alarm_id = a.id"
                + " WHERE s.alarm_id IS NULL");
    }

    /**
     * Notes that somebody has seen what was raised so far.
     *
     * @param upTo the newest that they were shown; what was raised since is not seen
     * @return how many they are
     */
    @Transactional(TxType.MANDATORY)
    public int see(long upTo, long account) {
        return entities.createNativeQuery("INSERT IGNORE INTO audit_alarm_seen (alarm_id, at, account_id)"
                        + " SELECT a.id, ?, ? FROM audit_alarm a LEFT JOIN audit_alarm_seen s ON s.alarm_id = a.id"
                        + " WHERE a.id <= ? AND s.alarm_id IS NULL")
                .setParameter(1, now())
                .setParameter(2, account)
                .setParameter(3, upTo)
                .executeUpdate();
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private Timestamp now() {
        return Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
