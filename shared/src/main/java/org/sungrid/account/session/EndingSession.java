package org.sungrid.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.account.Account;
import org.sungrid.audit.Audit;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Repeated;
import org.sungrid.refusal.Refused;

/** Somebody ends sessions of their own: one that they do not know, or all but the one they sit at. */
@ApplicationScoped
public class EndingSession {

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** @throws Refused for a session that is not one's own */
    @Repeated
    @Transactional
    public void end(long session) {
        var own = current.get().account();
        Refused.when(sessions.find(session, own).isEmpty(), "", "account.refusal.session");
        sessions.end(session, SessionEnd.OWNER);
        note(own, "1");
    }

    /** Ends all but one, which is told by its key. */
    @Repeated
    @Transactional
    public void endOthers(long here) {
        var own = current.get().account();
        note(own, String.valueOf(sessions.endAll(own, here, SessionEnd.OWNER)));
    }

    private void note(AccountId account, String number) {
        audit.done(current.get().who(), "EndingSession", Account.SUBJECT, account.value(), number);
    }
}
