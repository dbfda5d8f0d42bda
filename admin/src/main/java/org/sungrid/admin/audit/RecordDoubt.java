package org.sungrid.admin.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sungrid.auditor.RecordProof;
import org.sungrid.auditor.RecordProof.Doubt;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/** What warns the auditor and the system administrator that the record may not be relied on; nobody else is told. */
@Named
@RequestScoped
public class RecordDoubt {

    private static final Doubt NONE = new Doubt(false, false);

    @Inject
    private RecordProof record;

    @Inject
    private CurrentActor current;

    private boolean auditor;
    private Doubt doubt = NONE;

    @PostConstruct
    void look() {
        auditor = current.may(Permission.READ_AUDIT);
        if (auditor) {
            var proof = record.proof();
            doubt = new Doubt(proof.unseen() > 0, !proof.chain().isBound());
        } else if (current.may(Permission.MANAGE_ACCOUNTS)) {
            doubt = record.doubt();
        }
    }

    /** Whether who looks may be told what it is. */
    public boolean isAuditor() {
        return auditor;
    }

    public boolean isUnsound() {
        return doubt.isUnsound();
    }

    public boolean isUnbound() {
        return doubt.isUnbound();
    }
}
