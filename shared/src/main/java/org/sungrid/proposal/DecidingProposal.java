package org.sungrid.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.id.ProposalId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.proposal.Proposal.Decision;
import org.sungrid.refusal.Refused;

/**
 * A second person agrees to what another asked for, by which it is done, or declines it. Never who asked, never whom it
 * concerns (S-43).
 */
@ApplicationScoped
public class DecidingProposal {

    @Inject
    private Proposals proposals;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws Refused when it is decided, has run out, is the actor's own or about them, or can't be done any more */
    @Permitted(value = Permission.COUNTERSIGN, scope = Scope.BUREAU)
    @Transactional
    public void agree(ProposalId id) {
        var proposal = proposals.take(id);
        var kind = proposals.kind(proposal);
        kind.alone();
        secondPerson(proposal, kind);
        kind.carryOut(proposal);
        decide(proposal, Decision.AGREED, "");
    }

    /** @throws Refused as {@link #agree}, and without a reason */
    @Permitted(value = Permission.COUNTERSIGN, scope = Scope.BUREAU, evenUnbound = true)
    @Transactional
    public void decline(ProposalId id, String why) {
        var proposal = proposals.take(id);
        secondPerson(proposal, proposals.kind(proposal));
        decide(proposal, Decision.DECLINED, Proposals.reason(why, "proposal.refusal.decline"));
    }

    /** Whoever asked takes it back. @throws Refused when another asked, or it is decided already */
    @Permitted(value = Permission.COUNTERSIGN, scope = Scope.BUREAU, evenUnbound = true)
    @Transactional
    public void takeBack(ProposalId id) {
        var proposal = proposals.take(id);
        Refused.when(!proposal.isOf(current.get().person()), "", "proposal.refusal.other");
        decide(proposal, Decision.TAKEN_BACK, "");
    }

    private void secondPerson(Proposal proposal, Countersigned kind) {
        Refused.when(proposal.isOf(current.get().person()), "", "proposal.refusal.own");
        Refused.when(kind.concerned(proposal.asked()).equals(current.get().person()), "", "proposal.refusal.concerned");
    }

    private void decide(Proposal proposal, Decision decision, String why) {
        proposal.decide(decision, current.get().account(), why, clock.instant());
        audit.done(
                current.get().who(),
                "DecidingProposal",
                Proposal.SUBJECT,
                proposal.id().value(),
                decision + (why.isEmpty() ? "" : ": " + why));
    }
}
