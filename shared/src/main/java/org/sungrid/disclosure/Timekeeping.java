package org.sungrid.disclosure;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.time.Repeating;

/**
 * What time alone does to disclosures: releases that were set for a moment, and days on which something comes into force
 * or has ended. Every node does it; that each thing happens once is seen to by the rows themselves.
 */
@ApplicationScoped
public class Timekeeping {

    private static final Logger LOG = Logger.getLogger(Timekeeping.class.getName());

    /** A release set for nine o'clock is seen within a minute of nine. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** In one go; what is left over waits for the next. */
    private static final int MOST_AT_ONCE = 200;

    @Inject
    private DueReleases releases;

    @Inject
    private DayBegun day;

    private Repeating repeating;

    public void begin() {
        repeating = Repeating.every(PAUSE, this::run);
    }

    /** Does what is due now. */
    public void run() {
        day.begin();
        for (var version : releases.due(MOST_AT_ONCE)) {
            try {
                releases.release(version);
            } catch (RuntimeException trouble) {
                // Each is a transaction of its own: one that fails keeps no other back, and is tried again.
                LOG.log(Level.WARNING, "A release whose moment has come failed: version " + version.value(), trouble);
            }
        }
    }

    @PreDestroy
    void end() {
        if (repeating != null) {
            repeating.stop();
        }
    }
}
