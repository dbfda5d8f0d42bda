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

/** The supervision office lets the time of a ticket go on (恢复计时); its last day is worked out again. */
@ApplicationScoped
public class ResumingTicket {

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private TicketTimes times;

    /**
     * @param last the last day that did not count, from the first of the pause to today; {@code null} for today
     * @param reason at most 500 characters
     * @throws Refused also when it does not stand still, its last day would lie behind today, or whoever acts holds a post in
     *     one of its cells
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void resume(TicketId id, int lock, LocalDate last, String reason) {
        var said = PausingTicket.reason(reason);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "ResumingTicket");
        Refused.when(supervisors.isConcerned(ticket), "", "ticket.refusal.pause.own");
        ticket.requireFor(StepKind.RESUME);
        Refused.when(ticket.due().isPresent(), "", "ticket.refusal.resume.running");
        var due = times.resume(ticket, last == null ? desk.today() : last);
        desk.done(ticket, StepKind.RESUME, Particulars.said(said).on(due), "ResumingTicket");
    }
}
