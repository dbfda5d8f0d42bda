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
import org.sungrid.ticket.TicketState;

/** The supervision office proposes by what words a ticket stands on the board, or by what others than before. */
@ApplicationScoped
public class ProposingPosting {

    @Inject
    private PostingDesk desk;

    @Inject
    private TicketPostings postings;

    /**
     * One that still waited gives way to it; what is shown stays until it is approved.
     *
     * @param seen ordinal of the newest wording that whoever proposes saw; 0 for none
     * @throws Conflict when another was proposed since
     * @throws Refused when the ticket is not for the public, or the words will not do
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void propose(TicketId id, int seen, Wording wording) {
        var asked = wording.stripped();
        var ticket = desk.take(id);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "ProposingPosting");
        int newest = postings.newest(id);
        if (newest != seen) {
            throw new Conflict(newest);
        }
        Refused.when(PostingPolicy.refusals(asked, ticket.getState() == TicketState.CLOSED));
        desk.requireNobodyNamed(ticket, "boardTitle", asked.title());
        desk.requireNobodyNamed(ticket, "boardWords", asked.words());
        desk.requireNobodyNamed(ticket, "boardOutcome", asked.outcome());
        var shown = postings.head(id).filter(TicketPosting::isShown);
        Refused.when(
                shown.map(TicketPosting::wording).filter(asked::equals).isPresent(),
                "",
                "ticket.refusal.posting.nothing");
        postings.waiting(id).ifPresent(TicketPosting::stopWaiting);
        postings.flush();
        var posting = new TicketPosting(id, newest + 1, asked, desk.account(), desk.now());
        postings.add(posting);
        desk.done(ticket, posting, "ProposingPosting");
    }
}
