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

/** The supervision office takes a ticket back that should not have been raised. */
@ApplicationScoped
public class WithdrawingTicket {

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void withdraw(TicketId id, int lock, String reason) {
        var said = TicketDesk.said(reason);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "WithdrawingTicket");
        Refused.when(!supervisors.mayWithdraw(ticket), "", "ticket.refusal.concerned");
        desk.done(ticket, StepKind.WITHDRAW, Particulars.said(said), "WithdrawingTicket");
        desk.closeWithParts(ticket);
    }
}
