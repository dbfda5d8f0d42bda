package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;

/** Keeps the statutory clocks; of each the newest revision counts. */
@ApplicationScoped
public class StatutoryClocks {

    /** The laws that a county bureau works by set some dozens. */
    private static final int MOST = 1_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** Each as it is now, in their order. */
    public List<StatutoryClock> all() {
        return entities.createQuery(
                        "select c from StatutoryClock c where c.revision ="
                                + " (select max(d.revision) from StatutoryClock d where d.code = c.code)"
                                + " order by c.position, c.code",
                        StatutoryClock.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** As it is now. */
    public Optional<StatutoryClock> find(String code) {
        return revisions(code).stream().findFirst();
    }

    /** All that it ever was, the newest first. */
    public List<StatutoryClock> revisions(String code) {
        return entities.createQuery(
                        "select c from StatutoryClock c where c.code = :code order by c.revision desc",
                        StatutoryClock.class)
                .setParameter("code", code)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The keys of all revisions of a clock but the newest. */
    List<Long> earlier(String code) {
        return revisions(code).stream().skip(1).map(StatutoryClock::id).toList();
    }

    @Transactional(TxType.MANDATORY)
    void add(StatutoryClock clock) {
        entities.persist(clock);
        entities.flush();
    }
}
