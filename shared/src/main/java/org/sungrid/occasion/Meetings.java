package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.sungrid.id.BodyId;
import org.sungrid.id.MeetingId;

/** Keeps the meetings. */
@ApplicationScoped
class Meetings {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    void add(Meeting meeting) {
        entities.persist(meeting);
        entities.flush();
    }

    /** The meeting as it is stored now, for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    Optional<Meeting> lock(MeetingId id) {
        var meeting = entities.find(Meeting.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (meeting != null) {
            entities.refresh(meeting);
        }
        return Optional.ofNullable(meeting);
    }

    Optional<Meeting> find(MeetingId id) {
        return Optional.ofNullable(entities.find(Meeting.class, id.value()));
    }

    /** The one that a form recorded already. */
    Optional<Meeting> ofForm(String token) {
        return entities.createQuery("select m from Meeting m where m.formToken = :token", Meeting.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    boolean isRecorded(BodyId body, String number) {
        return !entities.createQuery(
                        "select m.id from Meeting m where m.bodyId = :body and m.number = :number", Long.class)
                .setParameter("body", body.value())
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
