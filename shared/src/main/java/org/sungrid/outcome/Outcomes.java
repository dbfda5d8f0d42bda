package org.sungrid.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import org.sungrid.change.Subject;

/** Keeps what came of occasions. */
@ApplicationScoped
public class Outcomes {

    /** Of the points of one occasion that are told. */
    private static final int MOST_TAKEN_UP = 500;

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

    /** How these points were taken up again, the oldest first. */
    List<TakenUp> takenUp(Collection<Outcome> points) {
        return points.isEmpty()
                ? List.of()
                : entities.createQuery("select t from TakenUp t where t.outcomeId in :ids order by t.id", TakenUp.class)
                        .setParameter("ids", points.stream().map(Outcome::id).toList())
                        .setMaxResults(MOST_TAKEN_UP)
                        .getResultList();
    }

    @Transactional(TxType.MANDATORY)
    void add(TakenUp takenUp) {
        entities.persist(takenUp);
        entities.flush();
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
