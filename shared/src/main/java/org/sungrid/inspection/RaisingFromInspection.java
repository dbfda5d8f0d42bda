package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.InspectionId;
import org.sungrid.outcome.OutcomeDesk;
import org.sungrid.outcome.Settlement;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.TicketOrigin;

/** Somebody makes tickets of findings of an inspection, or says why one becomes none: all that are chosen, or nothing. */
@ApplicationScoped
public class RaisingFromInspection {

    @Inject
    private Inspections inspections;

    @Inject
    private Settling settling;

    @Inject
    private OutcomeDesk desk;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    /**
     * @param rows the findings that were chosen
     * @param formToken of the form, drawn once when it was opened: sent twice, it raises once; at most 36 characters
     * @throws Conflict when something became of the inspection's findings since
     * @throws Refused with the place of the row in the field's name, such as {@code rows[0].title}; or as a whole when whoever
     *     acts was inspected themselves
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void raise(InspectionId id, int lock, List<Settlement> rows, String formToken) {
        var inspection = inspections.lock(id).orElseThrow(() -> new Refused(Refusal.whole("inspection.refusal.gone")));
        var source = new Source(
                TicketOrigin.INSPECTION,
                inspection.subject(),
                inspection.getHeldOn().toString());
        if (desk.isDone(source, rows, formToken)) {
            return;
        }
        if (inspection.getLock() != lock) {
            throw new Conflict(inspection.getLock());
        }
        Refused.when(settling.isOfInspected(inspection), "", "inspection.refusal.settling.own");
        desk.settle(source, rows, formToken);
        inspection.settled(rows.size());
        audit.done(
                current.get().who(),
                "RaisingFromInspection",
                Inspection.SUBJECT,
                id.value(),
                inspection.getHeldOn() + ": " + rows.size());
        changes.record(Inspection.SUBJECT, id.value());
    }
}
