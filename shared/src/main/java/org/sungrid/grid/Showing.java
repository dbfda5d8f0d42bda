package org.sungrid.grid;

import java.io.Serializable;

/**
 * What the public sees of a cell.
 *
 * @param shown whether it is seen at all; what is not hides what stands below it
 * @param heads whether whoever answers for it is named, acting heads as well
 */
public record Showing(boolean shown, boolean heads, boolean deputies, boolean members, boolean inspectors)
        implements Serializable {

    /** As long as nobody decided otherwise; the view of the public's schema says the same. */
    public static Showing usual(CellLevel level) {
        return new Showing(true, level == CellLevel.UNIT || level == CellLevel.SECTION, false, false, false);
    }

    /** What both show. */
    Showing and(Showing other) {
        return new Showing(
                shown && other.shown,
                heads && other.heads,
                deputies && other.deputies,
                members && other.members,
                inspectors && other.inspectors);
    }

    /** The same, hidden: who would be named stays decided. */
    Showing hidden() {
        return new Showing(false, heads, deputies, members, inspectors);
    }

    /** Whether people in this capacity are named. */
    public boolean names(Capacity capacity) {
        return shown
                && switch (capacity) {
                    case HEAD, ACTING_HEAD -> heads;
                    case DEPUTY -> deputies;
                    case MEMBER -> members;
                    case INSPECTOR -> inspectors;
                };
    }
}
