package org.sungrid.ticket;

import java.util.Locale;

/** Where a matter comes from. */
public enum TicketOrigin {
    /** A decision of a higher level (上级决策部署). */
    HIGHER_LEVEL,
    /** A decision of one of the bureau's own bodies. */
    MEETING,
    /** A leader's instruction (领导批示). */
    INSTRUCTION,
    /** What an inspection found (三查合一, or one of the five checks). */
    INSPECTION,
    /** What somebody said who was asked for their opinion (征求意见). */
    OPINION,
    /** What the supervision office noticed by itself. */
    OWN_NOTICE,
    /** Part of another ticket. */
    PART;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "ticket.origin." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
