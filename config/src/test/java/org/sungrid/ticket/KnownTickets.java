package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.database.ManyRows;
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
    private TicketTimes times;

    @Inject
    private Event<DeadlinesMoved> moved;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

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

    /** As if its owner had it since a day. */
    @Transactional
    public void runSince(TicketNumber number, LocalDate day) {
        stored(number).runSince(day);
    }

    /** As if everything before a stage had come: it waits for that one, as far as there is one. */
    @Transactional
    public void waitFor(TicketNumber number, int stage) {
        var ticket = stored(number);
        while (ticket.alarmStage() < stage) {
            TicketTimes.goOn(ticket, times.plan());
        }
    }

    /** As if its pause had begun on a day. */
    @Transactional
    public void pausedSince(TicketNumber number, LocalDate day) {
        entities.createNativeQuery("UPDATE deadline_pause SET first_day = ? WHERE open_of = ?")
                .setParameter(1, ManyRows.day(day))
                .setParameter(2, stored(number).deadline().value())
                .executeUpdate();
        entities.createNativeQuery("UPDATE running_deadline SET starts_on = ? WHERE id = ?")
                .setParameter(1, ManyRows.day(day))
                .setParameter(2, stored(number).deadline().value())
                .executeUpdate();
    }

    /** By which sentence those whom a step concerns were told. */
    String told(TicketStep step) {
        return (String) entities.createNativeQuery("SELECT message_key FROM notification WHERE once_key = ?")
                .setParameter(1, "ticket-step:" + step.id())
                .getSingleResult();
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
