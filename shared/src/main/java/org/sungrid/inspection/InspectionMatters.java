package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sungrid.grid.CellMatter;
import org.sungrid.grid.CellMatter.Side;
import org.sungrid.grid.CellMatters;
import org.sungrid.grid.Extent;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;

/** Of how many findings in a cell nothing became yet, on the cell's page, from where its inspections are listed. */
@ApplicationScoped
class InspectionMatters implements CellMatters {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Override
    public int rank() {
        return 25;
    }

    @Override
    public List<CellMatter> of(Extent extent) {
        return extent.within(current.reach(Permission.READ_TICKETS))
                .map(this::unsettled)
                .orElse(List.of());
    }

    private List<CellMatter> unsettled(Extent extent) {
        var row = entities.createQuery(
                        "select sum(case when i.cellId = :cell then i.unsettled else 0 end), sum(i.unsettled)"
                                + " from Inspection i where i.cellId in :cells and i.unsettled > 0",
                        Object[].class)
                .setParameter("cell", extent.key())
                .setParameter("cells", extent.keys())
                .getSingleResult();
        long own = number(row[0]);
        var list = "/inspections?unit=" + extent.cell().getCode();
        return List.of(new CellMatter(Side.OPEN, "inspection.matter.unsettled", own, number(row[1]) - own)
                .at(list, list + "&below=true"));
    }

    private static long number(Object read) {
        return read == null ? 0 : ((Number) read).longValue();
    }
}
