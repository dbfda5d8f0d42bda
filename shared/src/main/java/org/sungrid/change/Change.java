package org.sungrid.change;

import java.time.Instant;

/**
 * One committed row of the log.
 *
 * @param id rises in the order in which ids were given out, which is <em>not</em> the order of the commits
 * @param at when the act wrote it
 */
public record Change(long id, Instant at, Subject subject) {}
