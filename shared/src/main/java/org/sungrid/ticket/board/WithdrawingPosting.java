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
import org.sungrid.ticket.Supervisors;

/** The supervision office takes a ticket from the board; the public reads that it stood there, since when not, and why. */
@ApplicationScoped
public class WithdrawingPosting {

    @Inject
    private PostingDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private TicketPostings postings;

    /**
     * @param ordinal of the wording that is shown
     * @param reason that the public reads; names no person
     * @throws Conflict when another wording is shown by now
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void withdraw(TicketId id, int ordinal, String reason) {
        var said = PostingDesk.reason(reason);
        var ticket = desk.take(id);
        desk.requireOver(ticket.owner(), Permission.SUPERVISE_TICKETS, "WithdrawingPosting");
        Refused.when(!supervisors.mayWithdraw(ticket), "", "ticket.refusal.concerned");
        var posting = postings.head(id).filter(TicketPosting::isShown).orElse(null);
        Refused.when(posting == null, "", "ticket.refusal.posting.not-shown");
        if (posting.getOrdinal() != ordinal) {
            throw new Conflict(posting.getOrdinal());
        }
        desk.requireNobodyNamed(ticket, "said", said);
        posting.leave(LeftBecause.TAKEN_DOWN, said, desk.account(), desk.now());
        desk.done(ticket, posting, "WithdrawingPosting");
    }
}
