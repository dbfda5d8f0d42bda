package org.sungrid.grid;

import java.util.ArrayList;
import java.util.List;
import org.sungrid.refusal.Refusal;

/**
 * What hangs on posts, and on where cells stand, told by a capability of a higher floor, which the grid does not know: as a
 * bean of this type. Whoever alters the grid reads it before it is done; nothing is refused for it.
 */
public interface PostDependants {

    /** As many sentences as anybody reads; what is beyond is told by a number. */
    int MOST = 30;

    /** Sentences on what would end, begin or move, as whole refusals are told; none where nothing does. */
    List<Refusal> of(PostTurns turns);

    /** The first sentences, and how many more there are. */
    static List<Refusal> shortened(List<Refusal> all) {
        if (all.size() <= MOST) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, MOST));
        some.add(Refusal.whole("grid.dependants.more", all.size() - MOST));
        return some;
    }
}
