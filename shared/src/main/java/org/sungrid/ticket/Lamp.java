package org.sungrid.ticket;

import java.util.Locale;

/** How a running ticket stands to its day (白、黄、红、深红灯). */
public enum Lamp {
    WHITE,
    /** Due within the days of warning. */
    YELLOW,
    RED,
    /** Overdue so long that it is nobody's oversight any more. */
    LONG_RED;

    public String labelKey() {
        return "ticket.lamp." + style();
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String code() {
        return name();
    }
}
