package org.sungrid.ticket.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** Whoever could approve a wording gives it back and says why. */
@ApplicationScoped
public class ReturningPosting {

    @Inject
    private PostingDesk desk;

    /** @param ordinal of the wording that whoever returns it read */
    @Permitted(value = Permission.POST_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void giveBack(TicketId id, int ordinal, String reason) {
        var said = PostingDesk.reason(reason);
        var ticket = desk.take(id);
        desk.requireOver(ticket.owner(), Permission.POST_TICKETS, "ReturningPosting");
        var posting = desk.waiting(id, ordinal);
        posting.giveBack(said, desk.account(), desk.now());
        desk.done(ticket, posting, "ReturningPosting");
        desk.tellProposer(ticket, posting, "returned");
    }
}
