package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps what comes by itself, stage by stage. */
@ApplicationScoped
public class EscalationRules {

    /** The stage that comes with the days of warning. */
    static final int FIRST = 1;

    /** The first behind the last day. */
    static final int OVERDUE = 2;

    private static final int MOST = 20;

    /** Former wordings that are told of. */
    private static final int MOST_FORMER = 50;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /** In their order. */
    public List<EscalationRule> all() {
        return entities.createQuery("select r from EscalationRule r order by r.stage", EscalationRule.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those behind the last day, in their order. */
    public List<StageTerms> stages() {
        return all().stream()
                .filter(rule -> rule.getStage() >= OVERDUE)
                .map(EscalationRule::terms)
                .toList();
    }

    /** How they were worded, the newest first. */
    public List<EscalationRevision> revisions() {
        return entities.createQuery(
                        "select r from EscalationRevision r order by r.revision desc", EscalationRevision.class)
                .setMaxResults(MOST_FORMER)
                .getResultList();
    }

    /** Of which wording they are. */
    public int revision() {
        return entities.createQuery("select max(r.revision) from EscalationRevision r", Integer.class)
                .getSingleResult();
    }

    /**
     * Nobody changes them until the act that calls is done; others may hold them as well. A ticket that waits for a stage by
     * other rules than those that hold would be missed by whoever changed them.
     */
    @Transactional(TxType.MANDATORY)
    void hold() {
        entities.createNativeQuery("SELECT stage FROM escalation_rule WHERE stage = 1 LOCK IN SHARE MODE")
                .getSingleResult();
    }

    /** The act that calls is alone in changing them, and no ticket comes to wait for a stage until it is done. */
    @Transactional(TxType.MANDATORY)
    void alone() {
        entities.createNativeQuery("SELECT stage FROM escalation_rule WHERE stage = 1 FOR UPDATE")
                .getSingleResult();
    }

    /** The stages behind the last day are these from now on. */
    @Transactional(TxType.MANDATORY)
    void become(List<StageTerms> stages, EscalationRevision revision) {
        var known = all().stream().collect(Collectors.toMap(EscalationRule::getStage, Function.identity()));
        for (int i = 0; i < stages.size(); i++) {
            int stage = OVERDUE + i;
            var rule = known.get(stage);
            if (rule == null) {
                entities.persist(new EscalationRule(stage, stages.get(i)));
            } else {
                rule.tell(stages.get(i));
            }
        }
        known.values().stream()
                .filter(rule -> rule.getStage() >= OVERDUE + stages.size())
                .forEach(entities::remove);
        entities.persist(revision);
        entities.flush();
    }
}
