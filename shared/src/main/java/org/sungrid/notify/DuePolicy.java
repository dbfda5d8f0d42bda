package org.sungrid.notify;

import java.time.LocalDateTime;
import org.sungrid.deadline.WorkCalendar;

/**
 * From when on something may leave. E-mail waits for the end of the quiet hours, unless it is prompt, and for no day off; a
 * short message, which rings, waits for both, prompt or not, unless whoever gets it wants them on days off as well.
 */
final class DuePolicy {

    /** Longer than any row of days off. */
    private static final int MOST_DAYS = 60;

    private DuePolicy() {}

    static LocalDateTime mail(LocalDateTime now, Urgency urgency, QuietHours quiet) {
        return urgency == Urgency.PROMPT ? now : quiet.after(now);
    }

    static LocalDateTime sms(LocalDateTime now, QuietHours quiet, boolean daysOff, WorkCalendar calendar) {
        var due = quiet.after(now);
        for (int i = 0; !daysOff && calendar.isOff(due.toLocalDate()) && i < MOST_DAYS; i++) {
            due = quiet.after(due.toLocalDate().plusDays(1).atStartOfDay());
        }
        return due;
    }
}
