package org.sungrid.ticket;

import java.time.LocalDate;
import org.sungrid.deadline.Length;

/**
 * How long a ticket may take: until a day, for a length, or as long as a statutory clock says. Exactly one is given.
 *
 * @param from the day of the event that starts it, such as that of the document; {@code null} for today
 * @param clock code of a statutory clock, or {@code null}
 */
public record TimeAllowed(LocalDate from, LocalDate until, Length length, String clock) {

    public TimeAllowed {
        if ((until == null ? 0 : 1) + (length == null ? 0 : 1) + (clock == null ? 0 : 1) != 1) {
            throw new IllegalArgumentException("one of day, length and clock");
        }
    }

    public static TimeAllowed until(LocalDate day) {
        return new TimeAllowed(null, day, null, null);
    }

    public static TimeAllowed of(Length length) {
        return new TimeAllowed(null, null, length, null);
    }

    public static TimeAllowed byClock(String code) {
        return new TimeAllowed(null, null, null, code);
    }

    /** The same, begun on another day. */
    public TimeAllowed from(LocalDate day) {
        return new TimeAllowed(day, until, length, clock);
    }
}
