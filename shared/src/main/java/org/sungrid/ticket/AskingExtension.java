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

/** The owner of a ticket asks for more time, with a reason. */
@ApplicationScoped
public class AskingExtension {

    @Inject
    private TicketDesk desk;

    @Inject
    private ExtensionLimits limits;

    /**
     * @param amount in the unit of its deadline
     * @throws Refused also when its last day is past, or it is more than may be granted
     */
    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void ask(TicketId id, int lock, int amount, String reason) {
        var said = TicketDesk.said(reason);
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.HANDLE_TICKETS, "AskingExtension");
        Refused.when(ticket.getExtensionAsked() != null, "", "ticket.refusal.extension.asked");
        Refused.when(ticket.due().isEmpty(), "", "ticket.refusal.extension.still");
        Refused.when(ticket.isLate(desk.today()), "", "ticket.refusal.extension.late");
        Refused.when(limits.refusals(ticket, amount));
        ticket.askMoreTime(amount, desk.actor().account());
        desk.done(ticket, StepKind.ASK_EXTENSION, Particulars.said(said).by(amount), "AskingExtension");
    }
}
