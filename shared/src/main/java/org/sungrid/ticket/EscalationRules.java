package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Keeps what comes by itself, stage by stage. */
@ApplicationScoped
public class EscalationRules {

    /** The stage that comes with the days of warning. */
    static final int FIRST = 1;

    private static final int MOST = 20;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** In their order. */
    public List<EscalationRule> all() {
        return entities.createQuery("select r from EscalationRule r order by r.stage", EscalationRule.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    Optional<EscalationRule> find(int stage) {
        return Optional.ofNullable(entities.find(EscalationRule.class, stage));
    }
}
