package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** The owner of a ticket says why it is not theirs; the cell above settles that. */
@ApplicationScoped
public class DisputingTicket {

    @Inject
    private TicketDesk desk;

    @Inject
    private Cells cells;

    /** @throws Refused also for the highest cell, above which nobody could settle it */
    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void dispute(TicketId id, int lock, String reason) {
        var said = TicketDesk.said(reason);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.HANDLE_TICKETS, "DisputingTicket");
        Refused.when(ticket.getSecrecy() == Secrecy.CONFIDENTIAL, "", "ticket.refusal.dispute.confidential");
        Refused.when(cells.find(ticket.owner()).map(Cell::parent).isEmpty(), "", "ticket.refusal.dispute.top");
        desk.done(ticket, StepKind.DISPUTE, Particulars.said(said), "DisputingTicket");
    }
}
