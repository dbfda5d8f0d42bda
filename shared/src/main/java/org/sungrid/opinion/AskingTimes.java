package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.sungrid.change.Changes;
import org.sungrid.deadline.Deadlines;
import org.sungrid.deadline.DeadlinesMoved;
import org.sungrid.deadline.DeadlinesMoved.Moved;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.id.AskingId;
import org.sungrid.ticket.AlarmDays;
import org.sungrid.time.Span;

/** Keeps the days of an asking in step with its deadline, and says when its unit is reminded. */
@ApplicationScoped
class AskingTimes {

    /** Of the bureau's own clock: within how many days what was said is answered. */
    static final String CLOCK = "opinion-answer";

    /** Counted again by one statement. */
    private static final int AT_ONCE = 200;

    @Inject
    private Deadlines deadlines;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Askings askings;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /** Answers are owed: their time runs from the day on which somebody was asked. */
    void begin(Asking asking) {
        var id = deadlines.begin(asking.subject(), CLOCK, asking.getAskedOn());
        var running = deadlines.find(id).orElseThrow();
        asking.runUntil(id, running.getWarnDays());
        fall(asking, running.getDue(), true);
    }

    /** The last answer was told. @param on that day */
    void end(Asking asking, LocalDate on) {
        asking.deadline().ifPresent(deadline -> deadlines.end(deadline, on));
    }

    /**
     * It is due on another day now. Reminders begin anew where that day lies ahead; where it is past already, nobody is told a
     * second time that it is.
     *
     * @param owing whether it was not told yet that the last day is past
     */
    private void fall(Asking asking, LocalDate due, boolean owing) {
        if (due == null) {
            asking.dueOn(null);
            asking.remindNext(asking.reminder(), null);
            return;
        }
        asking.dueOn(AlarmDays.of(due, asking.warnDays(), workingDays.calendar()));
        if (!due.isBefore(LocalDate.now(clock))) {
            asking.remindNext(Reminder.BEFORE, asking.warnFrom());
        } else if (owing) {
            remindAfter(asking);
        }
    }

    /** On the first working day after the last day, or today where that is past: what is recorded late is told at once. */
    void remindAfter(Asking asking) {
        asking.remindNext(Reminder.AFTER, after(asking));
    }

    /** The first working day behind the last day, or today where that is past. */
    private LocalDate after(Asking asking) {
        var day = workingDays.calendar().after(asking.getDue(), 1);
        var today = LocalDate.now(clock);
        return day.isBefore(today) ? today : day;
    }

    /** A list of days off came or changed, or the bureau's clock did. */
    void follow(@Observes DeadlinesMoved told) {
        told.moved().stream()
                .filter(one -> one.about().kind().equals(Asking.SUBJECT))
                .forEach(this::follow);
        if (told.days() != null) {
            countAgain(told.days());
        }
    }

    /** @return whether any of its days is another now: one that stays as it was is not stored, for somebody may be answering it */
    private boolean countAgain(Asking asking) {
        var days = AlarmDays.of(asking.getDue(), asking.warnDays(), workingDays.calendar());
        var reminded = asking.reminder() == null
                ? null
                : asking.reminder() == Reminder.BEFORE ? days.warnFrom() : after(asking);
        if (days.equals(asking.days()) && Objects.equals(reminded, asking.reminderOn())) {
            return false;
        }
        asking.dueOn(days);
        if (reminded != null && !reminded.equals(asking.reminderOn())) {
            asking.remindNext(asking.reminder(), reminded);
        }
        return true;
    }

    /** What is due on the same day as before may be reminded of, or be long overdue, on another. */
    private void countAgain(Span days) {
        long last = 0;
        for (var some = askings.countedOver(days, last, AT_ONCE);
                !some.isEmpty();
                some = askings.countedOver(days, last, AT_ONCE)) {
            last = some.get(some.size() - 1).id().value();
            some.stream()
                    .filter(this::countAgain)
                    .forEach(
                            asking -> changes.record(Asking.SUBJECT, asking.id().value()));
        }
    }

    private void follow(Moved moved) {
        var asking = askings.lock(new AskingId(moved.about().id())).orElseThrow();
        if (asking.getState() != AskingState.OPEN) {
            return;
        }
        if (moved.warnDays() != null) {
            asking.runUntil(moved.deadline(), moved.warnDays());
        }
        if (moved.due() != null && moved.due().equals(asking.getDue())) {
            warnOtherwise(asking);
        } else {
            fall(asking, moved.due(), asking.reminder() != null);
        }
        changes.record(Asking.SUBJECT, asking.id().value());
    }

    /** It is due on the same day, but its unit is reminded of it on another, if that was not done yet. */
    private void warnOtherwise(Asking asking) {
        asking.dueOn(AlarmDays.of(asking.getDue(), asking.warnDays(), workingDays.calendar()));
        if (asking.reminder() == Reminder.BEFORE) {
            asking.remindNext(Reminder.BEFORE, asking.warnFrom());
        }
    }
}
