package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** The supervision office urges the owner of a ticket (催办), by a numbered letter. */
@ApplicationScoped
public class UrgingTicket {

    /** What letters of urging (催办通知书) are numbered by. */
    static final String LETTER = "催办";

    @Inject
    private TicketDesk desk;

    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void urge(TicketId id, int lock, String words) {
        var said = TicketDesk.said(words);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "UrgingTicket");
        ticket.requireFor(StepKind.URGE);
        // What its owner waits for is not theirs to hasten.
        Refused.when(ticket.due().isEmpty(), "", "ticket.refusal.urge.paused");
        desk.done(
                ticket,
                StepKind.URGE,
                Particulars.said(said)
                        .to(ticket.owner())
                        .on(ticket.due().orElseThrow())
                        .letter(desk.letter(LETTER)),
                "UrgingTicket");
    }
}
