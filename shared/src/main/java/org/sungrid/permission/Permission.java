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
    MANAGE_JOBS;

    /** Whether it gives people power: by accounts and rights, or by the posts on which rights hang. */
    public boolean givesPower() {
        return switch (this) {
            case MANAGE_GRID, MANAGE_ACCOUNTS, GRANT_RIGHTS, COUNTERSIGN -> true;
            default -> false;
        };
    }
}
