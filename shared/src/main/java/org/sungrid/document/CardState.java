package org.sungrid.document;

/** How a supervision card stands on a day; what comes first here is said first. */
public enum CardState {
    REVOKED,
    /** Its day has passed. */
    EXPIRED,
    /** Its holder is no longer in that unit. */
    POST_ENDED,
    VALID;

    public String labelKey() {
        return "document.card.state."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
