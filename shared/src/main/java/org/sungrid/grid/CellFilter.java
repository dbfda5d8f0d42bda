package org.sungrid.grid;

import java.io.Serializable;

/**
 * To which cells a list is narrowed down.
 *
 * @param code of the cell; {@code null} for all
 * @param below whether what stands below it today is meant as well
 */
public record CellFilter(String code, boolean below) implements Serializable {

    public static final CellFilter ALL = new CellFilter(null, false);

    public boolean isAll() {
        return code == null;
    }
}
