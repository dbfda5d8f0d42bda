package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/**
 * The supervision office lets the time of a ticket stand still (暂停计时): what its owner waits for is not theirs to hasten.
 * Who holds a post there does not give themselves time, and what is late stays late.
 */
@ApplicationScoped
public class PausingTicket {

    /** The reason stands with the deadline, whose reasons are no longer. */
    static final int LONGEST_REASON = 500;

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private TicketTimes times;

    /**
     * @param from the first day that does not count, from the day since which its owner has it to today; {@code null} for today
     * @param reason at most 500 characters
     * @throws Refused also when it stands still already, its last day is past, or whoever acts holds a post in one of its cells
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void pause(TicketId id, int lock, LocalDate from, String reason) {
        var said = reason(reason);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "PausingTicket");
        Refused.when(supervisors.isConcerned(ticket), "", "ticket.refusal.pause.own");
        ticket.requireFor(StepKind.PAUSE);
        var today = desk.today();
        Refused.when(ticket.due().isEmpty(), "", "ticket.refusal.pause.already");
        Refused.when(ticket.due().orElseThrow().isBefore(today), "", "ticket.refusal.pause.late");
        var first = from == null ? today : from;
        Refused.when(first.isAfter(today), "from", "ticket.refusal.pause.ahead");
        Refused.when(
                ticket.runsSince() != null && first.isBefore(ticket.runsSince()),
                "from",
                "ticket.refusal.pause.before",
                ticket.runsSince());
        times.pause(ticket, first, said);
        desk.done(ticket, StepKind.PAUSE, Particulars.said(said).on(first), "PausingTicket");
    }

    static String reason(String typed) {
        var said = TicketDesk.said(typed);
        Refused.when(said.length() > LONGEST_REASON, "said", "ticket.refusal.long", LONGEST_REASON, said.length());
        return said;
    }
}
