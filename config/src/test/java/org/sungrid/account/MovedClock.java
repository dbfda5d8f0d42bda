package org.sungrid.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests inside the server move, in place of the bureau's. */
@ApplicationScoped
@Alternative
@Priority(1000)
public class MovedClock {

    private static volatile Duration moved = Duration.ZERO;

    /** From now on it is so much later, or earlier, than it is. */
    public static void move(Duration by) {
        moved = moved.plus(by);
    }

    public static void reset() {
        moved = Duration.ZERO;
    }

    @Produces
    Clock clock() {
        return new Moved(ZoneOffset.UTC);
    }

    private static final class Moved extends Clock {

        private final ZoneId zone;

        Moved(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Moved(other);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(moved);
        }
    }
}
