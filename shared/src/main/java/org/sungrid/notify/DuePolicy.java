package org.sungrid.notify;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
        if (daysOff) {
            return due;
        }
        // Also where the quiet hours of a day off end at midnight: the working day that begins then has a night first.
        var day = calendar.isOff(now.toLocalDate()) ? now.toLocalDate() : due.toLocalDate();
        if (!calendar.isOff(day)) {
            return due;
        }
        for (int i = 0; calendar.isOff(day) && i < MOST_DAYS; i++) {
            day = day.plusDays(1);
        }
        return morning(day, quiet);
    }

    /** When a night is over for somebody; as usual for whom midnight is no quiet hour: that a Sunday ends wakes nobody. */
    private static LocalDateTime morning(LocalDate day, QuietHours quiet) {
        return quiet.after(day.atTime(quiet.has(LocalTime.MIDNIGHT) ? LocalTime.MIDNIGHT : QuietHours.USUAL.until()));
    }
}
