package org.sungrid.grid;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which grid is asked for.
 *
 * @param day on which it held
 * @param recorded as was known at that moment, later corrections left out
 */
public record AsOf(LocalDate day, Instant recorded) {}
