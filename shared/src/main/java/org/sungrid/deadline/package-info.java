/**
 * Working days, statutory clocks, and the deadlines that they make. A deadline is worked out from what started, paused and
 * extended it and from the lists of days off; it can explain each of its days.
 */
package org.sungrid.deadline;
