package org.sungrid.time;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * One clock for all nodes: the database's UTC plus the measured distance to it (reliability rule 8, F-15). A node whose
 * own clock is wrong neither misses nor doubles anything. Between two measurements the node's own clock only carries
 * the offset on.
 */
final class DatabaseClock extends Clock {

    private static final Logger LOG = Logger.getLogger(DatabaseClock.class.getName());

    /** Shared by the views of this clock in other zones, so that they follow each new measurement. */
    private static final class Offset {
        private volatile Duration toDatabase = Duration.ZERO;
    }

    private final ZoneId zone;
    private final Offset offset;

    DatabaseClock(ZoneId zone) {
        this(zone, new Offset());
    }

    private DatabaseClock(ZoneId zone, Offset offset) {
        this.zone = zone;
        this.offset = offset;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.toDatabase);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DatabaseClock(other, offset);
    }

    /** Measures the offset anew; a database out of reach leaves the last one and a line in the log. */
    void measure(DataSource database) {
        // The only SQL that asks for the time: it is what the clock is measured against.
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var before = Instant.now();
            try (var answer = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
                answer.next();
                var after = Instant.now();
                var there = answer.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
                var here = before.plus(Duration.between(before, after).dividedBy(2));
                offset.toDatabase = Duration.between(here, there);
            }
        } catch (SQLException e) {
            LOG.log(
                    Level.WARNING,
                    "The database''s time could not be read, the last offset is kept: {0}",
                    e.getMessage());
        }
    }
}
