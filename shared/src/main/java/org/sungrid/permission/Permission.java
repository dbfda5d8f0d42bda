package org.sungrid.permission;

/** What an act may require. Each act names exactly one. */
public enum Permission {
    DRAFT_DISCLOSURE,
    RELEASE_DISCLOSURE,
    WITHDRAW_DISCLOSURE,
    READ_DISCLOSURE_WORK,
    DISCARD_BATCH,
    READ_GRID,
    MANAGE_GRID,
    READ_ACCOUNTS,
    MANAGE_ACCOUNTS,
    GRANT_RIGHTS,
    /** To agree to what somebody else asked for, where one person alone may not do it (S-43). */
    COUNTERSIGN,
    READ_AUDIT,
    /** To keep the days off and the statutory clocks. */
    MANAGE_DEADLINES,
    /** To see what time alone does, and to have tried again what failed. */
    MANAGE_JOBS,
    READ_TICKETS,
    /** To answer for tickets: to accept, dispute, work on and report them. */
    HANDLE_TICKETS,
    RAISE_TICKETS,
    /** To watch over tickets that others answer for: to urge, verify, close, merge and part them. */
    SUPERVISE_TICKETS,
    /** To agree to what the public shall read of a ticket. */
    POST_TICKETS,
    /** To see which messages could not be sent, and to have them tried again or given up. */
    MANAGE_MESSAGES;

    /** Whether it gives people power: by accounts and rights, or by the posts on which rights hang. */
    public boolean givesPower() {
        return switch (this) {
            case MANAGE_GRID, MANAGE_ACCOUNTS, GRANT_RIGHTS, COUNTERSIGN -> true;
            default -> false;
        };
    }
}
