package org.sungrid.ticket.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.account.Accounts;
import org.sungrid.id.AccountId;
import org.sungrid.id.TicketNumber;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.Supervisors;
import org.sungrid.ticket.Ticket;
import org.sungrid.ticket.TicketState;
import org.sungrid.ticket.Tickets;

/** How one ticket stands on the board, and what whoever reads it may do about that now. */
@ApplicationScoped
public class PostingFile {

    @Inject
    private Tickets tickets;

    @Inject
    private TicketPostings postings;

    @Inject
    private PostingDesk desk;

    @Inject
    private Supervisors supervisors;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    /**
     * @param all the newest first
     * @param head that the public reads, or read last; {@code null} when it never stood there
     * @param waiting to be approved; {@code null} for none
     * @param closed whether what became of it is owed
     * @param names of those who did something, by their accounts
     */
    public record Standing(
            boolean forBoard,
            List<TicketPosting> all,
            TicketPosting head,
            TicketPosting waiting,
            boolean closed,
            boolean mayPropose,
            boolean mayDecide,
            boolean own,
            boolean mayWithdraw,
            Map<AccountId, String> names) {

        /** The ordinal of the newest; 0 before the first. */
        public int newest() {
            return all.isEmpty() ? 0 : all.get(0).getOrdinal();
        }
    }

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.PLACE)
    public Standing open(TicketNumber number) {
        return tickets.find(number).map(this::standing).orElseThrow();
    }

    private Standing standing(Ticket ticket) {
        var all = postings.of(ticket.id());
        var head = postings.head(ticket.id()).orElse(null);
        var waiting = postings.waiting(ticket.id()).orElse(null);
        boolean forBoard = PostingPolicy.isForPublic(ticket);
        boolean supervising = current.reach(Permission.SUPERVISE_TICKETS).has(ticket.owner());
        boolean deciding = current.reach(Permission.POST_TICKETS).has(ticket.owner());
        var who = all.stream()
                .flatMap(one ->
                        Stream.of(Stream.of(one.proposedBy()), one.approvedBy().stream(), one.returnedBy().stream()))
                .flatMap(some -> some)
                .collect(Collectors.toSet());
        return new Standing(
                forBoard,
                all,
                head,
                waiting,
                ticket.getState() == TicketState.CLOSED,
                forBoard && supervising,
                forBoard && deciding && waiting != null,
                waiting != null && desk.isOwn(waiting),
                forBoard && supervising && head != null && head.isShown() && supervisors.mayWithdraw(ticket),
                accounts.personNames(who));
    }
}
