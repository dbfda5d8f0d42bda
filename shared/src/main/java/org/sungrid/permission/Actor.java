package org.sungrid.permission;

import java.util.Set;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.id.AccountId;
import org.sungrid.id.PersonId;

/** Somebody signed in, as the database knew them at the start of this request. */
public record Actor(
        AccountId account, String accountName, PersonId person, String personName, Set<Permission> permissions) {

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** As the audit names them. */
    public Who who() {
        return new Who(account.value(), accountName);
    }
}
