package org.sungrid.deadline;

import java.time.LocalDate;

/**
 * What is stored of a deadline that was worked out.
 *
 * @param due {@code null} while it stands still
 * @param reaches the last day that was looked at: what changes behind it doesn't touch the deadline
 * @param warnFrom {@code null} while it stands still
 */
record Reckoned(LocalDate due, LocalDate reaches, boolean provisional, LocalDate warnFrom) {

    /** @param warnDays so many working days before it is due a warning is due */
    static Reckoned of(Deadline deadline, int warnDays, WorkCalendar calendar) {
        var days = deadline.days();
        var due = deadline.due().orElse(null);
        return new Reckoned(
                due,
                days.get(days.size() - 1).day(),
                deadline.isProvisional(),
                due == null ? null : warnFrom(deadline.running().start(), due, warnDays, calendar));
    }

    /** Never before the start: a period shorter than the warning is warned of as soon as it begins. */
    private static LocalDate warnFrom(LocalDate start, LocalDate due, int warnDays, WorkCalendar calendar) {
        var day = due;
        for (int left = warnDays; left > 0 && day.isAfter(start); ) {
            day = day.minusDays(1);
            if (!calendar.isOff(day)) {
                left--;
            }
        }
        return day;
    }
}
