package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sungrid.database.ManyRows;

/** Keeps what each node's latest round on each job was. */
@ApplicationScoped
class RoundNotes {

    /** A node that starts again has another name: the rows of those that are gone are cleared away. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    void keep(RoundNote note) {
        entities.createNativeQuery(
                        "INSERT INTO job_round (job, node, began_at, ended_at, next_at, done, failed, trouble)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE began_at = VALUES(began_at),"
                                + " ended_at = VALUES(ended_at), next_at = VALUES(next_at), done = VALUES(done),"
                                + " failed = VALUES(failed), trouble = VALUES(trouble)")
                .setParameter(1, note.job())
                .setParameter(2, note.node())
                .setParameter(3, ManyRows.moment(note.began()))
                .setParameter(4, ManyRows.moment(note.ended()))
                .setParameter(5, ManyRows.moment(note.next()))
                .setParameter(6, note.done())
                .setParameter(7, note.failed())
                .setParameter(8, note.trouble())
                .executeUpdate();
    }

    /** The latest round on a job, by whichever node. */
    Optional<RoundNote> latest(String job) {
        List<?> rows = entities.createNativeQuery(
                        "SELECT job, node, began_at, ended_at, next_at, done, failed, trouble FROM job_round"
                                + " WHERE job = ? ORDER BY ended_at DESC LIMIT 1")
                .setParameter(1, job)
                .getResultList();
        return rows.stream().map(row -> read((Object[]) row)).findFirst();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void forget() {
        entities.createNativeQuery("DELETE FROM job_round WHERE ended_at < ? LIMIT ?")
                .setParameter(1, ManyRows.moment(clock.instant().minus(KEPT)))
                .setParameter(2, FORGOTTEN_AT_ONCE)
                .executeUpdate();
    }

    private static RoundNote read(Object[] row) {
        return new RoundNote(
                (String) row[0],
                (String) row[1],
                moment(row[2]),
                moment(row[3]),
                moment(row[4]),
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                (String) row[7]);
    }

    private static Instant moment(Object stored) {
        return stored instanceof Timestamp stamp
                ? stamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
                : ((LocalDateTime) stored).toInstant(ZoneOffset.UTC);
    }
}
