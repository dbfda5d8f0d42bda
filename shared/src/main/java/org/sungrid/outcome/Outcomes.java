package org.sungrid.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import org.sungrid.change.Subject;

/** Keeps what came of occasions. */
@ApplicationScoped
public class Outcomes {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** The points of an occasion in their order. */
    List<Outcome> of(Subject occasion) {
        return entities.createQuery(
                        "select o from Outcome o where o.occasionKind = :kind and o.occasionId = :id order by o.ordinal",
                        Outcome.class)
                .setParameter("kind", occasion.kind())
                .setParameter("id", occasion.id())
                .setMaxResults(OutcomePolicy.MOST_POINTS)
                .getResultList();
    }

    /** In the transaction that records the occasion. */
    @Transactional(TxType.MANDATORY)
    public void addAll(Subject occasion, List<String> points) {
        for (int i = 0; i < points.size(); i++) {
            entities.persist(new Outcome(occasion, i + 1, points.get(i)));
        }
        entities.flush();
    }
}
