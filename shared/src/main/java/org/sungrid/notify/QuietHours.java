package org.sungrid.notify;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours in which nobody is disturbed, by the bureau's clock; over midnight where they end before they begin.
 *
 * @param from its first minute
 * @param until the first minute after it; the same as {@code from} for no quiet hours at all
 */
public record QuietHours(LocalTime from, LocalTime until) implements Serializable {

    /** Unless the bureau or a person says otherwise. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    boolean has(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** The moment itself, or the end of the quiet hours that it lies in. */
    LocalDateTime after(LocalDateTime moment) {
        if (!has(moment.toLocalTime())) {
            return moment;
        }
        var end = moment.toLocalDate().atTime(until);
        return end.isAfter(moment) ? end : end.plusDays(1);
    }
}
