package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketStep.Particulars;

/** The owner of a ticket reports what was achieved; somebody else looks whether it was. */
@ApplicationScoped
public class ReportingDone {

    @Inject
    private TicketDesk desk;

    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void report(TicketId id, int lock, String result) {
        var said = TicketDesk.said(result);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.HANDLE_TICKETS, "ReportingDone");
        ticket.reportedBy(desk.actor().account());
        ticket.answerMoreTime();
        desk.done(ticket, StepKind.REPORT, Particulars.said(said), "ReportingDone");
    }
}
