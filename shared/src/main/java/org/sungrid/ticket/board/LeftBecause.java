package org.sungrid.ticket.board;

import java.util.Locale;

/** Why a ticket left the board; the public reads it as a sentence. */
public enum LeftBecause {
    /** Somebody took it down and said why. */
    TAKEN_DOWN,
    /** It went into another about the same matter. */
    MERGED,
    /** It should not have been raised. */
    WITHDRAWN,
    /** It is no longer one that the bureau shows. */
    NOT_SHOWN;

    public String labelKey() {
        return "ticket.board.left." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
