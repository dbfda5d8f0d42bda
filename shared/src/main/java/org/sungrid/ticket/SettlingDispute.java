package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** Whoever answers for the cell above decides whose a disputed ticket is: its owner's, or another cell's below. */
@ApplicationScoped
public class SettlingDispute {

    @Inject
    private TicketDesk desk;

    @Inject
    private TicketTimes times;

    @Inject
    private Cells cells;

    /** @param other the cell whose it is from now on; {@code null} when it stays with its owner */
    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void settle(TicketId id, int lock, CellId other, String reason) {
        var said = TicketDesk.said(reason);
        var ticket = desk.take(id, lock);
        var above = cells.find(ticket.owner()).map(Cell::parent).orElse(null);
        desk.requireOver(above == null ? ticket.owner() : above, Permission.HANDLE_TICKETS, "SettlingDispute");
        if (other == null || other.equals(ticket.owner())) {
            desk.done(ticket, StepKind.KEEP, Particulars.said(said), "SettlingDispute");
            return;
        }
        Refused.when(!desk.actor().reach(Permission.HANDLE_TICKETS).has(other), "other", "ticket.refusal.owner.reach");
        Refused.when(cells.standingOn(other, desk.today()).isEmpty(), "other", "ticket.refusal.owner.closed");
        ticket.handOver(other);
        times.handedOver(ticket);
        desk.done(ticket, StepKind.HAND_OVER, Particulars.said(said).to(other), "SettlingDispute");
    }
}
