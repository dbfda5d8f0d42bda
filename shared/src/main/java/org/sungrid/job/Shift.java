package org.sungrid.job;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.change.ChangeTail;

/**
 * One node at one job: waits until the lease is free, then makes its rounds and keeps the lease for as long as it shows signs
 * of life. Moments here are those of the process and not of any clock.
 */
final class Shift {

    private static final Logger LOG = Logger.getLogger(Shift.class.getName());

    /** Between looks whether the lease is free, or whether something is to be tried again. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(30);

    /** Nodes that look at the same time shall not go on doing so. */
    private static final int SCATTERED_MILLIS = 500;

    /**
     * Without a sign of life for so long beyond what was announced, the thread hangs or is dead, and another node shall go on:
     * no transaction takes longer.
     */
    private static final Duration SILENCE = ChangeTail.LONGEST_TRANSACTION;

    private final Job job;
    private final String node;
    private final JobRounds rounds;

    private volatile Lease lease;
    private volatile long silentFrom;
    private volatile boolean ended;
    private long nextRound;
    private boolean troubled;

    Shift(Job job, String node, JobRounds rounds) {
        this.job = job;
        this.node = node;
        this.rounds = rounds;
    }

    /** One look, and a round where it is time for one. @return until the next look */
    Duration turn() {
        try {
            var pause = look();
            troubled = false;
            return pause;
        } catch (Fenced over) {
            lost();
        } catch (RuntimeException trouble) {
            if (!troubled) {
                troubled = true;
                LOG.log(
                        Level.WARNING,
                        "The job " + job.code() + " can't go on; it is tried every few seconds and told no more",
                        trouble);
            }
        }
        return scattered();
    }

    private Duration look() {
        var held = lease;
        if (held == null) {
            held = rounds.leases().take(job.code(), node).orElse(null);
            if (held == null) {
                return untilFree();
            }
            alive(Duration.ZERO);
            lease = held;
            nextRound = System.nanoTime();
        }
        alive(Duration.ZERO);
        if (System.nanoTime() - nextRound >= 0
                || rounds.failures().areReady(job.code(), rounds.clock().instant())) {
            var mine = held;
            var note = rounds.round(job, mine, () -> goesOn(mine));
            nextRound = System.nanoTime() + pause(note).toNanos();
        }
        alive(LOOK);
        var untilRound = Duration.ofNanos(Math.max(0, nextRound - System.nanoTime()));
        return untilRound.compareTo(LOOK) < 0 ? untilRound : LOOK;
    }

    /** A round that was broken off is made again soon, however seldom the job is done. */
    private Duration pause(RoundNote note) {
        return note.trouble().isEmpty() || job.pause().compareTo(AFTER_TROUBLE) < 0 ? job.pause() : AFTER_TROUBLE;
    }

    private boolean goesOn(Lease mine) {
        alive(Duration.ZERO);
        return !ended && mine.equals(lease);
    }

    /** @param announced when the next sign of life comes at the latest */
    private void alive(Duration announced) {
        silentFrom = System.nanoTime() + announced.plus(SILENCE).toNanos();
    }

    /** The look after the lease ran out comes at once: what a dead node left is late already. */
    private Duration untilFree() {
        var over = rounds.leases()
                .left(job.code())
                .plusMillis(ThreadLocalRandom.current().nextInt(SCATTERED_MILLIS));
        return over.compareTo(LOOK) < 0 ? over : scattered();
    }

    private static Duration scattered() {
        return LOOK.plusMillis(ThreadLocalRandom.current().nextInt(-SCATTERED_MILLIS, SCATTERED_MILLIS));
    }

    /** Keeps the lease, as long as its thread lives; called from another one. */
    void renew() {
        var held = lease;
        if (held == null || ended) {
            return;
        }
        try {
            if (System.nanoTime() - silentFrom < 0 && !rounds.leases().renew(held)) {
                lost();
            }
        } catch (RuntimeException outOfReach) {
            // Told by the round itself; the lease runs out unless the database is back in time.
            LOG.log(Level.FINE, "A lease was not renewed", outOfReach);
        }
    }

    private void lost() {
        lease = null;
        LOG.log(Level.INFO, "{0} lost its lease of the job {1} to another node", new Object[] {node, job.code()});
    }

    /** Makes no further effect and leaves the job to whoever comes next. */
    void end() {
        ended = true;
        var held = lease;
        lease = null;
        if (held != null) {
            try {
                rounds.leases().giveUp(held);
            } catch (RuntimeException outOfReach) {
                LOG.log(Level.FINE, "A lease was not given up, it runs out by itself", outOfReach);
            }
        }
    }
}
