package org.sungrid.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * Items of one list in place of items of another.
 *
 * @param at where in the old list
 * @param removed items of the old list from there on
 * @param added items of the new list that stand there instead
 */
record Edit(int at, List<String> removed, List<String> added) {

    int end() {
        return at + removed.size();
    }

    /** What makes the new list of the old one, in order; between two edits there is always something that stayed. */
    static List<Edit> between(List<String> old, List<String> fresh) {
        var edits = new ArrayList<Edit>();
        int atOld = 0;
        int atFresh = 0;
        // In linear space, because in the usual way two lists without anything in common cost the square of memory.
        for (AbstractDelta<String> delta : DiffUtils.diff(old, fresh, new MyersDiffWithLinearSpace<>(), null)
                .getDeltas()) {
            int start = delta.getSource().getPosition();
            int startFresh = atFresh + start - atOld;
            atOld = start + delta.getSource().size();
            atFresh = startFresh + delta.getTarget().size();
            Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
            boolean touches = last != null && last.end() == start;
            if (touches) {
                edits.remove(edits.size() - 1);
            }
            edits.add(new Edit(
                    touches ? last.at : start,
                    old.subList(touches ? last.at : start, atOld),
                    fresh.subList(startFresh - (touches ? last.added.size() : 0), atFresh)));
        }
        return edits;
    }
}
