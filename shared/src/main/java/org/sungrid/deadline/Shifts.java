package org.sungrid.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What becomes, or would become, of the deadlines that run.
 *
 * @param moving how many become due on another day
 * @param firm how many of all become sure of their day, because the list of a year came
 * @param provisional how many of all become provisional, because they now reach into a year without a list
 * @param first the first of them, at most {@value #SHOWN}
 */
public record Shifts(int moving, int firm, int provisional, List<Shift> first) implements Serializable {

    static final int SHOWN = 20;

    /** Nothing runs that is touched. */
    public static final Shifts NONE = new Shifts(0, 0, 0, List.of());

    /**
     * One deadline. Whose it is, is not told: who keeps the calendar need not see every matter.
     *
     * @param kind of what it is about
     * @param before {@code null} where it stands still
     * @param after {@code null} where it would stand still
     * @param provisional whether it still is, or would be, afterwards
     */
    public record Shift(String kind, LocalDate before, LocalDate after, boolean provisional) implements Serializable {}

    public Shifts {
        first = List.copyOf(first);
    }

    public boolean isNone() {
        return moving + firm + provisional == 0;
    }
}
