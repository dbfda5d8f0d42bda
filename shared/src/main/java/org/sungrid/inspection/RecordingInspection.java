package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.id.InspectionId;
import org.sungrid.inspection.Inspection.Told;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** Somebody who raises tickets over a cell, and does not belong to it, records that it was inspected from above or outside. */
@ApplicationScoped
public class RecordingInspection {

    @Inject
    private Inspecting inspecting;

    /**
     * @param formToken of the form, drawn once when it was opened: sent twice, it records one inspection; at most 40
     *     characters
     * @throws Refused when something is missing, or these people may not inspect that cell on that day; of a finding with its
     *     place in the field's name, such as {@code discipline.findings[0]}
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public InspectionId record(Told typed, String formToken) {
        return inspecting.record(typed, formToken, Permission.RAISE_TICKETS, false, "RecordingInspection");
    }
}
