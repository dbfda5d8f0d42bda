package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.id.TicketId;
import org.sungrid.id.TicketNumber;
import org.sungrid.job.Due;

/** Tickets as they are stored, and what time alone does to one, for tests that call no page and no runner. */
@ApplicationScoped
public class KnownTickets {

    @Inject
    private TicketAlarms alarms;

    @Inject
    private Tickets tickets;

    @Transactional
    public void effect(Due due, Clock clock) {
        alarms.effect(due, clock.instant());
    }

    public TicketId find(TicketNumber number) {
        return stored(number).id();
    }

    Ticket stored(TicketNumber number) {
        return tickets.find(number).orElseThrow();
    }
}
