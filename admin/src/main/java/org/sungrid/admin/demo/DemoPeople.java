package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.permission.Actor;

/** Who acts for the trial bureau while it is loaded. */
@ApplicationScoped
class DemoPeople {

    @Inject
    private Accounts accounts;

    /**
     * Somebody with this role and no other, so that the demo keeps to the two-person rule like everybody.
     *
     * @param which of them, counted from 0
     */
    Actor only(List<PlannedAccount> planned, Role role, int which) {
        return planned.stream()
                .filter(account -> account.roles().equals(Set.of(role)))
                .skip(which)
                .findFirst()
                .flatMap(account -> accounts.findByName(account.name()))
                .flatMap(account -> accounts.actor(account.id()))
                .orElseThrow();
    }
}
