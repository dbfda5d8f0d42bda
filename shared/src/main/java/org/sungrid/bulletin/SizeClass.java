package org.sungrid.bulletin;

import java.util.Locale;

/**
 * How large a unit is, by the people who hold a post in it or below it on the last day of the period. Whoever has to do
 * everything with four people is not held against forty: up to five everybody does everything, up to fifteen a unit has
 * sections, beyond that it has people for each matter.
 */
public enum SizeClass {
    SMALL(0, 5),
    MIDDLE(6, 15),
    LARGE(16, 0);

    private final int from;
    private final int to;

    SizeClass(int from, int to) {
        this.from = from;
        this.to = to;
    }

    static SizeClass of(int people) {
        return people <= SMALL.to ? SMALL : people <= MIDDLE.to ? MIDDLE : LARGE;
    }

    /** The fewest people. */
    public int getFrom() {
        return from;
    }

    /** The most people; 0 for no limit. */
    public int getTo() {
        return to;
    }

    public String labelKey() {
        return "bulletin.size." + name().toLowerCase(Locale.ROOT);
    }
}
