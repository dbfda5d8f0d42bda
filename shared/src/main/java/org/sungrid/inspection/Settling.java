package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/**
 * Who says what becomes of findings. What others found is not waved away by those with whom it was found; what a cell found
 * by itself is settled by who raises tickets there.
 */
@ApplicationScoped
class Settling {

    @Inject
    private Belonging belonging;

    @Inject
    private CurrentActor current;

    boolean isOfInspected(Inspection inspection) {
        return !inspection.getKind().isSelf()
                && belonging.isOfActor(inspection.cell(), inspection.unit(), inspection.getHeldOn());
    }

    boolean mayBeDone(Inspection inspection) {
        return current.reach(Permission.RAISE_TICKETS).has(inspection.cell()) && !isOfInspected(inspection);
    }
}
