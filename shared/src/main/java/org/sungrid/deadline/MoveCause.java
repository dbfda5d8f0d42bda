package org.sungrid.deadline;

import java.util.Locale;

/** Why a deadline became due on another day. */
public enum MoveCause {
    BEGUN,
    EXTENDED,
    PAUSED,
    RESUMED,
    YEAR_LIST,
    OWN_DAY_ADDED,
    OWN_DAY_WITHDRAWN,
    CLOCK_CHANGED;

    public String labelKey() {
        return "deadline.move." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
