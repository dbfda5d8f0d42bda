package org.sungrid.inspection;

import java.util.Locale;

/** What was seen under an aspect. It follows from what was found, so that the two can't contradict each other. */
public enum Seen {
    IN_ORDER,
    WITH_FINDINGS,
    NOT_LOOKED_AT;

    public String labelKey() {
        return "inspection.seen." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
