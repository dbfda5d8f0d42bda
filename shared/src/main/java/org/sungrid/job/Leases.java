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
import java.util.List;
import java.util.Optional;
import org.sungrid.database.ManyRows;

/**
 * Who works on which job. A lease spares the nodes competition and nothing more: that each effect happens once is the doing
 * of its row, and that a holder who slept writes nothing is the doing of the fence.
 */
@ApplicationScoped
class Leases {

    /** What a node that dies costs at most before another goes on; three times what a healthy one needs to renew it. */
    static final Duration LENGTH = Duration.ofSeconds(15);

    /** One's own, over, or from a clock that was wrong: it would last longer than any is given. */
    private static final String FREE = "(holder = ? OR held_until <= ? OR held_until > ?)";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Takes the lease of a job that nobody holds any more; nothing while another node holds it. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Lease> take(String job, String node) {
        var now = clock.instant();
        if (fence(job).isEmpty()) {
            begin(job);
        }
        // Only looked at while it is held: who asks for the row's lock stands in the way of the effects that end.
        var free = free(job, node, now);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        int taken = entities.createNativeQuery("UPDATE job_lease SET holder = ?, held_until = ?, fence = fence + 1"
                        + " WHERE job = ? AND fence = ? AND " + FREE)
                .setParameter(1, node)
                .setParameter(2, moment(now.plus(LENGTH)))
                .setParameter(3, job)
                .setParameter(4, free.get())
                .setParameter(5, node)
                .setParameter(6, moment(now))
                .setParameter(7, moment(now.plus(LENGTH.multipliedBy(2))))
                .executeUpdate();
        return taken == 1 ? Optional.of(new Lease(job, node, free.get() + 1)) : Optional.empty();
    }

    private Optional<Long> free(String job, String node, Instant now) {
        List<?> stored = entities.createNativeQuery("SELECT fence FROM job_lease WHERE job = ? AND " + FREE)
                .setParameter(1, job)
                .setParameter(2, node)
                .setParameter(3, moment(now))
                .setParameter(4, moment(now.plus(LENGTH.multipliedBy(2))))
                .getResultList();
        return stored.stream().map(fence -> ((Number) fence).longValue()).findFirst();
    }

    /** How long a lease is held yet if its holder died; nothing where it is free. */
    @Transactional(TxType.REQUIRES_NEW)
    Duration left(String job) {
        List<?> until = entities.createNativeQuery("SELECT held_until FROM job_lease WHERE job = ?")
                .setParameter(1, job)
                .getResultList();
        var now = clock.instant();
        return until.stream()
                .map(ManyRows::instant)
                .filter(now::isBefore)
                .findFirst()
                .map(over -> Duration.between(now, over))
                .orElse(Duration.ZERO);
    }

    /** @return whether it is still this one's */
    @Transactional(TxType.REQUIRES_NEW)
    boolean renew(Lease lease) {
        return until(lease, clock.instant().plus(LENGTH));
    }

    /** Who stops leaves the job to the next that comes. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveUp(Lease lease) {
        until(lease, clock.instant());
    }

    private boolean until(Lease lease, Instant until) {
        return entities.createNativeQuery(
                                "UPDATE job_lease SET held_until = ? WHERE job = ? AND fence = ? AND holder = ?")
                        .setParameter(1, moment(until))
                        .setParameter(2, lease.job())
                        .setParameter(3, lease.fence())
                        .setParameter(4, lease.holder())
                        .executeUpdate()
                == 1;
    }

    /**
     * The last step of each transaction that writes under a lease: nobody takes it between this and the commit, and after
     * somebody took it nothing is committed. Not the first step, for then a holder that sleeps in the middle would keep
     * everybody from taking it. Only one that falls asleep between this and the commit does, which lasts less than a
     * millisecond: it still is the holder when it wakes. Shared, for several effects end at once.
     *
     * @throws Fenced when the lease is another's
     */
    @Transactional(TxType.MANDATORY)
    void requireHeld(Lease lease) {
        boolean held = !entities.createNativeQuery(
                        "SELECT fence FROM job_lease WHERE job = ? AND fence = ? AND holder = ? LOCK IN SHARE MODE")
                .setParameter(1, lease.job())
                .setParameter(2, lease.fence())
                .setParameter(3, lease.holder())
                .getResultList()
                .isEmpty();
        if (!held) {
            throw new Fenced(lease);
        }
    }

    private Optional<Long> fence(String job) {
        List<?> stored = entities.createNativeQuery("SELECT fence FROM job_lease WHERE job = ?")
                .setParameter(1, job)
                .getResultList();
        return stored.stream().map(fence -> ((Number) fence).longValue()).findFirst();
    }

    private void begin(String job) {
        entities.createNativeQuery("INSERT IGNORE INTO job_lease (job, holder, held_until, fence) VALUES (?, '', ?, 0)")
                .setParameter(1, job)
                .setParameter(2, moment(Instant.EPOCH))
                .executeUpdate();
    }

    private static Timestamp moment(Instant at) {
        return ManyRows.moment(at);
    }
}
