package org.sungrid.deadline;

import java.time.LocalDate;
import java.util.Locale;

/**
 * One day of a deadline.
 *
 * @param number the how manieth day of its period it is; 0 where it does not count
 * @param kind what the day is to those who work
 * @param name of the festival or occasion; may be empty
 * @param known whether the list of its year has come
 */
public record DeadlineDay(LocalDate day, Why why, int number, DayKind kind, String name, boolean known) {

    /** Why a day counts or does not. */
    public enum Why {
        /** The day of the event, day zero. */
        START,
        COUNTED,
        /** A day of an extension. */
        EXTENDED,
        /** Off, in a period of working days. */
        OFF,
        PAUSED,
        /** The period would have ended on a day off, here or just before, and goes on. */
        MOVED;

        /** As what pages know it. */
        public String getStyle() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String labelKey() {
            return "deadline.why." + getStyle();
        }
    }

    public boolean counts() {
        return why == Why.COUNTED || why == Why.EXTENDED;
    }
}
