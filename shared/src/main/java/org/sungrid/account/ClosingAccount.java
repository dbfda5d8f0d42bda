package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.sungrid.account.openid.ServiceIdentities;
import org.sungrid.audit.Audit;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** An administrator closes an account; from its holder's next request on it can do nothing. */
@ApplicationScoped
public class ClosingAccount {

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private ServiceIdentities identities;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws Refused for an unknown account, one's own, and that of the last administrator of its kind */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU, evenUnbound = true)
    @Transactional
    public void close(AccountId id) {
        Refused.when(id.equals(current.get().account()), "", "account.refusal.close.own");
        rights.alone();
        var account = accounts.find(id);
        Refused.when(account.isEmpty(), "", "account.refusal.unknown");
        Refused.when(
                rights.roles(List.of(id)).getOrDefault(id, Set.of()).stream().anyMatch(role -> rights.isLast(role, id)),
                "",
                "account.refusal.close.last");
        account.get().close(clock.instant());
        identities.remove(id);
        audit.done(
                current.get().who(),
                "ClosingAccount",
                Account.SUBJECT,
                id.value(),
                account.get().getName());
    }
}
