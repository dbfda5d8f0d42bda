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

/** The supervision office grants more time or refuses it, with a reason. */
@ApplicationScoped
public class AnsweringExtension {

    /** The reason stands with the deadline, whose reasons are no longer. */
    private static final int LONGEST_REASON = 500;

    @Inject
    private TicketDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private ExtensionLimits limits;

    @Inject
    private TicketTimes times;

    /** @throws Refused for whoever asked for it */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void answer(TicketId id, int lock, boolean granted, String reason) {
        var said = TicketDesk.said(reason);
        Refused.when(said.length() > LONGEST_REASON, "said", "ticket.refusal.long", LONGEST_REASON, said.length());
        var ticket = desk.take(id, lock);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "AnsweringExtension");
        Refused.when(supervisors.isConcerned(ticket), "", "ticket.refusal.concerned");
        var asked = ticket.getExtensionAsked();
        Refused.when(asked == null, "", "ticket.refusal.extension.unasked");
        Refused.when(
                ticket.extensionAskedBy().filter(desk.ofActor()::contains).isPresent(),
                "",
                "ticket.refusal.extension.own");
        ticket.answerMoreTime();
        if (!granted) {
            desk.done(ticket, StepKind.REFUSE_EXTENSION, Particulars.said(said).by(asked), "AnsweringExtension");
            return;
        }
        Refused.when(limits.refusals(ticket, asked));
        var due = times.extend(ticket, limits.length(ticket, asked), said);
        desk.done(ticket, StepKind.EXTEND, Particulars.said(said).by(asked).on(due), "AnsweringExtension");
    }
}
