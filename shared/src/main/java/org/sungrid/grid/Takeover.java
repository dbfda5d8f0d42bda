package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sungrid.id.CellId;
import org.sungrid.time.Span;

/** What stands and works in a cell from a day on, and how it goes over to another one when cells are merged or split. */
final class Takeover {

    private final Sketch sketch;
    private final Span days;

    Takeover(Sketch sketch, LocalDate from) {
        this.sketch = sketch;
        this.days = Span.from(from);
    }

    /** Whoever holds a post there on one of these days, heads first. */
    List<Assignment> staff(CellId cell) {
        return sketch.in(cell).stream()
                .filter(held -> held.span().common(days).isPresent())
                .sorted(Comparator.comparing((Assignment held) -> held.getCapacity())
                        .thenComparing(held -> held.span().first()))
                .toList();
    }

    /** The keys of what stands below it on one of these days. */
    List<CellId> below(CellId cell) {
        return sketch.below(cell).stream()
                .filter(child -> child.span().common(days).isPresent())
                .map(Cell::id)
                .distinct()
                .toList();
    }

    /** From that day on the child stands below another cell, as far as it stands below the first. */
    void putBelow(CellId child, CellId first, CellId other) {
        sketch.change(child, days, row -> first.equals(row.parent()) ? row.told(row.sheet(), other) : row);
    }

    /**
     * Somebody goes on in another cell, on the days on which they are not there in this capacity already.
     *
     * @param capacity which they have there; a title goes along only where it stays the same
     */
    void transfer(Assignment held, CellId other, Capacity capacity) {
        var left = new ArrayList<>(held.span().common(days).map(List::of).orElse(List.of()));
        var there = sketch.in(other).stream()
                .filter(one -> one.person().equals(held.person()) && one.getCapacity() == capacity)
                .toList();
        for (var one : there) {
            var rest = left.stream()
                    .flatMap(part -> part.without(one.span()).stream())
                    .toList();
            left.clear();
            left.addAll(rest);
        }
        sketch.end(held, days);
        var title = capacity == held.getCapacity() ? held.getTitle() : "";
        left.forEach(part -> sketch.assign(new Assignment(held.person(), other, capacity, title, part)));
    }

    /** The cell as it stands on a day. */
    static Optional<Cell> on(Sketch sketch, CellId cell, LocalDate day) {
        return sketch.cell(cell).stream().filter(row -> row.span().has(day)).findFirst();
    }
}
