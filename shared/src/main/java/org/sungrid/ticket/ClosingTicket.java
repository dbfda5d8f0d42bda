package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketStep.Particulars;

/** The supervision office closes a verified ticket (销号). */
@ApplicationScoped
public class ClosingTicket {

    @Inject
    private TicketDesk desk;

    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void close(TicketId id, int lock) {
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "ClosingTicket");
        desk.done(ticket, StepKind.CLOSE, Particulars.NONE, "ClosingTicket");
        desk.closeWithParts(ticket);
    }
}
