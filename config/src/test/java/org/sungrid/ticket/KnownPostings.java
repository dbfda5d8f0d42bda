package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What was said to whom about a wording for the board. */
@ApplicationScoped
public class KnownPostings {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    long told(long posting, String what) {
        return ((Number) entities.createNativeQuery("select count(*) from notification where once_key = ?")
                        .setParameter(1, "ticket-posting:" + posting + ":" + what)
                        .getSingleResult())
                .longValue();
    }
}
