package org.sungrid.permission;

import java.util.Map;
import java.util.Set;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.id.AccountId;
import org.sungrid.id.PersonId;

/**
 * Somebody signed in, as the database knew them at the start of this request.
 *
 * @param rights over what part of the grid each of their permissions holds today
 */
public record Actor(
        AccountId account, String accountName, PersonId person, String personName, Map<Permission, Reach> rights) {

    public Actor {
        rights = Map.copyOf(rights);
    }

    /** Whether the permission holds anywhere. */
    public boolean may(Permission permission) {
        return rights.containsKey(permission);
    }

    public Set<Permission> permissions() {
        return rights.keySet();
    }

    /** Over what part of the grid the permission holds; nothing when it holds nowhere. */
    public Reach reach(Permission permission) {
        return rights.getOrDefault(permission, Reach.NOTHING);
    }

    /** The part of the grid over which any of their permissions holds. */
    public Reach widest() {
        return rights.values().stream().reduce(Reach.NOTHING, Reach::and);
    }

    /** As the audit names them. */
    public Who who() {
        return new Who(account.value(), accountName);
    }
}
