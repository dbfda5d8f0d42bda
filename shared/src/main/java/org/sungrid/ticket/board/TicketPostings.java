package org.sungrid.ticket.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.sungrid.id.TicketId;

/** Keeps the wordings for the public board. */
@ApplicationScoped
class TicketPostings {

    /** Of one ticket that are read at once. */
    static final int MOST = 50;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    void add(TicketPosting posting) {
        entities.persist(posting);
        entities.flush();
    }

    @Transactional(TxType.MANDATORY)
    void flush() {
        entities.flush();
    }

    /** Those of a ticket, the newest first. */
    List<TicketPosting> of(TicketId ticket) {
        return entities.createQuery(
                        "select p from TicketPosting p where p.ticketId = :ticket order by p.ordinal desc",
                        TicketPosting.class)
                .setParameter("ticket", ticket.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The one that waits to be approved. */
    Optional<TicketPosting> waiting(TicketId ticket) {
        return one("waitingOf", ticket);
    }

    /** The one that the public reads, or read last. */
    Optional<TicketPosting> head(TicketId ticket) {
        return one("headOf", ticket);
    }

    private Optional<TicketPosting> one(String by, TicketId ticket) {
        return entities.createQuery("select p from TicketPosting p where p." + by + " = :ticket", TicketPosting.class)
                .setParameter("ticket", ticket.value())
                .getResultStream()
                .findFirst();
    }

    /** The ordinal of the newest; 0 before the first. */
    int newest(TicketId ticket) {
        return entities.createQuery(
                        "select p.ordinal from TicketPosting p where p.ticketId = :ticket order by p.ordinal desc",
                        Integer.class)
                .setParameter("ticket", ticket.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }
}
