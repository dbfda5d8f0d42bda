package org.sungrid.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

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
    private final Hands hands;
    private final Clock clock;
    private final BooleanSupplier goesOn;

    /** What was looked at in this round, is still due, and is not on record as failed. */
    private final Set<Due> setAside = ConcurrentHashMap.newKeySet();

    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    /** @param goesOn asked before each effect, by several threads; told that the node lives by being asked */
    Round(Job job, Lease lease, Effects effects, Failures failures, Hands hands, Clock clock, BooleanSupplier goesOn) {
        this.hands = hands;
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
            new Sharing<>(bySubject(able), these -> bringAll(these, failing)).go(hands::take, Hands.MANY);
        }
    }

    /** What is due of one thing is done in its order, by one thread. */
    private static List<List<Due>> bySubject(List<Due> able) {
        return List.copyOf(able.stream()
                .collect(Collectors.groupingBy(Due::about, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private void bringAll(List<Due> these, Map<Due, Failure> failing) {
        for (var one : these) {
            if (goesOn.getAsBoolean()) {
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
                done.incrementAndGet();
            } else {
                setAside.add(due);
            }
        } catch (Fenced over) {
            throw over;
        } catch (Taken | NoLongerDue nothing) {
            setAside.add(due);
        } catch (RuntimeException trouble) {
            // Where the database is out of reach or full this can't be noted either, and the round is broken off. What
            // only looks like that, such as a statement too long for the connection, is noted as any other.
            failed(due, trouble);
        }
    }

    private void failed(Due due, RuntimeException trouble) {
        failed.incrementAndGet();
        var thrown = trouble instanceof EffectFailed && trouble.getCause() != null ? trouble.getCause() : trouble;
        boolean parked = failures.failed(lease, due, Reason.of(thrown));
        LOG.log(
                Level.WARNING,
                "The job " + lease.job() + " failed on " + due.about() + ", due at " + due.at()
                        + (parked ? ": parked" : ": tried again"),
                thrown);
    }

    int done() {
        return done.get();
    }

    int failed() {
        return failed.get();
    }
}
