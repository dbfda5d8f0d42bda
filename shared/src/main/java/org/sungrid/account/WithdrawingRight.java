package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.id.RightId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** The security administrator takes a right away; from its holder's next request on it opens nothing, on every node. */
@ApplicationScoped
public class WithdrawingRight {

    @Inject
    private Rights rights;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused for an unknown or withdrawn right, and for the last one of an administrator's role */
    @Permitted(value = Permission.GRANT_RIGHTS, scope = Scope.BUREAU, evenUnbound = true)
    @Transactional
    public void withdraw(RightId id) {
        rights.alone();
        var right = rights.find(id).filter(found -> !found.isWithdrawn()).orElse(null);
        Refused.when(right == null, "", "account.refusal.right.gone");
        Refused.when(rights.isLast(right.getRole(), right.account()), "", "account.refusal.right.last");
        rights.withdraw(right, current.get().account());
        audit.done(
                current.get().who(),
                "WithdrawingRight",
                Account.SUBJECT,
                right.account().value(),
                accounts.find(right.account()).map(Account::getName).orElse("") + " " + right.getRole());
    }
}
