package org.sungrid.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.account.Account;
import org.sungrid.audit.Audit;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** An administrator signs somebody out everywhere; it counts with the next request on every node (S-59). */
@ApplicationScoped
public class EndingSessionOfOther {

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU, evenUnbound = true)
    @Transactional
    public void endAll(AccountId account) {
        int ended = sessions.endAll(account, 0, SessionEnd.ADMINISTRATOR);
        audit.done(
                current.get().who(), "EndingSessionOfOther", Account.SUBJECT, account.value(), String.valueOf(ended));
    }
}
