package org.sungrid.notify;

import java.time.Duration;
import java.util.List;

/** How long to wait between two tries. */
final class RetryPolicy {

    /**
     * After each failed try of one delivery, and longer where the hours of whom it is for lie between. Nine tries in 27 hours at
     * least: a full mailbox and a server that holds strangers up are over by then.
     */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(12));

    /** Between two looks whether a gateway that is down is back. */
    private static final List<Duration> PROBES =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(5));

    /** What a gateway that stays down could not take by then is old news: it is in the inbox, and parked here. */
    static final Duration STALE = Duration.ofDays(3);

    private RetryPolicy() {}

    /** Whether so many tries are enough. */
    static boolean isOver(int tries) {
        return tries > PAUSES.size();
    }

    /** After so many failed tries, at least one. */
    static Duration after(int tries) {
        return PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
    }

    /** After so many times, at least one, that the gateway did not answer one behind the other. */
    static Duration probeAfter(int failures) {
        return PROBES.get(Math.min(failures, PROBES.size()) - 1);
    }
}
