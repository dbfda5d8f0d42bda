package org.sungrid.ticket;

import java.time.LocalDate;
import org.sungrid.deadline.WorkCalendar;

/**
 * The days on which the lamp of a ticket turns.
 *
 * @param due the last day in time; {@link Ticket#NEVER} while its time stands still
 * @param warnFrom the first day on which it is yellow
 * @param longFrom the first day on which it counts as long overdue
 */
public record AlarmDays(LocalDate due, LocalDate warnFrom, LocalDate longFrom) {

    /** Working days after the last day from which a ticket is long overdue: two weeks of work. */
    static final int LONG_AFTER = 10;

    static final AlarmDays STANDING_STILL = new AlarmDays(Ticket.NEVER, Ticket.NEVER, Ticket.NEVER);

    /** @param warnDays working days before the last one from which its owner is warned */
    public static AlarmDays of(LocalDate due, int warnDays, WorkCalendar calendar) {
        return new AlarmDays(due, calendar.before(due, warnDays), calendar.after(due, LONG_AFTER));
    }

    public static Lamp lamp(AlarmDays days, LocalDate today) {
        if (!today.isBefore(days.longFrom)) {
            return Lamp.LONG_RED;
        }
        if (today.isAfter(days.due)) {
            return Lamp.RED;
        }
        return today.isBefore(days.warnFrom) ? Lamp.WHITE : Lamp.YELLOW;
    }
}
