package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.grid.Persons;
import org.sungrid.id.AskingId;
import org.sungrid.job.Due;
import org.sungrid.job.Job;
import org.sungrid.job.NoLongerDue;
import org.sungrid.notify.Notification;
import org.sungrid.notify.Outbox;
import org.sungrid.notify.Urgency;

/**
 * Reminds those who answer for the cell that asked, and for its unit, that points are not answered: before the last day, and
 * once after it. Told are days alone, for who was asked and what they said stays in the house (S-25).
 */
@ApplicationScoped
class OpinionReminders implements Job {

    /** A day on which something is due begins at midnight; nobody minds when it comes within a minute. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private Askings askings;

    @Inject
    private AskingTimes times;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Persons persons;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Override
    public String code() {
        return "opinion-reminders";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public List<Due> due(Instant now, int most) {
        return askings.reminding(LocalDate.ofInstant(now, clock.getZone()), most).stream()
                .map(this::due)
                .toList();
    }

    /** Each at a moment of its own, for one that was set anew is another. */
    private Due due(Asking asking) {
        return new Due(
                asking.subject(),
                asking.reminderOn().atStartOfDay(clock.getZone()).toInstant().plusMillis(asking.reminderRound()));
    }

    @Override
    public void effect(Due due, Instant now) {
        workingDays.hold();
        var asking = askings.lock(new AskingId(due.about().id())).orElseThrow(NoLongerDue::new);
        if (asking.reminderOn() == null || !due(asking).equals(due)) {
            // Somebody answered meanwhile, or its day moved, and what comes next comes at another moment.
            throw new NoLongerDue();
        }
        boolean past = LocalDate.ofInstant(now, clock.getZone()).isAfter(asking.getDue());
        if (asking.reminder() == Reminder.AFTER) {
            tell(asking, Reminder.AFTER);
            asking.remindNext(null, null);
            return;
        }
        // Where no server ran until the day was past, nobody is told any more that it lies ahead.
        if (!past) {
            tell(asking, Reminder.BEFORE);
        }
        times.remindAfter(asking);
    }

    private void tell(Asking asking, Reminder reminder) {
        var today = LocalDate.now(clock);
        var told = new HashSet<>(persons.answering(asking.cell(), today));
        told.addAll(persons.answering(asking.unit(), today));
        outbox.put(
                new Notification(
                        "opinion.news." + reminder.style(),
                        List.of(
                                asking.getAskedOn().toString(),
                                asking.getDue().toString(),
                                String.valueOf(asking.getOpenPoints())),
                        "/opinions/" + asking.id().value(),
                        asking.subject(),
                        "asking:" + asking.id().value() + ":" + reminder.style() + ":" + asking.getDue(),
                        reminder == Reminder.AFTER ? Urgency.PROMPT : Urgency.ORDINARY),
                told);
    }
}
