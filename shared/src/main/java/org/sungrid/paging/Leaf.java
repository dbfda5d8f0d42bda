package org.sungrid.paging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * One leaf of a list, in the list's order.
 *
 * @param earlier whether lines stand before it
 * @param later whether lines stand behind it
 */
public record Leaf<T>(List<T> lines, boolean earlier, boolean later) {

    public Leaf {
        lines = List.copyOf(lines);
    }

    /** The same leaf with something else made of each line. */
    public <R> Leaf<R> map(Function<? super T, ? extends R> make) {
        return new Leaf<>(lines.stream().<R>map(make).toList(), earlier, later);
    }

    /**
     * Makes a leaf of what was read away from its place.
     *
     * @param read in the order of reading, one line more than the leaf holds where there is one
     * @param size lines of a leaf
     */
    public static <T> Leaf<T> of(Place place, int size, List<T> read) {
        boolean more = read.size() > size;
        var lines = new ArrayList<>(more ? read.subList(0, size) : read);
        if (place.isBackwards()) {
            Collections.reverse(lines);
            return new Leaf<>(lines, more, true);
        }
        return new Leaf<>(lines, place.side() == Place.Side.BEHIND, more);
    }
}
