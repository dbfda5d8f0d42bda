package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.deadline.DeadlinesMoved;
import org.sungrid.deadline.DeadlinesMoved.Moved;
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

    @Inject
    private Event<DeadlinesMoved> moved;

    @Transactional
    public void effect(Due due, Clock clock) {
        alarms.effect(due, clock.instant());
    }

    public TicketId find(TicketNumber number) {
        return stored(number).id();
    }

    /** As if its owner had had it all the time. */
    @Transactional
    public void runSinceLongAgo(TicketNumber number) {
        var ticket = stored(number);
        ticket.runSince(ticket.due().orElseThrow().minusDays(1));
        ticket.alarmNext(ticket.alarmStage(), ticket.warnFrom());
    }

    /** As if a list of days off had come by which it is due on another day. */
    @Transactional
    public void moved(TicketNumber number, LocalDate due) {
        var ticket = stored(number);
        moved.fire(new DeadlinesMoved(
                List.of(new Moved(
                        ticket.deadline(), ticket.subject(), ticket.due().orElse(null), due, null)),
                null,
                "试验"));
    }

    Ticket stored(TicketNumber number) {
        return tickets.find(number).orElseThrow();
    }
}
