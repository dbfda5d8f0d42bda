package org.sungrid.ticket;

import java.util.Locale;

/** How somebody else finds out whether a matter was put right. */
public enum Checking {
    ON_PAPER,
    ON_SITE;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "ticket.checking." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
