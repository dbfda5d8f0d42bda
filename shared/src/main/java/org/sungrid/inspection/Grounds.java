package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;

/** Finds where cells stand. */
@ApplicationScoped
class Grounds {

    @Inject
    private Cells cells;

    /** Nothing where the cell does not stand on that day. */
    Optional<Ground> on(CellId id, LocalDate day) {
        return cells.standingOn(id, day).map(cell -> on(cell, day));
    }

    private Ground on(Cell cell, LocalDate day) {
        var above = new ArrayList<Cell>();
        for (var next = cell.parent(); next != null && above.size() < CellLevel.values().length; ) {
            var parent = cells.standingOn(next, day);
            parent.ifPresent(above::add);
            next = parent.map(Cell::parent).orElse(null);
        }
        return new Ground(cell, own(cell, day), above, day);
    }

    private Set<CellId> own(Cell cell, LocalDate day) {
        var itself = Set.of(cell.id());
        return cell.getLevel() == CellLevel.LEADERSHIP ? itself : cells.fromOn(itself, day);
    }
}
