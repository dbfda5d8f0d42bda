package org.sungrid.opinion;

import java.util.Locale;

/** What comes by itself while points are not answered. */
enum Reminder {
    /** Within the days of warning. */
    BEFORE,
    /** On the first working day after the last day in time. */
    AFTER;

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
