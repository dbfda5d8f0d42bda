package org.sungrid.ticket;

import java.util.List;
import java.util.Locale;

/** Who may know of a ticket. */
public enum Secrecy {
    /** May be shown to the public, once its wording was approved. */
    ORDINARY,
    /** Stays in the bureau. */
    INTERNAL,
    /** Only the supervision office and those who hold a post in a cell that owns it. */
    CONFIDENTIAL;

    /** Those of which everybody knows who reaches the owner; any other only the supervision office chooses. */
    public static final List<Secrecy> KNOWN_ABOVE = List.of(ORDINARY, INTERNAL);

    public String code() {
        return name();
    }

    public String labelKey() {
        return "ticket.secrecy." + name().toLowerCase(Locale.ROOT);
    }
}
