package org.sungrid.deadline;

import java.time.LocalDate;
import org.sungrid.change.Subject;
import org.sungrid.id.DeadlineId;

/**
 * The day on which one that runs is due became another by something else than its own act: the list of a year, a day of the
 * bureau's own, a clock's new revision. Told within the transaction that moves it.
 *
 * @param before {@code null} where it stood still
 * @param due {@code null} where it stands still
 * @param because in Chinese, as the bureau keeps its records
 */
public record DeadlineMoved(DeadlineId deadline, Subject about, LocalDate before, LocalDate due, String because) {}
