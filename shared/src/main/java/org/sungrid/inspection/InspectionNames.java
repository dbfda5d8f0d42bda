package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sungrid.grid.Cells;
import org.sungrid.id.InspectionId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.ticket.OriginNames;

/** Leads from a ticket back to the inspection that found it: for those who reach the inspected cell. */
@ApplicationScoped
class InspectionNames implements OriginNames {

    @Inject
    private Inspections inspections;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Override
    public String kind() {
        return Inspection.SUBJECT;
    }

    @Override
    public Optional<OriginName> find(long id) {
        return inspections
                .find(new InspectionId(id))
                .map(Inspection::cell)
                .filter(current.reach(Permission.READ_TICKETS)::has)
                .flatMap(cells::find)
                .map(cell -> new OriginName(cell.getName(), "/inspections/" + id));
    }
}
