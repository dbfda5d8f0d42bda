package org.sungrid.account;

import java.util.EnumSet;
import java.util.Set;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.grid.Person;
import org.sungrid.id.AccountId;
import org.sungrid.id.PersonId;

/** Somebody signed in, as the database knew them at the start of this request. */
public record Actor(AccountId account, String accountName, PersonId person, String personName, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    static Actor of(Account account, Person person) {
        return new Actor(account.id(), account.getName(), person.id(), person.getName(), account.getRoles());
    }

    public Set<Permission> permissions() {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** As the audit names them. */
    public Who who() {
        return new Who(account.value(), accountName);
    }
}
