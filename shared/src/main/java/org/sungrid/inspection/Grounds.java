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
        if (cell.getLevel() == CellLevel.LEADERSHIP) {
            return new Ground(cell, Set.of(cell.id()), Set.of(cell.id()), above, day);
        }
        var unit = Ground.unit(cell, above);
        var own = cells.fromOn(Set.of(cell.id()), day);
        return new Ground(cell, own, unit.equals(cell.id()) ? own : cells.fromOn(Set.of(unit), day), above, day);
    }
}
