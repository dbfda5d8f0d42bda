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

/** Somebody who answers for a cell or works in it records how it checked itself (岗位自查, 单位自查). */
@ApplicationScoped
public class RecordingSelfCheck {

    @Inject
    private Inspecting inspecting;

    /**
     * @param formToken of the form, drawn once when it was opened: sent twice, it records one check; at most 40 characters
     * @throws Refused as {@link RecordingInspection#record} does
     */
    @Permitted(value = Permission.HANDLE_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public InspectionId record(Told typed, String formToken) {
        return inspecting.record(typed, formToken, Permission.HANDLE_TICKETS, true, "RecordingSelfCheck");
    }
}
