package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.deadline.Deadlines;
import org.sungrid.deadline.Length;
import org.sungrid.deadline.StatutoryClocks;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.id.DeadlineId;
import org.sungrid.refusal.Refused;

/** Keeps the days of a ticket in step with its deadline, and says what comes next by itself. */
@ApplicationScoped
class TicketTimes {

    @Inject
    private Deadlines deadlines;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private EscalationRules rules;

    @Inject
    private Clock clock;

    /** The time of a ticket begins to run. */
    void begin(Ticket ticket, TimeAllowed time) {
        hold();
        var start = time.from() == null ? LocalDate.now(clock) : time.from();
        DeadlineId deadline;
        int warning = TicketPolicy.WARN_DAYS;
        if (time.clock() != null) {
            deadline = deadlines.begin(ticket.subject(), time.clock(), start);
            warning = clocks.find(time.clock()).orElseThrow().terms().warnDays();
        } else if (time.length() != null) {
            deadline = deadlines.begin(ticket.subject(), time.length(), start);
        } else {
            deadline = deadlines.beginUntil(ticket.subject(), start, time.until());
        }
        ticket.runUntil(deadline, warning);
        ticket.runSince(LocalDate.now(clock));
        ticket.alarmNext(EscalationRules.FIRST, null);
        fall(ticket, deadlines.workedOut(deadline).due().orElse(null));
    }

    /** @return the new last day; {@code null} while the time stands still */
    LocalDate extend(Ticket ticket, Length more, String reason) {
        var due = deadlines.extend(ticket.deadline(), more, reason);
        Refused.when(due != null && due.isBefore(LocalDate.now(clock)), "", "ticket.refusal.extension.past", due);
        fall(ticket, due);
        return due;
    }

    /** From a day on its time stands still: it is not due, and nothing comes by itself. */
    void pause(Ticket ticket, LocalDate from, String reason) {
        deadlines.pause(ticket.deadline(), from, reason);
        fall(ticket, null);
    }

    /**
     * Its time goes on.
     *
     * @param last the last day that did not count
     * @return the new last day in time
     * @throws Refused also when that would lie behind today: nobody is late by a day of which they were told that it does not count
     */
    LocalDate resume(Ticket ticket, LocalDate last) {
        var due = deadlines.resume(ticket.deadline(), last);
        Refused.when(due.isBefore(LocalDate.now(clock)), "last", "ticket.refusal.resume.past", due);
        fall(ticket, due);
        return due;
    }

    /**
     * It is due on another day now. What comes by itself begins anew where that day lies ahead; where it is past already,
     * nobody is told again, or charged again, that it is late.
     */
    private void fall(Ticket ticket, LocalDate due) {
        fall(ticket, due, plan());
    }

    /**
     * Nobody changes the days off or the rules until the act that calls is done. Held before a ticket is locked: whoever changes
     * them locks tickets last, and each would wait for the other.
     */
    void hold() {
        workingDays.hold();
        rules.hold();
    }

    /** As the rules and the days off are, which the act that calls holds. */
    AlarmPlan plan() {
        return new AlarmPlan(
                workingDays.calendar(),
                rules.all().stream().collect(Collectors.toMap(EscalationRule::getStage, Function.identity())));
    }

    /** The same for one of many, see {@link TicketMoves}. */
    void fall(Ticket ticket, LocalDate due, AlarmPlan plan) {
        if (due == null) {
            ticket.dueOn(AlarmDays.STANDING_STILL);
            ticket.alarmNext(ticket.alarmStage(), null);
            return;
        }
        ticket.dueOn(plan.days(ticket, due));
        if (!due.isBefore(LocalDate.now(clock))) {
            ticket.escalateTo(0);
            ticket.alarmNext(EscalationRules.FIRST, null);
        }
        ticket.alarmNext(ticket.alarmStage(), ticket.isRunning() ? plan.dayOf(ticket, ticket.alarmStage()) : null);
    }

    /**
     * It is due on the same day, but days around it are worked on otherwise, or it is warned of on another. What would have
     * come by now comes tomorrow at the earliest: nobody is charged by days of which they were told that they don't count.
     */
    void countAgain(Ticket ticket, AlarmPlan plan) {
        ticket.due().ifPresent(due -> ticket.dueOn(plan.days(ticket, due)));
        if (ticket.alarmOn() != null) {
            var next = plan.dayOf(ticket, ticket.alarmStage());
            if (!ticket.alarmOn().equals(next)) {
                var today = LocalDate.now(clock);
                boolean waited = ticket.alarmOn().isAfter(today);
                ticket.alarmNext(
                        ticket.alarmStage(), waited && next != null && !next.isAfter(today) ? today.plusDays(1) : next);
            }
        }
    }

    /** Another has it from today on: what comes by itself begins with them. */
    void handedOver(Ticket ticket) {
        ticket.runSince(LocalDate.now(clock));
        ticket.escalateTo(0);
        ticket.alarmNext(EscalationRules.FIRST, null);
    }

    /** Sent back, its owner has it again from today on; the days in which others looked at it do not count against them. */
    void sentBack(Ticket ticket) {
        ticket.runSince(LocalDate.now(clock));
    }

    /** Its owner owes something again, or no more: what comes by itself goes on at its stage, or stops. */
    void settle(Ticket ticket) {
        if (!ticket.isRunning()) {
            ticket.alarmNext(ticket.alarmStage(), null);
        } else if (ticket.alarmOn() == null && ticket.due().isPresent()) {
            ticket.alarmNext(ticket.alarmStage(), plan().dayOf(ticket, ticket.alarmStage()));
        }
        if (ticket.getState().isEnded()) {
            deadlines.end(ticket.deadline(), LocalDate.now(clock));
        }
    }

    /** The next stage, after one was reached. */
    static void goOn(Ticket ticket, AlarmPlan plan) {
        int next = ticket.alarmStage() + 1;
        ticket.alarmNext(next, plan.dayOf(ticket, next));
    }
}
