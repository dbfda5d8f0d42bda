package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketStep.Particulars;

/** The owner of a ticket accepts it and works on it from now on. */
@ApplicationScoped
public class AcceptingTicket {

    @Inject
    private TicketDesk desk;

    /**
     * @throws org.sungrid.refusal.Conflict when something happened to it since
     * @throws org.sungrid.refusal.Refused when it does not wait for that
     */
    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void accept(TicketId id, int lock) {
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.HANDLE_TICKETS, "AcceptingTicket");
        desk.done(ticket, StepKind.ACCEPT, Particulars.NONE, "AcceptingTicket");
    }
}
