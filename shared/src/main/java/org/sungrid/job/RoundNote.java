package org.sungrid.job;

import java.time.Instant;

/**
 * The latest round that a node made on a job.
 *
 * @param next when the node means to make another
 * @param done effects
 * @param failed tries that failed
 * @param trouble why it was broken off, as {@link Reason#cause} tells it; empty when it came to its end
 */
public record RoundNote(
        String job, String node, Instant began, Instant ended, Instant next, int done, int failed, String trouble) {}
