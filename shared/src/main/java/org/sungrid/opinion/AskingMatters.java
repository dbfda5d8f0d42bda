package org.sungrid.opinion;

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

/** How many askings of a cell wait for answers, on the cell's page. */
@ApplicationScoped
class AskingMatters implements CellMatters {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Override
    public int rank() {
        return 26;
    }

    @Override
    public List<CellMatter> of(Extent extent) {
        return extent.within(current.reach(Permission.READ_TICKETS))
                .map(this::open)
                .map(List::of)
                .orElse(List.of());
    }

    private CellMatter open(Extent extent) {
        var row = entities.createQuery(
                        "select sum(case when a.cellId = :cell then 1 else 0 end), count(a.id) from Asking a"
                                + " where a.state = :open and a.cellId in :cells",
                        Object[].class)
                .setParameter("cell", extent.key())
                .setParameter("cells", extent.keys())
                .setParameter("open", AskingState.OPEN)
                .getSingleResult();
        long here = row[0] == null ? 0 : ((Number) row[0]).longValue();
        var list = "/opinions?state=OPEN&unit=" + extent.cell().getCode();
        return new CellMatter(Side.OPEN, "opinion.matter.open", here, ((Number) row[1]).longValue() - here)
                .at(list, list + "&below=true");
    }
}
