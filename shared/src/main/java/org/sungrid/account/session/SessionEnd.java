package org.sungrid.account.session;

/** What ended a session. */
public enum SessionEnd {
    SIGNED_OUT,
    /** Nothing was asked for too long. */
    IDLE,
    /** The longest time had passed, however busy it was. */
    LONGEST,
    /** The clock stands before what was already seen: no time can be told from it. */
    CLOCK,
    /** Its owner signed in at more places than are allowed, and this one was the oldest. */
    TOO_MANY,
    /** Its owner ended it from another session. */
    OWNER,
    ADMINISTRATOR,
    /** The password or the second factor was set anew. */
    NEW_PROOF;

    public String labelKey() {
        return "account.session.ended-by."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
