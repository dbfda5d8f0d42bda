package org.sungrid.ticket.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** Somebody who did not write it approves a wording, and the public reads it from then on. */
@ApplicationScoped
public class ApprovingPosting {

    @Inject
    private PostingDesk desk;

    @Inject
    private TicketPostings postings;

    /**
     * @param ordinal of the wording that whoever approves read
     * @throws Conflict when another waits by now
     * @throws Refused for whoever proposed it
     */
    @Permitted(value = Permission.POST_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void approve(TicketId id, int ordinal) {
        var ticket = desk.take(id);
        desk.requireOver(ticket.owner(), Permission.POST_TICKETS, "ApprovingPosting");
        var posting = desk.waiting(id, ordinal);
        Refused.when(desk.isOwn(posting), "", "ticket.refusal.posting.own");
        var before = postings.head(id).orElse(null);
        if (before != null) {
            before.makeWay();
            postings.flush();
        }
        posting.show(before, desk.account(), desk.now());
        desk.done(ticket, posting, "ApprovingPosting");
        desk.tellProposer(ticket, posting, "approved");
    }
}
