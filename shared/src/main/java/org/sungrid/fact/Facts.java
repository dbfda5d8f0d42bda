package org.sungrid.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.change.Subject;
import org.sungrid.id.CellId;

/** Keeps the facts. */
@ApplicationScoped
public class Facts {

    /** Facts about one thing that are read at once. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Notes that something happened about a cell, in the transaction that makes it true.
     *
     * @param kind such as {@code ticket-overdue}
     * @param about the thing by which it happened
     * @param points that its rule takes from the cell, 0 for none
     */
    @Transactional(TxType.MANDATORY)
    public void record(String kind, CellId cell, Subject about, LocalDate happenedOn, int points) {
        entities.persist(new Fact(kind, cell, about, happenedOn, points, clock.instant()));
    }

    /** What happened by one thing, in its order; at most 200. */
    public List<Fact> about(Subject about) {
        return entities.createQuery(
                        "select f from Fact f where f.aboutKind = :kind and f.aboutId = :id order by f.id", Fact.class)
                .setParameter("kind", about.kind())
                .setParameter("id", about.id())
                .setMaxResults(MOST)
                .getResultList();
    }
}
