package org.sungrid.outcome;

import java.util.Locale;

/** Why a point becomes no ticket. */
public enum NoTicket {
    /** Nobody has to do anything. */
    FOR_INFORMATION,
    /** What had to be done was done before anybody could be asked. */
    ALREADY_DONE,
    /** Whoever found it saw it put right (当场改正). */
    ON_THE_SPOT;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "outcome.no-ticket." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
