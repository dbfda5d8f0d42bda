package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.id.InspectionId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Whereabouts;

/** An inspection is where the inspected cell is. */
@ApplicationScoped
class InspectionWhereabouts implements Whereabouts<InspectionId> {

    @Inject
    private Inspections inspections;

    @Override
    public Class<InspectionId> keyType() {
        return InspectionId.class;
    }

    @Override
    public boolean isWithin(InspectionId key, Reach reach, Actor actor) {
        return inspections.find(key).map(Inspection::cell).map(reach::has).orElse(true);
    }
}
