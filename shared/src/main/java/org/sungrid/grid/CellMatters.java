package org.sungrid.grid;

import java.util.List;

/**
 * What a capability tells on the page of a cell, as a bean of this type: whoever opens the page reads what each of them
 * tells, and neither page nor grid knows which there are.
 */
public interface CellMatters {

    /** The place among the others. */
    int rank();

    /**
     * What there is today, in its order, by a number of statements that does not grow with the grid. It tells whoever acts
     * only what they may see: {@link Extent#within} their reach, in the query and not afterwards.
     */
    List<CellMatter> of(Extent extent);
}
