package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.sungrid.id.InspectionId;

/** Keeps the inspections. */
@ApplicationScoped
class Inspections {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    void add(Inspection inspection) {
        entities.persist(inspection);
        entities.flush();
    }

    /** The inspection as it is stored now, for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    Optional<Inspection> lock(InspectionId id) {
        var inspection = entities.find(Inspection.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (inspection != null) {
            entities.refresh(inspection);
        }
        return Optional.ofNullable(inspection);
    }

    Optional<Inspection> find(InspectionId id) {
        return Optional.ofNullable(entities.find(Inspection.class, id.value()));
    }

    /** The one that a form recorded already. */
    Optional<Inspection> ofForm(String token) {
        return entities.createQuery("select i from Inspection i where i.formToken = :token", Inspection.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }
}
