package org.sungrid.deadline;

import java.util.Locale;

/** By what a period is counted. */
public enum LengthUnit {
    /** Every day counts; a period that would end on a day off ends on the next day that is none (民法典 art. 203). */
    DAYS,
    /** Days off do not count. */
    WORKING_DAYS;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "deadline.unit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
