package org.sungrid.deadline;

import java.util.Locale;

/** What a day is to those who work. */
public enum DayKind {
    WORKDAY(false),
    WEEKEND(true),
    /** Off by the yearly notice; can be any day of the week. */
    HOLIDAY(true),
    /** A Saturday or Sunday that is worked on in exchange for a holiday (调休上班日). */
    MAKE_UP(false),
    /** Off in this bureau's place alone, such as a festival of its province. */
    EXTRA_OFF(true),
    /** Worked on in this bureau alone. */
    EXTRA_WORK(false);

    private final boolean off;

    DayKind(boolean off) {
        this.off = off;
    }

    public boolean isOff() {
        return off;
    }

    /** As what pages know it. */
    public String getStyle() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String labelKey() {
        return "deadline.day." + getStyle();
    }
}
