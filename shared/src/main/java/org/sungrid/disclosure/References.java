package org.sungrid.disclosure;

import java.util.Map;
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
}
