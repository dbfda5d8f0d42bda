package org.sungrid.opinion;

import java.util.Locale;

/** How an asking stands; it follows from its points and answers, and is kept for the list. */
public enum AskingState {
    /** A point at least is not answered. */
    OPEN,
    ANSWERED,
    /** They had nothing to say, so nothing is owed. */
    NOTHING_SAID;

    static AskingState of(int points, int open) {
        return points == 0 ? NOTHING_SAID : open == 0 ? ANSWERED : OPEN;
    }

    public String code() {
        return name();
    }

    public String labelKey() {
        return "opinion.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
