package org.sungrid.ticket.board;

import java.util.Locale;

/** Where a wording stands; it follows from what happened to it. */
public enum PostingState {
    WAITING,
    RETURNED,
    SHOWN,
    /** It left the board. */
    GONE,
    /** Another took its place, before or after it was shown. */
    REPLACED;

    public String labelKey() {
        return "ticket.posting.state." + name().toLowerCase(Locale.ROOT);
    }
}
