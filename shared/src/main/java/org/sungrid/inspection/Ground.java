package org.sungrid.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.id.CellId;

/**
 * Where an inspected cell stood on a day.
 *
 * @param cell as it stood then
 * @param own the cell and what stood below it; of the leadership only itself, for otherwise nobody in the bureau could ever
 *     look at it
 * @param ofUnit the unit under which it stood and what stood below that; of the leadership only itself
 * @param above what stood above it, the nearest first
 */
record Ground(Cell cell, Set<CellId> own, Set<CellId> ofUnit, List<Cell> above, LocalDate day) {

    /** On level two; of the leadership itself. */
    CellId unit() {
        return unit(cell, above);
    }

    static CellId unit(Cell cell, List<Cell> above) {
        return cell.getLevel() == CellLevel.UNIT
                ? cell.id()
                : above.stream()
                        .filter(one -> one.getLevel() == CellLevel.UNIT)
                        .findFirst()
                        .map(Cell::id)
                        .orElse(cell.id());
    }

    /** Where those who hold a post belong to what a check of this kind looks at. */
    Set<CellId> own(InspectionKind kind) {
        return InspectionPolicy.isOfUnit(kind) ? ofUnit : own;
    }
}
