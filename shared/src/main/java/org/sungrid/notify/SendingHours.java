package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.sungrid.deadline.WorkCalendar;
import org.sungrid.deadline.WorkingDays;

/** When something may leave for somebody: by their own quiet hours or the bureau's, and by the days that are worked on. */
@ApplicationScoped
class SendingHours {

    @Inject
    private BureauQuietHours bureau;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Clock clock;

    /**
     * From when on it may leave; the moment itself, if it may at once.
     *
     * @param calendar asked only where days off matter
     */
    Instant from(Instant moment, Contact contact, Channel channel, Urgency urgency, Supplier<WorkCalendar> calendar) {
        var here = LocalDateTime.ofInstant(moment, clock.getZone());
        var own = contact.ownQuietHours();
        var quiet = own == null ? bureau.hours() : own;
        var due = channel == Channel.MAIL
                ? DuePolicy.mail(here, urgency, quiet)
                : DuePolicy.sms(
                        here, quiet, contact.isSmsOnDaysOff(), contact.isSmsOnDaysOff() ? null : calendar.get());
        return due.equals(here) ? moment : due.atZone(clock.getZone()).toInstant();
    }

    /** The working days as they stand, asked for at most once and only if they matter to anybody. */
    Supplier<WorkCalendar> calendar() {
        return new Supplier<>() {

            private WorkCalendar known;

            @Override
            public WorkCalendar get() {
                if (known == null) {
                    known = workingDays.calendar();
                }
                return known;
            }
        };
    }
}
