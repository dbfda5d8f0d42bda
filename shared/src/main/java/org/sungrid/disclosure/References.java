package org.sungrid.disclosure;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;

/**
 * What a content names beside itself, as far as it is known here.
 *
 * @param cells by their codes
 * @param disclosures by their numbers
 */
public record References(Map<String, Cell> cells, Map<String, Disclosure> disclosures) {

    public References {
        cells = Map.copyOf(cells);
        disclosures = Map.copyOf(disclosures);
    }

    /** Those that a reader may know of; the others are for them as if they were unknown. */
    public References known(Predicate<Cell> cell, Predicate<Disclosure> disclosure) {
        return new References(kept(cells, cell), kept(disclosures, disclosure));
    }

    private static <T> Map<String, T> kept(Map<String, T> all, Predicate<T> known) {
        return all.entrySet().stream()
                .filter(one -> known.test(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
