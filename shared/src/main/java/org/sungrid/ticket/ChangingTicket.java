package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.grid.Cells;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** The supervision office says otherwise what a ticket asks; what it asked before stays in its story. */
@ApplicationScoped
public class ChangingTicket {

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private Cells cells;

    @Inject
    private FormerDemands wordings;

    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void change(TicketId id, int lock, Demand told, String reason) {
        var said = TicketDesk.said(reason);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "ChangingTicket");
        Refused.when(supervisors.isConcerned(ticket), "", "ticket.refusal.concerned");
        var asked = told.stripped();
        Refused.when(TicketPolicy.refusals(asked));
        Refused.when(!asked.owner().equals(ticket.owner()), "owner", "ticket.refusal.change.owner");
        Refused.when(
                ticket.getState() == TicketState.DISPUTED
                        && asked.secrecy() == Secrecy.CONFIDENTIAL
                        && ticket.getSecrecy() != Secrecy.CONFIDENTIAL,
                "secrecy",
                "ticket.refusal.change.disputed");
        Refused.when(asked.equals(ticket.told()), "", "ticket.refusal.change.nothing");
        Refused.when(
                !cells.standingOn(asked.coOwners(), desk.today()).containsAll(asked.coOwners()),
                "coOwners",
                "ticket.refusal.co-owners.closed");
        wordings.keep(ticket, desk.now());
        ticket.tell(asked);
        desk.done(ticket, StepKind.CHANGE, Particulars.said(said), "ChangingTicket");
    }
}
