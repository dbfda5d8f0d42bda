package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sungrid.database.ManyRows;
import org.sungrid.database.Trouble;
import org.sungrid.permission.Repeated;

/** Brings effects about, each in a transaction with its row, and keeps the rows. */
@ApplicationScoped
class Effects {

    /**
     * How long the row of an effect is kept; longer than a year, so that what comes every year meets the row of the last. What
     * has been due for longer is never done by itself, see {@link #isForgotten}: a row that is gone brings no effect back.
     */
    static final Duration KEPT = Duration.ofDays(400);

    /** What takes longer than this after its moment was held up by an outage: taking over from a dead node takes seconds. */
    static final Duration LATE = Duration.ofMinutes(5);

    /** For somebody else to be through with the same effect; then it is left to the next round. */
    private static final int WAIT_MILLIS = 2_000;

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /**
     * Asks a job what is due, as somebody who is signed in nowhere. In a transaction as all that the threads of jobs read:
     * outside of one, threads that were begun together share what reads for them.
     */
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    List<Due> due(Job job, Instant now, int most) {
        return job.due(now, most);
    }

    /**
     * Brings one about: row, effect and the look at the fence in one transaction, again as a whole when it lost a race.
     *
     * @param failedBefore whether a failure of it is on record, which goes with the effect
     * @return whether it was done; not when it has been done before
     * @throws Fenced when the lease is over
     * @throws Taken when another node is at it
     * @throws NoLongerDue when the job says so
     * @throws EffectFailed with what the effect threw
     */
    @Repeated
    @ActivateRequestContext
    @Transactional(TxType.REQUIRES_NEW)
    boolean bring(Job job, Due due, Lease lease, boolean failedBefore) {
        var now = clock.instant();
        if (!isFirst(due, lease, now)) {
            return false;
        }
        try {
            job.effect(due, now);
            entities.flush();
        } catch (NoLongerDue nothing) {
            throw nothing;
        } catch (Throwable failed) {
            throw new EffectFailed(failed);
        }
        if (failedBefore) {
            entities.createNativeQuery("DELETE FROM job_failure WHERE job = ? AND subject_kind = ? AND subject_id = ?"
                            + " AND due_at = ?")
                    .setParameter(1, lease.job())
                    .setParameter(2, due.about().kind())
                    .setParameter(3, due.about().id())
                    .setParameter(4, ManyRows.moment(due.at()))
                    .executeUpdate();
        }
        leases.requireHeld(lease);
        return true;
    }

    /** Adds the row; who finds it there has nothing to do. */
    private boolean isFirst(Due due, Lease lease, Instant now) {
        try {
            return entities.createNativeQuery("INSERT IGNORE INTO job_effect"
                                    + " (job, subject_kind, subject_id, due_at, done_at, late, node, fence)"
                                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                            .setHint("jakarta.persistence.query.timeout", WAIT_MILLIS)
                            .setParameter(1, lease.job())
                            .setParameter(2, due.about().kind())
                            .setParameter(3, due.about().id())
                            .setParameter(4, ManyRows.moment(due.at()))
                            .setParameter(5, ManyRows.moment(now))
                            .setParameter(6, isLate(due, now))
                            .setParameter(7, lease.holder())
                            .setParameter(8, lease.fence())
                            .executeUpdate()
                    == 1;
        } catch (PersistenceException waited) {
            if (Trouble.isOutage(waited) || Trouble.isFull(waited)) {
                throw waited;
            }
            throw new Taken();
        }
    }

    static boolean isLate(Due due, Instant now) {
        return due.at().plus(LATE).isBefore(now);
    }

    /** Whether it has been due for so long that nobody can tell any more whether it was done. */
    static boolean isForgotten(Due due, Instant now) {
        return due.at().plus(KEPT).minus(Duration.ofDays(1)).isBefore(now);
    }

    /** Forgets some that were done too long ago; one statement stays small. @return whether there may be more */
    @Transactional(TxType.REQUIRES_NEW)
    boolean forget() {
        return entities.createNativeQuery("DELETE FROM job_effect WHERE done_at < ? ORDER BY done_at LIMIT ?")
                        .setParameter(1, ManyRows.moment(clock.instant().minus(KEPT)))
                        .setParameter(2, FORGOTTEN_AT_ONCE)
                        .executeUpdate()
                == FORGOTTEN_AT_ONCE;
    }
}
