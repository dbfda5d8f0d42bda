package org.sungrid.auditor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sungrid.audit.Alarms;
import org.sungrid.audit.Alarms.Alarm;
import org.sungrid.audit.AuditChain;
import org.sungrid.audit.AuditRounds;
import org.sungrid.audit.Head;
import org.sungrid.audit.Round;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** Whether the record can be relied on: how far it is bound and verified, and what was found to be wrong with it. */
@ApplicationScoped
public class RecordProof {

    /** Alarms of a page; those of more rows are told by the command. */
    private static final int MOST = 50;

    @Inject
    private AuditChain chain;

    @Inject
    private AuditRounds rounds;

    @Inject
    private Alarms alarms;

    /**
     * All that the auditor is told.
     *
     * @param told the head that this node told last
     * @param fingerprints of the public keys by which links and heads are checked
     * @param round the verification that is under way or follows the chain; nothing before the first
     * @param former the one before it that went through the whole chain
     * @param alarms newest first, at most 50
     * @param unseen how many alarms were not noted to have been seen
     */
    public record Proof(
            AuditChain.State chain,
            Optional<Head> told,
            List<String> fingerprints,
            Optional<Round> round,
            Optional<Round> former,
            List<Alarm> alarms,
            long unseen) {}

    /** How it stands now. */
    @Permitted(value = Permission.READ_AUDIT, scope = Scope.BUREAU)
    public Proof proof() {
        var round = rounds.current();
        return new Proof(
                chain.state(),
                chain.told(),
                chain.fingerprints(),
                round,
                round.flatMap(rounds::before),
                alarms.newest(MOST),
                alarms.unseen());
    }

    /** Whether something is to be looked into; what it is, the auditor alone is told. */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU)
    public Doubt doubt() {
        return new Doubt(alarms.unseen() > 0, !chain.state().isBound());
    }

    /**
     * What the system administrator is told.
     *
     * @param isUnsound whether something wrong was found that the auditor has not noted to have seen
     * @param isUnbound whether rows wait to be linked for so long that nobody is given power
     */
    public record Doubt(boolean isUnsound, boolean isUnbound) {}
}
