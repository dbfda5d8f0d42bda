package org.sungrid.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.account.Account;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Repeated;
import org.sungrid.refusal.Refused;

/** Somebody takes the link of their own account to the sign-in service away. */
@ApplicationScoped
public class UnlinkingIdentity {

    @Inject
    private ServiceIdentities identities;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused when there is none */
    @Repeated
    @Transactional
    public void unlink() {
        var account = current.get().account();
        Refused.when(!identities.remove(account), "", "account.refusal.link.none");
        audit.done(current.get().who(), "UnlinkingIdentity", Account.SUBJECT, account.value(), "");
    }
}
