package org.sungrid.ticket.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellCode;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.notify.Notification;
import org.sungrid.notify.Outbox;
import org.sungrid.notify.Urgency;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.Ticket;
import org.sungrid.ticket.TicketMovedOn;
import org.sungrid.ticket.TicketState;
import org.sungrid.ticket.Tickets;

/**
 * What every act on the board begins and ends with: the ticket under lock, so that nothing happens to it meanwhile, and the
 * record of what was done. Takes from the board by itself what may not stay there.
 */
@ApplicationScoped
class PostingDesk {

    @Inject
    private Tickets tickets;

    @Inject
    private TicketPostings postings;

    @Inject
    private Persons persons;

    @Inject
    private Cells cells;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Bounds bounds;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    AccountId account() {
        return current.get().account();
    }

    /** @throws Refused when there is none, or it is not one that the public may read of */
    Ticket take(TicketId id) {
        var ticket = tickets.lock(id).orElseThrow(() -> new Refused(Refusal.whole("ticket.refusal.gone")));
        Refused.when(!PostingPolicy.isForPublic(ticket), "", "ticket.refusal.posting.not-for-board");
        return ticket;
    }

    /** Who only takes part decides nothing here: the permission has to hold over the owner itself. */
    void requireOver(CellId owner, Permission permission, String act) {
        bounds.check(new CellCode(cells.find(owner).map(Cell::getCode).orElse("")), permission, current.get(), act);
    }

    /**
     * The wording that waits.
     *
     * @param ordinal of the one that whoever acts read
     * @throws Conflict when another waits by now
     * @throws Refused when none does
     */
    TicketPosting waiting(TicketId ticket, int ordinal) {
        var waiting = postings.waiting(ticket)
                .orElseThrow(() -> new Refused(Refusal.whole("ticket.refusal.posting.not-waiting")));
        if (waiting.getOrdinal() != ordinal) {
            throw new Conflict(waiting.getOrdinal());
        }
        return waiting;
    }

    /** Whether whoever acts wrote it, by whichever account. */
    boolean isOwn(TicketPosting posting) {
        return isOwn(posting, current.get());
    }

    boolean isOwn(TicketPosting posting, Actor actor) {
        return accounts.ofPerson(actor.person()).contains(posting.proposedBy());
    }

    /** @throws Refused when a text for the public names somebody of the house */
    void requireNobodyNamed(Ticket ticket, String field, String text) {
        var concerned = new HashSet<>(ticket.coOwners());
        concerned.add(ticket.owner());
        var named = persons.namedIn(text, concerned);
        Refused.when(!named.isEmpty(), field, "ticket.refusal.posting.person", String.join("、", named));
    }

    /** The reason that somebody owes. */
    static String reason(String typed) {
        var reason = typed == null ? "" : typed.strip();
        Refused.when(PostingPolicy.reason(reason));
        return reason;
    }

    void done(Ticket ticket, TicketPosting posting, String act) {
        postings.flush();
        audit.done(
                current.get().who(),
                act,
                Ticket.SUBJECT,
                ticket.id().value(),
                ticket.getNumber() + " #" + posting.getOrdinal());
        changes.record(Ticket.SUBJECT, ticket.id().value());
    }

    /** Whoever proposed a wording hears what became of it. @param what {@code approved} or {@code returned} */
    void tellProposer(Ticket ticket, TicketPosting posting, String what) {
        accounts.find(posting.proposedBy())
                .map(Account::person)
                .ifPresent(person -> outbox.put(
                        new Notification(
                                "ticket.news.posting-" + what,
                                List.of(ticket.getNumber()),
                                "/tickets/" + ticket.getNumber(),
                                ticket.subject(),
                                "ticket-posting:" + posting.id() + ":" + what,
                                Urgency.ORDINARY),
                        Set.of(person)));
    }

    /** In the transaction in which a ticket was merged, withdrawn or kept from the public, it is gone from the board too. */
    void follow(@Observes TicketMovedOn moved) {
        var ticket = moved.ticket();
        // Most tickets never had any wording, and this is asked with each of their steps.
        if (PostingPolicy.isForPublic(ticket) || postings.newest(ticket.id()) == 0) {
            return;
        }
        postings.waiting(ticket.id()).ifPresent(TicketPosting::stopWaiting);
        postings.head(ticket.id())
                .filter(TicketPosting::isShown)
                .ifPresent(shown -> shown.leave(because(ticket), "", moved.by(), now()));
        postings.flush();
    }

    private static LeftBecause because(Ticket ticket) {
        return ticket.getState() == TicketState.MERGED
                ? LeftBecause.MERGED
                : ticket.getState() == TicketState.WITHDRAWN ? LeftBecause.WITHDRAWN : LeftBecause.NOT_SHOWN;
    }
}
