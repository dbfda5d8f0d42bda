package org.sungrid.account.openid;

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

/** An administrator takes the link of somebody's account to the sign-in service away; nobody but its holder links it. */
@ApplicationScoped
public class UnlinkingIdentityOfOther {

    @Inject
    private Accounts accounts;

    @Inject
    private ServiceIdentities identities;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused for an unknown account, and one that is not linked */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU)
    @Transactional
    public void unlink(AccountId id) {
        var account = accounts.find(id);
        Refused.when(account.isEmpty(), "", "account.refusal.unknown");
        Refused.when(!identities.remove(id), "", "account.refusal.link.none");
        audit.done(
                current.get().who(),
                "UnlinkingIdentityOfOther",
                Account.SUBJECT,
                id.value(),
                account.get().getName());
    }
}
