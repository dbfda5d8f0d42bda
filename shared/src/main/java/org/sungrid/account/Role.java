package org.sungrid.account;

import java.util.EnumSet;
import java.util.Set;
import org.sungrid.permission.Permission;

/** A named set of permissions. An administrator manages grid and accounts and neither writes nor releases. */
public enum Role {
    DRAFTER(EnumSet.of(Permission.DRAFT_DISCLOSURE, Permission.READ_DISCLOSURE_WORK)),
    REVIEWER(
            EnumSet.of(Permission.RELEASE_DISCLOSURE, Permission.WITHDRAW_DISCLOSURE, Permission.READ_DISCLOSURE_WORK)),
    ADMINISTRATOR(EnumSet.of(Permission.MANAGE_GRID, Permission.MANAGE_ACCOUNTS, Permission.READ_AUDIT));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public String labelKey() {
        return "account.role." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
