package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.audit.Audit;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** An administrator asks a second factor of one account that the setting asks none of. */
@ApplicationScoped
public class DemandingSecondFactor {

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused for an account that is unknown or closed */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU, evenUnbound = true)
    @Transactional
    public void demand(AccountId id) {
        var account = accounts.find(id).filter(Account::isOpen);
        Refused.when(account.isEmpty(), "", "account.refusal.unknown");
        account.get().demandFactor();
        audit.done(
                current.get().who(),
                "DemandingSecondFactor",
                Account.SUBJECT,
                id.value(),
                account.get().getName());
    }
}
