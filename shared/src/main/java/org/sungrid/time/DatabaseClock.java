package org.sungrid.time;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One clock for all nodes: the database's UTC as it was last measured, carried on by the time that has passed since on the
 * node (reliability rule 8, F-15). That is counted by the processor: whatever the node's own clock of the day says, and if it
 * is put an hour forward between two measurements, nothing is early, late or done twice. Only before the first
 * measurement, while the database is out of reach, the node's own clock is believed.
 */
final class DatabaseClock extends Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class.getName());

    /** A reading that took longer may be off by half of that, and what is due would come so much too early. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

    /**
     * A reading of the database's time.
     *
     * @param nanos what the node had counted then
     */
    private record Reading(Instant at, long nanos) {}

    /** Shared by the views of this clock in other zones, so that they follow each new measurement. */
    private static final class Measured {
        private volatile Reading last;
    }

    private final ZoneId zone;
    private final Clock own;
    private final LongSupplier counter;
    private final Measured measured;

    DatabaseClock(ZoneId zone) {
        this(zone, Clock.systemUTC(), System::nanoTime);
    }

    /**
     * @param own what the node believes the time to be
     * @param counter of the node's nanoseconds, which nobody sets
     */
    DatabaseClock(ZoneId zone, Clock own, LongSupplier counter) {
        this(zone, own, counter, new Measured());
    }

    private DatabaseClock(ZoneId zone, Clock own, LongSupplier counter, Measured measured) {
        this.zone = zone;
        this.own = own;
        this.counter = counter;
        this.measured = measured;
    }

    @Override
    public Instant instant() {
        var last = measured.last;
        return last == null ? own.instant() : last.at().plusNanos(counter.getAsLong() - last.nanos());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(other, own, counter, measured);
    }

    /** Reads the database's time anew; one out of reach leaves the last reading and a line in the log. */
    void measure(DataSource database) {
        // The only SQL that asks for the time: it is what the clock is measured against.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            long before = counter.getAsLong();
            try (var answer = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
                answer.next();
                long after = counter.getAsLong();
                var there = answer.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                if (measured.last == null || after - before <= LONGEST_ANSWER.toNanos()) {
                    // Halfway between question and answer.
                    measured.last = new Reading(there, before + (after - before) / 2);
                } else {
                    LOG.log(Level.WARNING, "The database told its time so slowly that the last reading is carried on");
                }
            }
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "The database''s time could not be read, the last reading is carried on: {0}",
                    e.getMessage());
        }
    }
}
