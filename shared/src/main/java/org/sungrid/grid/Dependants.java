package org.sungrid.grid;

import java.util.List;
import org.sungrid.refusal.Refusal;

/**
 * What hangs on a cell that shall exist no longer, told by a capability of a higher floor, which the grid does not know: as
 * a bean of this type. Whoever alters the grid reads it before it is done; nothing is refused for it.
 */
public interface Dependants {

    /** Sentences on what hangs on a cell, as whole refusals are told; none where nothing does. */
    List<Refusal> of(Cell cell);
}
