package org.sungrid.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.database.Trouble;

/**
 * One round on a job under a lease: everything that is due, some at a time, until nothing is left that could be done now. Each
 * effect is a transaction of its own, and one that fails keeps no other back.
 */
final class Round {

    private static final Logger LOG = Logger.getLogger(Round.class.getName());

    /** In one go. */
    private static final int AT_ONCE = 200;

    private final Job job;
    private final Lease lease;
    private final Effects effects;
    private final Failures failures;
    private final Clock clock;
    private final BooleanSupplier goesOn;

    /** What was looked at in this round, is still due, and is not on record as failed. */
    private final Set<Due> setAside = new HashSet<>();

    private int done;
    private int failed;

    /** @param goesOn asked before each effect, told that the node lives by being asked */
    Round(Job job, Lease lease, Effects effects, Failures failures, Clock clock, BooleanSupplier goesOn) {
        this.job = job;
        this.lease = lease;
        this.effects = effects;
        this.failures = failures;
        this.clock = clock;
        this.goesOn = goesOn;
    }

    /**
     * Does what is due.
     *
     * @throws Fenced when the lease is over
     * @throws RuntimeException when the database is out of reach, or the job can't say what is due
     */
    void run() {
        while (goesOn.getAsBoolean()) {
            var now = clock.instant();
            var failing = failures.of(lease.job());
            // Those that can't be done now stand at the head of what is due: so many more are asked for.
            int most = AT_ONCE + failing.size() + setAside.size();
            var due = effects.due(job, now, most);
            if (due.size() < most) {
                forgetGone(failing, due);
            }
            var able = due.stream()
                    .filter(one -> isAble(one, failing, now))
                    .limit(AT_ONCE)
                    .toList();
            if (able.isEmpty()) {
                return;
            }
            for (var one : able) {
                if (!goesOn.getAsBoolean()) {
                    return;
                }
                bring(one, failing.containsKey(one));
            }
        }
    }

    private boolean isAble(Due due, Map<Due, Failure> failing, Instant now) {
        var failure = failing.get(due);
        return !setAside.contains(due)
                && !due.at().isAfter(now)
                && (failure == null ? failing.size() < Failures.MOST : !failure.isHeldBack(now));
    }

    private void forgetGone(Map<Due, Failure> failing, List<Due> due) {
        var gone = new ArrayList<>(failing.keySet());
        gone.removeAll(new HashSet<>(due));
        if (!gone.isEmpty()) {
            failures.forget(lease, gone);
        }
    }

    private void bring(Due due, boolean failedBefore) {
        if (!failedBefore && Effects.isForgotten(due, clock.instant())) {
            failures.park(lease, due, Reason.FORGOTTEN);
            return;
        }
        try {
            if (effects.bring(job, due, lease, failedBefore)) {
                done++;
            } else {
                setAside.add(due);
            }
        } catch (Fenced over) {
            throw over;
        } catch (Taken | NoLongerDue nothing) {
            setAside.add(due);
        } catch (RuntimeException trouble) {
            if (Trouble.isOutage(trouble) || Trouble.isFull(trouble)) {
                // Not the fault of this one: nothing else could be done now either.
                throw trouble;
            }
            failed(due, trouble);
        }
    }

    private void failed(Due due, RuntimeException trouble) {
        failed++;
        var thrown = trouble instanceof EffectFailed && trouble.getCause() != null ? trouble.getCause() : trouble;
        boolean parked = failures.failed(lease, due, Reason.of(thrown));
        LOG.log(
                Level.WARNING,
                "The job " + lease.job() + " failed on " + due.about() + ", due at " + due.at()
                        + (parked ? ": parked" : ": tried again"),
                thrown);
    }

    int done() {
        return done;
    }

    int failed() {
        return failed;
    }
}
