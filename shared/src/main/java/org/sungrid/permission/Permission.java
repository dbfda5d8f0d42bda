package org.sungrid.permission;

/** What an act may require. Each act names exactly one. */
public enum Permission {
    DRAFT_DISCLOSURE,
    RELEASE_DISCLOSURE,
    WITHDRAW_DISCLOSURE,
    READ_DISCLOSURE_WORK,
    MANAGE_GRID,
    MANAGE_ACCOUNTS,
    READ_AUDIT
}
