package org.sungrid.permission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sungrid.id.CellId;

/**
 * Over which part of the grid a permission holds today.
 *
 * @param whole over the whole bureau, and over what belongs to no cell
 * @param cells over these, each named by itself; empty where it holds over the whole
 */
public record Reach(boolean whole, Set<CellId> cells) {

    private static final long NO_CELL = 0;

    public static final Reach NOTHING = new Reach(false, Set.of());
    public static final Reach BUREAU = new Reach(true, Set.of());

    public Reach {
        cells = whole ? Set.of() : Set.copyOf(cells);
    }

    public static Reach over(Set<CellId> cells) {
        return new Reach(false, cells);
    }

    /** @param cell {@code null} for what belongs to none */
    public boolean has(CellId cell) {
        return whole || cell != null && cells.contains(cell);
    }

    /** The keys of the cells for the condition of a query; never an empty list, which no database takes. */
    public List<Long> keys() {
        return cells.isEmpty()
                ? List.of(NO_CELL)
                : cells.stream().map(CellId::value).toList();
    }

    /** What either holds over. */
    public Reach and(Reach other) {
        if (whole || other.whole) {
            return BUREAU;
        }
        var both = new HashSet<>(cells);
        both.addAll(other.cells);
        return over(both);
    }
}
