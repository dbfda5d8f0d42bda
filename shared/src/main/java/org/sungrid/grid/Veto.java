package org.sungrid.grid;

import java.util.Collection;
import java.util.List;
import org.sungrid.refusal.Refusal;

/**
 * What speaks against the grid being altered, told by a capability of a higher floor, which the grid does not know: as a
 * bean of this type. It is asked when an alteration is foreseen and again before it is recorded.
 */
public interface Veto {

    /**
     * @param ended assignments that cease to be recorded as they are: ended, put right, moved or written anew; they are
     *     recorded still while this is asked
     * @return why they may not; empty when they may
     */
    List<Refusal> against(Collection<Assignment> ended);
}
