package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketStep.Particulars;

/** Whoever works on a ticket notes what was done. */
@ApplicationScoped
public class NotingProgress {

    @Inject
    private TicketDesk desk;

    /** @throws org.sungrid.refusal.Conflict when another noted something meanwhile: who writes shall have read it */
    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void note(TicketId id, int lock, String said) {
        var text = TicketDesk.said(said);
        desk.done(desk.take(id, lock), StepKind.NOTE, Particulars.said(text), "NotingProgress");
    }
}
