package org.sungrid.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** The auditor has the whole record verified now, from its first link on. It goes on in small steps behind the request. */
@ApplicationScoped
public class VerifyingRecord {

    @Inject
    private AuditRounds rounds;

    @Inject
    private Audit audit;

    @Inject
    private CurrentActor current;

    /** @throws Refused while one is under way */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    @Transactional
    public void begin() {
        var who = current.get().who();
        Refused.when(!rounds.begin(who.accountName()), "", "auditor.refusal.round");
        audit.done(who, "VerifyingRecord", ReadingAudit.SUBJECT, null, "");
    }
}
