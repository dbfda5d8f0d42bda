package org.sungrid.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.CellId;
import org.sungrid.permission.Reach;

/**
 * A cell and what stands below it today.
 *
 * @param below without the cell itself
 */
public record Extent(Cell cell, Set<CellId> below) {

    public Extent {
        var others = new HashSet<>(below);
        others.remove(cell.id());
        below = Set.copyOf(others);
    }

    /** As far as a reach has it; nothing where it does not have the cell itself. */
    public Optional<Extent> within(Reach reach) {
        return reach.has(cell.id())
                ? Optional.of(new Extent(cell, below.stream().filter(reach::has).collect(Collectors.toSet())))
                : Optional.empty();
    }

    /** The key of the cell, for the condition of a query. */
    public long key() {
        return cell.id().value();
    }

    /** The keys of the cell and of what stands below it, for the condition of a query; at most 5,000. */
    public List<Long> keys() {
        return Stream.concat(Stream.of(cell.id()), below.stream())
                .map(CellId::value)
                .toList();
    }
}
