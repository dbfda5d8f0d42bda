package org.sungrid.grid;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.sungrid.grid.Foreseen.Told;

/**
 * One thing that the recording of a workbook would alter, or leave alone.
 *
 * @param code of the unit or body, or number of the person, that it is about
 * @param name of the unit, body or person
 * @param from the first day on which it holds; {@code null} where it is about no day
 * @param details what is told before and after, or what is begun and ended
 */
public record PlanLine(Kind kind, String code, String name, LocalDate from, List<Detail> details)
        implements Serializable {

    /** What happens. */
    public enum Kind {
        UNIT_FOUNDED,
        UNIT_CHANGED,
        UNIT_MOVED,
        UNIT_CLOSED,
        PERSON_ADDED,
        PERSON_RENAMED,
        POST_BEGUN,
        POST_CHANGED,
        POST_ENDED,
        OVERSIGHT_BEGUN,
        OVERSIGHT_CHANGED,
        OVERSIGHT_ENDED,
        SUPERVISOR_BEGUN,
        SUPERVISOR_CHANGED,
        SUPERVISOR_ENDED,
        BODY_FOUNDED,
        BODY_CHANGED,
        BODY_DISSOLVED,
        MEMBERSHIP_BEGUN,
        MEMBERSHIP_CHANGED,
        MEMBERSHIP_ENDED,
        LIAISON_BEGUN,
        LIAISON_CHANGED,
        LIAISON_ENDED,
        /** Ends together with the post, term, unit or body that it rests on. */
        RELATION_ENDED,
        /** In the grid and not in the workbook, and left alone. */
        UNIT_LEFT,
        POST_LEFT,
        OVERSIGHT_LEFT,
        SUPERVISOR_LEFT,
        BODY_LEFT,
        MEMBERSHIP_LEFT,
        LIAISON_LEFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public String labelKey() {
            return "grid.plan." + code();
        }

        /** Whether something is altered. */
        public boolean alters() {
            return compareTo(UNIT_LEFT) < 0;
        }
    }

    /**
     * What is told.
     *
     * @param before {@code null} where nothing was told
     * @param after {@code null} where nothing is told any more
     */
    public record Detail(Told before, Told after) implements Serializable {

        public String labelKey() {
            return before == null ? after.labelKey() : before.labelKey();
        }
    }
}
