package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.database.RunningNumbers;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellCode;
import org.sungrid.id.CellId;
import org.sungrid.id.TicketId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.TicketStep.Particulars;

/** What every act on tickets begins and ends with: the ticket under lock, the step, and the record of what was done. */
@ApplicationScoped
class TicketDesk {

    @Inject
    private Tickets tickets;

    @Inject
    private TicketTimes times;

    @Inject
    private TicketNews news;

    @Inject
    private Cells cells;

    @Inject
    private Accounts accounts;

    @Inject
    private RunningNumbers numbers;

    @Inject
    private Bounds bounds;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Event<TicketMovedOn> moved;

    @Inject
    private Clock clock;

    Actor actor() {
        return current.get();
    }

    /** Every account that whoever acts has or had. */
    Set<AccountId> ofActor() {
        return accounts.ofPerson(actor().person());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The ticket under lock, as whoever acts saw it.
     *
     * @throws Conflict when something happened to it since
     * @throws Refused when there is none
     */
    Ticket take(TicketId id, int lock) {
        var ticket = take(id);
        if (ticket.getLock() != lock) {
            throw new Conflict(ticket.getLock());
        }
        return ticket;
    }

    Ticket take(TicketId id) {
        times.hold();
        return tickets.lock(id).orElseThrow(TicketDesk::gone);
    }

    static Refused gone() {
        return new Refused(Refusal.whole("ticket.refusal.gone"));
    }

    /** Who only takes part answers for nothing: the permission has to hold over the owner itself. */
    void requireOver(CellId cell, Permission permission, String act) {
        bounds.check(new CellCode(code(cell)), permission, actor(), act);
    }

    String code(CellId cell) {
        return cells.find(cell).map(Cell::getCode).orElse("");
    }

    /** The next number of a letter, such as 督办〔2026〕12号 (the form of GB/T 9704-2012). */
    String letter(String sort) {
        int year = Year.now(clock).getValue();
        return sort + "〔" + year + "〕" + numbers.draw(sort + "-" + year) + "号";
    }

    /** Somebody did something to a ticket: its state, its story, its days, and the record. */
    TicketStep done(Ticket ticket, StepKind step, Particulars particulars, String act) {
        var now = now();
        ticket.undergo(step, now);
        var done = note(ticket, step, particulars, actor().account(), now);
        audit.done(actor().who(), act, Ticket.SUBJECT, ticket.id().value(), ticket.getNumber());
        return done;
    }

    /** Time alone did something to a ticket. */
    void byItself(Ticket ticket, StepKind step, Particulars particulars, Instant now) {
        ticket.undergo(step, now);
        note(ticket, step, particulars, null, now);
    }

    private TicketStep note(Ticket ticket, StepKind step, Particulars particulars, AccountId by, Instant now) {
        var done = new TicketStep(ticket.id(), step, now, by, particulars);
        tickets.add(done);
        times.settle(ticket);
        tickets.flush();
        news.tell(ticket, done);
        moved.fire(new TicketMovedOn(ticket, by));
        changes.record(Ticket.SUBJECT, ticket.id().value());
        return done;
    }

    /** The text that somebody owes. */
    static String said(String typed) {
        var said = typed == null ? "" : typed.strip();
        Refused.when(TicketPolicy.said(said));
        return said;
    }

    /** Ends what was parted into others when the last of them ended, and so on upwards: closed where any of them was. */
    void closeWithParts(Ticket part) {
        var parent = part.parent().map(this::take).orElse(null);
        if (parent == null || parent.getState() != TicketState.SPLIT) {
            return;
        }
        var parts = tickets.parts(parent.id());
        if (!parts.stream().allMatch(one -> one.getState().isEnded())) {
            return;
        }
        boolean done = parts.stream().anyMatch(one -> one.getState() == TicketState.CLOSED);
        byItself(parent, done ? StepKind.CLOSE_WITH_PARTS : StepKind.WITHDRAW_WITH_PARTS, Particulars.NONE, now());
        closeWithParts(parent);
    }
}
