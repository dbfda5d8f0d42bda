package org.sungrid.ticket;

import java.util.List;
import java.util.Locale;

/** Where a ticket stands. It follows from its steps alone: {@link #after}. */
public enum TicketState {
    /** Waits for its owner to accept or to dispute it. */
    RAISED,
    /** Its owner says that it is not theirs; the cell above settles that. */
    DISPUTED,
    /** Its owner works on it. */
    ACCEPTED,
    /** Its owner says that it is done; somebody else looks whether it is. */
    REPORTED,
    VERIFIED,
    /** Parted into others; closes when all of them are. */
    SPLIT,
    CLOSED,
    /** Went into another about the same matter. */
    MERGED,
    WITHDRAWN;

    /** What the steps of a ticket make of it, in their order; the first is the one that raised it. */
    public static TicketState after(List<StepKind> steps) {
        var state = RAISED;
        for (var step : steps) {
            state = step.leadsFrom(state);
        }
        return state;
    }

    /** Whether its owner owes something, so that its days count against them. */
    public boolean isRunning() {
        return this == RAISED || this == DISPUTED || this == ACCEPTED;
    }

    public boolean isEnded() {
        return this == CLOSED || this == MERGED || this == WITHDRAWN;
    }

    public String labelKey() {
        return "ticket.state." + name().toLowerCase(Locale.ROOT);
    }

    public String style() {
        return name().toLowerCase(Locale.ROOT);
    }
}
