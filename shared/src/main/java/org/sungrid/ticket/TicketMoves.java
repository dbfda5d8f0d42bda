package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.change.Changes;
import org.sungrid.deadline.DeadlinesMoved;
import org.sungrid.deadline.DeadlinesMoved.Moved;
import org.sungrid.id.CellId;
import org.sungrid.ticket.TicketNews.MovedOfOwner;
import org.sungrid.ticket.TicketStep.Particulars;
import org.sungrid.time.Span;

/**
 * Keeps tickets in step with the days off and with new revisions of their clocks: a year's list moves thousands in its one
 * transaction. They are read, changed and written some hundred at a time and let go of, for whatever is still held is looked
 * through again with each writing.
 */
@ApplicationScoped
class TicketMoves {

    /** Tickets that are held at once. */
    static final int AT_ONCE = 200;

    @Inject
    private Tickets tickets;

    @Inject
    private TicketTimes times;

    @Inject
    private TicketNews news;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** In the transaction that moves the deadlines. */
    void follow(@Observes DeadlinesMoved told) {
        times.hold();
        var plan = times.plan();
        var moved = told.moved().stream()
                .filter(one -> one.about().kind().equals(Ticket.SUBJECT))
                .collect(Collectors.toMap(one -> one.about().id(), Function.identity()));
        var owners = new HashMap<CellId, MovedOfOwner>();
        var keys = moved.keySet().stream().sorted().toList();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            var some = tickets.lockOpen(keys.subList(from, Math.min(keys.size(), from + AT_ONCE)));
            move(some, moved, told.because(), plan).forEach((owner, of) -> owners.merge(owner, of, MovedOfOwner::and));
        }
        if (told.days() != null) {
            countAgain(told.days(), plan);
        }
        owners.forEach(news::tellMoved);
    }

    private Map<CellId, MovedOfOwner> move(List<Ticket> some, Map<Long, Moved> moved, String because, AlarmPlan plan) {
        var now = clock.instant();
        var steps = new ArrayList<TicketStep>();
        var owners = new HashMap<CellId, MovedOfOwner>();
        for (var ticket : some) {
            var one = moved.get(ticket.id().value());
            if (one.warnDays() != null) {
                ticket.warn(one.warnDays());
            }
            if (ticket.due().equals(Optional.ofNullable(one.due()))) {
                times.countAgain(ticket, plan);
            } else {
                steps.add(move(ticket, one.due(), because, plan, now));
                owners.merge(ticket.owner(), MovedOfOwner.one(ticket), MovedOfOwner::and);
            }
        }
        changes.recordAll(
                Ticket.SUBJECT, some.stream().map(one -> one.id().value()).toList());
        tickets.letGo(some, steps);
        return owners;
    }

    /** It is due on another day, and its story says so. */
    private TicketStep move(Ticket ticket, LocalDate due, String because, AlarmPlan plan, Instant now) {
        ticket.undergo(StepKind.MOVE_DUE, now);
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (due != null
                && due.isBefore(today)
                && ticket.due().filter(before -> !before.isBefore(today)).isPresent()) {
            // Late in hindsight, by days of which nobody was told: what comes by itself is counted from today.
            ticket.runSince(today);
        }
        times.fall(ticket, due, plan);
        var step = new TicketStep(
                ticket.id(),
                StepKind.MOVE_DUE,
                now,
                null,
                Particulars.said(because).on(due));
        tickets.add(step);
        return step;
    }

    /** What is due on the same day as before may be warned of, or be long overdue, on another: these are counted from it. */
    private void countAgain(Span days, AlarmPlan plan) {
        long last = 0;
        for (var some = tickets.countedOver(days, last, AT_ONCE);
                !some.isEmpty();
                some = tickets.countedOver(days, last, AT_ONCE)) {
            last = some.get(some.size() - 1).id().value();
            some.forEach(ticket -> times.countAgain(ticket, plan));
            tickets.letGo(some, List.of());
        }
    }
}
