package org.sungrid.deadline;

import java.time.LocalDate;
import java.util.List;
import org.sungrid.change.Subject;
import org.sungrid.id.DeadlineId;
import org.sungrid.time.Span;

/**
 * Deadlines that run were worked out again by another list of days off or by their clock's new revision. Told once, when all of
 * them are stored, within the transaction that does it: whoever hears it has thousands at once, and does them in blocks.
 *
 * @param moved those of which something became otherwise, in the order of their keys; may be none
 * @param days from the first to the last day that is worked on otherwise now: what was counted with them behind a last day
 *     is no longer right; {@code null} where no day changed
 * @param because in Chinese, as the bureau keeps its records
 */
public record DeadlinesMoved(List<Moved> moved, Span days, String because) {

    /**
     * One of them.
     *
     * @param before {@code null} where it stood still
     * @param due {@code null} where it stands still; the day before where only the day of its warning moved
     * @param warnDays working days of warning by the revision that it goes on by; {@code null} where it goes on as before
     */
    public record Moved(DeadlineId deadline, Subject about, LocalDate before, LocalDate due, Integer warnDays) {}
}
