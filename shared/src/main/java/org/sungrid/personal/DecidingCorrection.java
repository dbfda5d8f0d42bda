package org.sungrid.personal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.id.CorrectionId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.personal.CorrectionRequest.Outcome;
import org.sungrid.refusal.Refused;

/**
 * An administrator says that what was asked for was put right, and how, or declines it with a reason. Nobody decides about
 * themselves. Putting it right is what the acts on the grid do; this is the answer to whoever asked.
 */
@ApplicationScoped
public class DecidingCorrection {

    @Inject
    private CorrectionRequests requests;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws Refused when it was decided already, is about whoever acts, or it is not said what was done */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void carriedOut(CorrectionId id, String what) {
        decide(id, Outcome.CARRIED_OUT, what, "personal.refusal.correction.done");
    }

    /** @throws Refused as {@link #carriedOut}, or without a reason */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void decline(CorrectionId id, String why) {
        decide(id, Outcome.DECLINED, why, "personal.refusal.correction.why");
    }

    private void decide(CorrectionId id, Outcome outcome, String typed, String missing) {
        var request = requests.take(id);
        Refused.when(request.person().equals(current.get().person()), "", "personal.refusal.correction.own");
        request.decide(
                outcome,
                CorrectionRequests.answer(typed, missing),
                current.get().account(),
                clock.instant());
        audit.done(
                current.get().who(),
                "DecidingCorrection",
                CorrectionRequest.SUBJECT,
                request.id().value(),
                outcome.name());
    }
}
