package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.database.ManyRows;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Repeated;

/** Keeps what failed. */
@ApplicationScoped
class Failures {

    /** Of one job; beyond so many the job as a whole is what failed, and what is due behind them waits. */
    static final int MOST = 5_000;

    private static final int LEAF = 20;

    /** In one statement, of those that are tried again at once. */
    private static final int RELEASED_AT_ONCE = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /** Those of a job, by what was due. */
    @Transactional(TxType.REQUIRES_NEW)
    Map<Due, Failure> of(String job) {
        var found = new HashMap<Due, Failure>();
        entities.createQuery("select f from Failure f where f.job = :job order by f.dueAt, f.id", Failure.class)
                .setParameter("job", job)
                .setMaxResults(MOST)
                .getResultStream()
                .forEach(failure -> found.put(failure.due(), failure));
        return found;
    }

    /** Whether one is to be tried again by now. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean areReady(String job, Instant now) {
        return !entities.createQuery("select f.id from Failure f where f.job = :job and f.againAt <= :now", Long.class)
                .setParameter("job", job)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Notes that one failed once more. @return whether it is parked now */
    @Repeated
    @Transactional(TxType.REQUIRES_NEW)
    boolean failed(Lease lease, Due due, Reason why) {
        var failure = find(lease, due);
        failure.failed(why, clock.instant());
        keep(failure, lease);
        return failure.getParkedAt() != null;
    }

    /** Parks one that is not tried at all. */
    @Repeated
    @Transactional(TxType.REQUIRES_NEW)
    void park(Lease lease, Due due, Reason why) {
        var failure = find(lease, due);
        failure.parked(why, clock.instant());
        keep(failure, lease);
    }

    private Failure find(Lease lease, Due due) {
        return entities.createQuery(
                        "select f from Failure f where f.job = :job and f.subjectKind = :kind and f.subjectId = :id"
                                + " and f.dueAt = :at",
                        Failure.class)
                .setParameter("job", lease.job())
                .setParameter("kind", due.about().kind())
                .setParameter("id", due.about().id())
                .setParameter("at", due.at())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Failure(lease.job(), due));
    }

    private void keep(Failure failure, Lease lease) {
        entities.persist(failure);
        entities.flush();
        leases.requireHeld(lease);
    }

    /** A leaf of those that are parked, the newest first. */
    Leaf<Failure> parked(Place place) {
        boolean beside = place.side() != Place.Side.BEGINNING;
        var beyond = place.isBackwards() ? ">" : "<";
        var direction = place.isBackwards() ? "" : " desc";
        var query = entities.createQuery(
                "select f from Failure f where f.parkedAt is not null"
                        + (beside
                                ? " and (f.parkedAt " + beyond + " :place or (f.parkedAt = :place and f.id " + beyond
                                        + " :id))"
                                : "")
                        + " order by f.parkedAt" + direction + ", f.id" + direction,
                Failure.class);
        if (beside) {
            query.setParameter("place", place.instant()).setParameter("id", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    Optional<Failure> find(long id) {
        return Optional.ofNullable(entities.find(Failure.class, id));
    }

    /** How many of a job are parked. */
    long parked(String job) {
        return count("select count(f) from Failure f where f.job = :job and f.parkedAt is not null", job);
    }

    /** How many of a job are tried again by themselves. */
    long waiting(String job) {
        return count("select count(f) from Failure f where f.job = :job and f.againAt is not null", job);
    }

    private long count(String query, String job) {
        return entities.createQuery(query, Long.class).setParameter("job", job).getSingleResult();
    }

    /** Has one tried again as if it had never failed. @return whether it was parked */
    @Transactional(TxType.MANDATORY)
    boolean release(long id) {
        return entities.createNativeQuery("UPDATE job_failure SET tries = 0, again_at = ?, parked_at = NULL"
                                + " WHERE id = ? AND parked_at IS NOT NULL")
                        .setParameter(1, ManyRows.moment(clock.instant()))
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    /** The same for those of a job that were parked by then, the longest parked first. @return their number, at most 1,000 */
    @Transactional(TxType.MANDATORY)
    int release(String job) {
        return entities.createNativeQuery("UPDATE job_failure SET tries = 0, again_at = ?, parked_at = NULL"
                        + " WHERE job = ? AND parked_at IS NOT NULL ORDER BY parked_at, id LIMIT ?")
                .setParameter(1, ManyRows.moment(clock.instant()))
                .setParameter(2, job)
                .setParameter(3, RELEASED_AT_ONCE)
                .executeUpdate();
    }

    /** Forgets those whose things are due no longer: somebody else dealt with them. */
    @Repeated
    @Transactional(TxType.REQUIRES_NEW)
    void forget(Lease lease, List<Due> gone) {
        for (var due : new ArrayList<>(gone)) {
            entities.createNativeQuery("DELETE FROM job_failure WHERE job = ? AND subject_kind = ? AND subject_id = ?"
                            + " AND due_at = ?")
                    .setParameter(1, lease.job())
                    .setParameter(2, due.about().kind())
                    .setParameter(3, due.about().id())
                    .setParameter(4, ManyRows.moment(due.at()))
                    .executeUpdate();
        }
        leases.requireHeld(lease);
    }
}
