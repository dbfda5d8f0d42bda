package org.sungrid.grid;

import java.util.List;

/**
 * A line on the page of a cell: something that it answers for, or something that is open there.
 *
 * @param here how much there is in the cell itself
 * @param below how much there is in what stands below it
 * @param address of the list of what is here; empty where whoever asks may not open it
 * @param addressBelow of the list of what is here and below; empty likewise
 * @param first a few of them by name, here and below
 */
public record CellMatter(
        Side side, String labelKey, long here, long below, String address, String addressBelow, List<Named> first) {

    /** What it is for the cell. */
    public enum Side {
        ANSWERED_FOR,
        OPEN
    }

    /** One by its name. @param address may be empty */
    public record Named(String name, String address) {}

    public CellMatter {
        first = List.copyOf(first);
    }

    public CellMatter(Side side, String labelKey, long here, long below) {
        this(side, labelKey, here, below, "", "", List.of());
    }

    /** The same with where it is listed. */
    public CellMatter at(String list, String listBelow) {
        return new CellMatter(side, labelKey, here, below, list, listBelow, first);
    }

    /** The same with a few by name. */
    public CellMatter naming(List<Named> some) {
        return new CellMatter(side, labelKey, here, below, address, addressBelow, some);
    }

    /** How much there is in all. */
    public long all() {
        return here + below;
    }
}
