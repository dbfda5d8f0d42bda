package org.sungrid.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Something that time alone makes due. A CDI bean of this type is found by itself; neither runner nor page knows which
 * there are.
 *
 * <p>Its name and a sentence about what it does stand in this capability's bundle under {@code job.<code>} and
 * {@code job.<code>.what}, what its subjects are called in the admin's under {@code admin.subject.<kind>}.
 */
public interface Job {

    /** Lower-case letters, digits and dashes, at most 40: {@code ticket-urging}. It stands in rows and never changes. */
    String code();

    /** Between two rounds on the node that works on it. */
    Duration pause();

    /**
     * Whose moment has come and whose effect is not there yet, the longest due first; a bounded query with its index.
     *
     * <p>Answered from what the effect itself leaves, and not from the rows of this capability: these are forgotten after
     * 400 days.
     *
     * @param most lines at most; more than a round does at once where some are parked
     */
    List<Due> due(Instant now, int most);

    /**
     * The effect on one. Runs in the one transaction that also writes the unique row; throws to leave nothing. Called at
     * most once successfully for each {@link Due}, and possibly several times without success: what it does outside of the
     * database could happen again.
     *
     * @param now the clock's instant
     * @throws NoLongerDue when it turns out that nothing is to be done: nothing is left, and nobody is told
     */
    void effect(Due due, Instant now);
}
