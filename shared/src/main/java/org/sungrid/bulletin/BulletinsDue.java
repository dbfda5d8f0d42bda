package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sungrid.account.Rights;
import org.sungrid.bulletin.BulletinPeriod.Kind;
import org.sungrid.change.Subject;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.job.Due;
import org.sungrid.job.Job;
import org.sungrid.job.NoLongerDue;
import org.sungrid.notify.Notification;
import org.sungrid.notify.Outbox;
import org.sungrid.notify.Urgency;
import org.sungrid.permission.Permission;

/**
 * On the first working day after a month or a quarter, those who supervise the whole bureau are told that its bulletin is due
 * (月通报, 季通报). It is not written by itself: a draft has an author, whom the second person is not, and the program is
 * nobody.
 */
@ApplicationScoped
class BulletinsDue implements Job {

    /** As what the job and its messages know a period. */
    static final String SUBJECT = "bulletin-period";

    /** As other jobs that wait for a day: two questions by key, twice a minute and more. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    @Inject
    private Bulletins bulletins;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Rights rights;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    @Override
    public String code() {
        return "ticket-bulletin";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    /**
     * The month and the quarter that ended last. Of one before them nobody is told any more, be it that no server ran for so
     * long: it stands on the page with the others. Nor of one before the first ticket.
     */
    @Override
    public List<Due> due(Instant now, int most) {
        var today = LocalDate.ofInstant(now, clock.getZone());
        var untold = Arrays.stream(Kind.values())
                .map(kind -> BulletinPeriod.lastEnded(kind, today))
                .filter(period -> !bulletins.isKnown(period))
                .toList();
        if (untold.isEmpty()) {
            return List.of();
        }
        var first = bulletins.firstTicket();
        return untold.stream()
                .filter(period -> first.filter(raised -> raised.isBefore(period.end(clock.getZone())))
                        .isPresent())
                .flatMap(period -> due(period, now))
                .sorted(Comparator.comparing(Due::at))
                .limit(most)
                .toList();
    }

    private Stream<Due> due(BulletinPeriod period, Instant now) {
        var at = workingDays
                .calendar()
                .after(period.last(), 1)
                .atStartOfDay(clock.getZone())
                .toInstant();
        return at.isAfter(now) ? Stream.empty() : Stream.of(new Due(new Subject(SUBJECT, period.key()), at));
    }

    @Override
    public void effect(Due due, Instant now) {
        var period = BulletinPeriod.ofKey(due.about().id());
        boolean told = bulletins.take(period);
        if (told || bulletins.find(period).isPresent()) {
            // Another day was the first working one, or somebody was quicker.
            throw new NoLongerDue();
        }
        bulletins.tell(period, now);
        outbox.put(
                new Notification(
                        "bulletin.told." + period.kind().style(),
                        List.of(String.valueOf(period.year()), String.valueOf(period.number())),
                        "/tickets/bulletin?period=" + period.code(),
                        due.about(),
                        SUBJECT + ":" + period.code(),
                        Urgency.ORDINARY),
                rights.holders(Permission.SUPERVISE_TICKETS, null));
    }
}
