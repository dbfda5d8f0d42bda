package org.sungrid.account;

import java.time.Duration;
import java.time.Instant;

/** How long somebody who failed to sign in has to wait. Nobody is ever locked out. */
final class AttemptPolicy {

    /** Failures that cost nothing: people mistype. */
    static final int FREE = 5;

    /** Afterwards each failure doubles the wait, from a second on, up to this. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    /** Failures older than this are forgotten. */
    static final Duration MEMORY = Duration.ofHours(1);

    /** From so many failures of one account, from wherever, within {@link #MEMORY}, strangers to it are slowed down. */
    static final int OF_ONE_ACCOUNT = 20;

    /** From so many failures of everybody within {@link #MINUTE}, all who come from unusual places are slowed down. */
    static final int OF_EVERYBODY = 120;

    static final Duration MINUTE = Duration.ofMinutes(1);

    /** What a stranger waits before the first attempt, while an account or everybody is under attack. */
    static final Duration SLOWED = Duration.ofSeconds(10);

    /** For so long a place is a usual one after somebody signed in there. */
    static final Duration USUAL = Duration.ofDays(90);

    private AttemptPolicy() {}

    /** The wait after this many failures in a row. */
    static Duration after(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE, 20);
        var wait = Duration.ofSeconds(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** How many failures still count at this moment. */
    static int remembered(int failures, Instant failedAt, Instant now, Duration memory) {
        return failedAt == null || now.isAfter(failedAt.plus(memory)) ? 0 : failures;
    }

    static boolean isUsual(Instant succeededAt, Instant now) {
        return succeededAt != null && now.isBefore(succeededAt.plus(USUAL));
    }
}
