package org.sungrid.deadline;

import java.io.Serializable;

/**
 * What would become of the deadlines that run if a day of the bureau's own were added or withdrawn.
 *
 * @param running what would become of them
 * @param seen the state of the days off that it was worked out with, see {@link WorkingDays#changes}
 */
public record OwnDayForeseen(Shifts running, int seen) implements Serializable {}
