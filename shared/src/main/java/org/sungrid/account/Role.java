package org.sungrid.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.sungrid.permission.Permission;

/**
 * A named set of permissions. The three administrators are separated (三员分立, S-42): the one of the system keeps grid
 * and accounts, the one of security grants rights, the auditor reads the record; none does another's work, and none
 * drafts or releases.
 */
public enum Role {
    DRAFTER(false, EnumSet.of(Permission.DRAFT_DISCLOSURE, Permission.READ_DISCLOSURE_WORK, Permission.DISCARD_BATCH)),
    REVIEWER(
            false,
            EnumSet.of(
                    Permission.RELEASE_DISCLOSURE,
                    Permission.WITHDRAW_DISCLOSURE,
                    Permission.READ_DISCLOSURE_WORK,
                    Permission.DISCARD_BATCH)),
    /** Who answers for a cell or oversees units: sees what is there and what is below. */
    LEADER(
            false,
            EnumSet.of(
                    Permission.READ_GRID,
                    Permission.READ_DISCLOSURE_WORK,
                    Permission.READ_TICKETS,
                    Permission.HANDLE_TICKETS,
                    Permission.RAISE_TICKETS,
                    Permission.POST_TICKETS)),
    /** Works on tickets of their cell (承办人), for the head who answers for them. */
    HANDLER(false, EnumSet.of(Permission.READ_GRID, Permission.READ_TICKETS, Permission.HANDLE_TICKETS)),
    /** Of the supervision office (督办办公室): raises tickets, urges, verifies and closes them. */
    SUPERVISION_OFFICER(
            false,
            EnumSet.of(
                    Permission.READ_GRID,
                    Permission.READ_TICKETS,
                    Permission.RAISE_TICKETS,
                    Permission.SUPERVISE_TICKETS)),
    /**
     * Who is appointed from outside to watch a unit or the bureau (特约行风监督员): sees who answers for what there. What is
     * not disclosed yet is nothing for them; what is, they read as everybody does.
     */
    EXTERNAL_SUPERVISOR(false, EnumSet.of(Permission.READ_GRID)),
    SYSTEM_ADMINISTRATOR(
            true,
            EnumSet.of(
                    Permission.READ_GRID,
                    Permission.MANAGE_GRID,
                    Permission.READ_ACCOUNTS,
                    Permission.MANAGE_ACCOUNTS,
                    Permission.MANAGE_DEADLINES,
                    Permission.MANAGE_JOBS,
                    Permission.MANAGE_MESSAGES,
                    Permission.COUNTERSIGN)),
    SECURITY_ADMINISTRATOR(true, EnumSet.of(Permission.READ_ACCOUNTS, Permission.GRANT_RIGHTS, Permission.COUNTERSIGN)),
    AUDITOR(true, EnumSet.of(Permission.READ_AUDIT));

    private final boolean administrative;
    private final Set<Permission> permissions;

    Role(boolean administrative, Set<Permission> permissions) {
        this.administrative = administrative;
        this.permissions = Set.copyOf(permissions);
    }

    /** Whether it is one of the three administrators', which nobody holds beside another role. */
    public boolean isAdministrative() {
        return administrative;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public String labelKey() {
        return "account.role." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
