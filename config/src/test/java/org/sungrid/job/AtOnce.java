package org.sungrid.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Makes rounds now, inside the server, for tests that wait for no node's turn. */
@Dependent
public class AtOnce {

    private static final int TRIES = 100;

    @Inject
    private JobRounds rounds;

    @Inject
    private Jobs jobs;

    @Inject
    private Leases leases;

    @Inject
    private Node node;

    @Inject
    private Ending ending;

    /** One round on a job, whoever holds its lease. */
    public RoundNote round(String code) {
        var lease = seize(code, node.name());
        try {
            return rounds.round(jobs.find(code).orElseThrow(), lease, () -> true);
        } finally {
            leases.giveUp(lease);
        }
    }

    /** Takes a lease from whoever holds it. */
    Lease seize(String code, String holder) {
        for (int tries = 0; tries < TRIES; tries++) {
            ending.end(code);
            Optional<Lease> taken = leases.take(code, holder);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        throw new IllegalStateException("Others take the lease of " + code + " each time");
    }

    /** Lets the time of a lease be over. */
    @ApplicationScoped
    public static class Ending {

        @PersistenceContext(unitName = "sungrid")
        private EntityManager entities;

        @Transactional(TxType.REQUIRES_NEW)
        public void end(String code) {
            entities.createNativeQuery(
                            "UPDATE job_lease SET held_until = '2000-01-01', fence = fence + 1 WHERE job = ?")
                    .setParameter(1, code)
                    .executeUpdate();
        }
    }
}
