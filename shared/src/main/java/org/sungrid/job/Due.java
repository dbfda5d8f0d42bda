package org.sungrid.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.sungrid.change.Subject;

/**
 * One thing whose moment has come.
 *
 * @param about whose
 * @param at the moment from which it was due, part of the unique key; in microseconds, as the database keeps it
 */
public record Due(Subject about, Instant at) {

    public Due {
        Objects.requireNonNull(about, "about");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
