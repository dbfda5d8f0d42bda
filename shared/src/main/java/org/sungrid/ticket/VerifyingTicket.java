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

/** Somebody who had no part in it looks whether what was reported done is done, on paper or on site. */
@ApplicationScoped
public class VerifyingTicket {

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private TicketTimes times;

    /**
     * @param done whether it is; if not, it goes back to its owner
     * @param found what was looked at and found
     * @throws Refused for whoever reported it done or holds a post in a cell that owns it
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void verify(TicketId id, int lock, boolean done, String found) {
        var said = TicketDesk.said(found);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "VerifyingTicket");
        Refused.when(ticket.reportedBy().filter(desk.ofActor()::contains).isPresent(), "", "ticket.refusal.verify.own");
        Refused.when(supervisors.isConcerned(ticket), "", "ticket.refusal.verify.concerned");
        if (!done) {
            times.sentBack(ticket);
        }
        desk.done(ticket, done ? StepKind.VERIFY : StepKind.SEND_BACK, Particulars.said(said), "VerifyingTicket");
    }
}
