package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.change.Subject;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.id.TicketNumber;
import org.sungrid.notify.Notification;
import org.sungrid.notify.Outbox;
import org.sungrid.notify.Urgency;

/**
 * Tells those whom a step concerns that it happened: number and day alone, for what a ticket is about stays in the house
 * (S-25). Nobody is told what they did themselves.
 */
@ApplicationScoped
class TicketNews {

    @Inject
    private Outbox outbox;

    @Inject
    private Persons persons;

    @Inject
    private Cells cells;

    @Inject
    private Accounts accounts;

    @Inject
    private Supervisors supervisors;

    @Inject
    private Clock clock;

    /** In the transaction of the step. */
    void tell(Ticket ticket, TicketStep step) {
        var told = concerned(ticket, step);
        step.by().flatMap(this::person).ifPresent(told::remove);
        if (told.isEmpty()) {
            return;
        }
        outbox.put(
                new Notification(
                        "ticket.news." + step.getKind().style(),
                        List.of(ticket.getNumber(), day(ticket.due().orElse(null))),
                        "/tickets/" + ticket.getNumber(),
                        ticket.subject(),
                        "ticket-step:" + step.id(),
                        isPrompt(step.getKind()) ? Urgency.PROMPT : Urgency.ORDINARY),
                told);
    }

    /**
     * Tickets of one owner that are due on another day by one cause.
     *
     * @param first any of them
     * @param due its last day; {@code null} where its time stands still
     */
    record MovedOfOwner(int many, TicketNumber first, LocalDate due) {

        static MovedOfOwner one(Ticket ticket) {
            return new MovedOfOwner(1, ticket.number(), ticket.due().orElse(null));
        }

        MovedOfOwner and(MovedOfOwner others) {
            return new MovedOfOwner(many + others.many, first, due);
        }
    }

    /** In one message, however many moved: whoever owns a hundred wants to be told once. */
    void tellMoved(CellId owner, MovedOfOwner moved) {
        var told = heads(owner);
        if (told.isEmpty()) {
            return;
        }
        boolean one = moved.many() == 1;
        outbox.put(
                new Notification(
                        one ? "ticket.news." + StepKind.MOVE_DUE.style() : "ticket.news.moved-many",
                        one ? List.of(moved.first().value(), day(moved.due())) : List.of(String.valueOf(moved.many())),
                        one
                                ? "/tickets/" + moved.first().value()
                                : "/tickets?unit="
                                        + cells.find(owner).orElseThrow().getCode(),
                        new Subject(Cell.SUBJECT, owner.value()),
                        "tickets-moved:" + UUID.randomUUID(),
                        Urgency.ORDINARY),
                told);
    }

    private static String day(LocalDate due) {
        return due == null ? "—" : due.toString();
    }

    private Set<PersonId> concerned(Ticket ticket, TicketStep step) {
        return switch (step.getKind()) {
            case RAISE, CHANGE -> {
                var told = heads(ticket.owner());
                ticket.coOwners().forEach(cell -> told.addAll(heads(cell)));
                yield told;
            }
            case DISPUTE ->
                cells.find(ticket.owner()).map(Cell::parent).map(this::heads).orElseGet(HashSet::new);
            case REPORT, ASK_EXTENSION -> supervising(ticket, step);
            case ESCALATE ->
                // Those above may not know of a confidential one: the office hears of it instead.
                ticket.getSecrecy() == Secrecy.CONFIDENTIAL
                        ? supervising(ticket, step)
                        : heads(step.cell().orElseThrow());
            case ACCEPT, NOTE, ATTACH, CLOSE_WITH_PARTS, WITHDRAW_WITH_PARTS -> new HashSet<>();
            default -> heads(ticket.owner());
        };
    }

    /** Whoever raised it where they may decide about it, else all who may: leaders raise tickets, and may not verify them. */
    private Set<PersonId> supervising(Ticket ticket, TicketStep step) {
        var deciding = new HashSet<>(supervisors.deciding(ticket));
        step.by().flatMap(this::person).ifPresent(deciding::remove);
        return person(ticket.raisedBy())
                .filter(deciding::contains)
                .<Set<PersonId>>map(raiser -> new HashSet<>(Set.of(raiser)))
                .orElse(deciding);
    }

    /** What is late or will be is said at once. */
    private static boolean isPrompt(StepKind step) {
        return step == StepKind.FALL_OVERDUE || step == StepKind.ESCALATE || step == StepKind.URGE;
    }

    private Set<PersonId> heads(CellId cell) {
        return new HashSet<>(persons.answering(cell, LocalDate.now(clock)));
    }

    private Optional<PersonId> person(AccountId account) {
        return accounts.find(account).map(Account::person);
    }
}
