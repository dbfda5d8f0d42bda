package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.InspectionId;
import org.sungrid.outcome.OutcomeDesk;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * Whoever may raise tickets over the whole bureau takes up again a finding of which it was said that it becomes none. Those
 * who were inspected may do so as well: it only waits again, and what becomes of it others say.
 */
@ApplicationScoped
public class TakingUpFinding {

    @Inject
    private Inspections inspections;

    @Inject
    private OutcomeDesk desk;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    /**
     * @param ordinal of the finding
     * @param reason at most 500 characters
     * @throws Conflict when something became of the inspection's findings since
     * @throws Refused also when it became a ticket, or nothing yet
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.BUREAU)
    @Transactional
    public void takeUp(InspectionId id, int lock, int ordinal, String reason) {
        var inspection = inspections.lock(id).orElseThrow(() -> new Refused(Refusal.whole("inspection.refusal.gone")));
        if (desk.isTakenUp(inspection.subject(), ordinal, reason)) {
            return;
        }
        if (inspection.getLock() != lock) {
            throw new Conflict(inspection.getLock());
        }
        desk.takeUp(inspection.subject(), ordinal, reason);
        inspection.waitsAgain();
        audit.done(
                current.get().who(),
                "TakingUpFinding",
                Inspection.SUBJECT,
                id.value(),
                inspection.getHeldOn() + ": " + ordinal);
        changes.record(Inspection.SUBJECT, id.value());
    }
}
