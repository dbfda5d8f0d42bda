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
 * @param own the cell and what stood below it: whoever held a post there is inspected and does not inspect. Of the
 *     leadership only itself, for otherwise nobody in the bureau could ever look at it.
 * @param above what stood above it, the nearest first
 */
record Ground(Cell cell, Set<CellId> own, List<Cell> above, LocalDate day) {

    /** On level two; of the leadership itself. */
    CellId unit() {
        return cell.getLevel() == CellLevel.UNIT
                ? cell.id()
                : above.stream()
                        .filter(one -> one.getLevel() == CellLevel.UNIT)
                        .findFirst()
                        .map(Cell::id)
                        .orElse(cell.id());
    }
}
