package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.sungrid.id.TicketId;

/** Keeps what tickets asked before somebody changed it. */
@ApplicationScoped
class FormerDemands {

    private static final int MOST = 50;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    void keep(Ticket ticket, Instant until) {
        entities.persist(new FormerDemand(ticket, until));
    }

    /** The newest first. */
    List<FormerDemand> of(TicketId ticket) {
        return entities.createQuery(
                        "select d from FormerDemand d where d.ticketId = :ticket order by d.id desc",
                        FormerDemand.class)
                .setParameter("ticket", ticket.value())
                .setMaxResults(MOST)
                .getResultList();
    }
}
