package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sungrid.id.AskingId;
import org.sungrid.outcome.OutcomePolicy;
import org.sungrid.time.Span;

/** Keeps the askings and the answers to what was said. */
@ApplicationScoped
class Askings {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    void add(Asking asking) {
        entities.persist(asking);
        entities.flush();
    }

    @Transactional(TxType.MANDATORY)
    void add(List<Answer> answers) {
        answers.forEach(entities::persist);
        entities.flush();
    }

    /** The asking as it is stored now, for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    Optional<Asking> lock(AskingId id) {
        var asking = entities.find(Asking.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (asking != null) {
            entities.refresh(asking);
        }
        return Optional.ofNullable(asking);
    }

    Optional<Asking> find(AskingId id) {
        return Optional.ofNullable(entities.find(Asking.class, id.value()));
    }

    /** The one that a form recorded already. */
    Optional<Asking> ofForm(String token) {
        return entities.createQuery("select a from Asking a where a.formToken = :token", Asking.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    /** The answers to the points of one, in the order of the points. */
    List<Answer> answers(AskingId id) {
        return entities.createQuery("select r from Answer r where r.askingId = :id order by r.ordinal", Answer.class)
                .setParameter("id", id.value())
                .setMaxResults(OutcomePolicy.MOST_POINTS)
                .getResultList();
    }

    /**
     * Those in which an answer is owed and of which a lamp turns, or a reminder comes, by days that are counted over any of
     * these; as they are stored now, for this transaction alone, in the order of their keys.
     *
     * @param after the last key of those before
     */
    @Transactional(TxType.MANDATORY)
    List<Asking> countedOver(Span days, long after, int most) {
        return entities.createQuery(
                        "select a from Asking a where a.state = :open and a.warnFrom <= :last"
                                + " and (a.longFrom >= :first or a.reminderOn >= :first) and a.id > :after order by a.id",
                        Asking.class)
                .setParameter("open", AskingState.OPEN)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setParameter("after", after)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.refresh", "true")
                .getResultList();
    }

    /** Those of which a unit is to be reminded, the longest ago first. */
    List<Asking> reminding(LocalDate today, int most) {
        return entities.createQuery(
                        "select a from Asking a where a.reminderOn <= :today order by a.reminderOn, a.id", Asking.class)
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }
}
