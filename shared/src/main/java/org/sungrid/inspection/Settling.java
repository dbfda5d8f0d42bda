package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/**
 * Who says what becomes of findings. What others found is not waved away by those with whom it was found; what a cell found
 * by itself is settled by who raises tickets there.
 */
@ApplicationScoped
class Settling {

    @Inject
    private Inspecting inspecting;

    @Inject
    private Grounds grounds;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    boolean isOfInspected(Inspection inspection) {
        return !inspection.getKind().isSelf()
                && grounds.on(inspection.cell(), LocalDate.now(clock))
                        .filter(inspecting::isOfActor)
                        .isPresent();
    }

    boolean mayBeDone(Inspection inspection) {
        return current.reach(Permission.RAISE_TICKETS).has(inspection.cell()) && !isOfInspected(inspection);
    }
}
