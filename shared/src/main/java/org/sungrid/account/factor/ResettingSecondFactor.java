package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.account.Rights;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.audit.Audit;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/**
 * An administrator takes the second factor from somebody who lost device and codes. All sessions of the account end; at
 * the next sign-in it enrols again before anything else.
 */
@ApplicationScoped
public class ResettingSecondFactor {

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Rights rights;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused for one's own account, an administrator's, an unknown one, and one without a second factor */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU)
    @Transactional
    public void reset(AccountId id) {
        Refused.when(id.equals(current.get().account()), "", "account.refusal.reset.own");
        rights.alone();
        var account = accounts.find(id);
        Refused.when(account.isEmpty(), "", "account.refusal.unknown");
        // Whoever could let themselves in as another administrator would do that one's work (S-42).
        Refused.when(rights.administers(id), "", "account.refusal.reset.administrator");
        Refused.when(factors.find(id).isEmpty(), "", "account.refusal.factor.none");
        var name = account.get().getName();
        account.get().demandFactor();
        factors.remove(id);
        sessions.endAll(id, 0, SessionEnd.NEW_PROOF);
        audit.done(current.get().who(), "ResettingSecondFactor", Account.SUBJECT, id.value(), name);
    }
}
