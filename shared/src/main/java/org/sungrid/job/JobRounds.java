package org.sungrid.job;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.time.Repeating;

/**
 * Goes round on all jobs while the application lives. Each job has a thread of its own, so that a slow one keeps no other back, and
 * {@link Hands} help the one that has much to do: a node needs at most as many connections for them as there are jobs and
 * hands. One node works on a job, the others look every few seconds whether it still does.
 */
@ApplicationScoped
public class JobRounds {

    private static final Logger LOG = Logger.getLogger(JobRounds.class.getName());

    /** A lease is renewed three times before it is over. */
    private static final Duration RENEWED_EVERY = Leases.LENGTH.dividedBy(3);

    private static final Duration CLEARED_EVERY = Duration.ofHours(1);

    @Inject
    private Jobs jobs;

    @Inject
    private Leases leases;

    @Inject
    private Effects effects;

    @Inject
    private Failures failures;

    @Inject
    private RoundNotes notes;

    @Inject
    private Hands hands;

    @Inject
    private Node node;

    @Inject
    private Clock clock;

    private final List<Shift> shifts = new ArrayList<>();
    private final List<Repeating> repeatings = new ArrayList<>();

    /**
     * From now on, until the application ends.
     *
     * @throws IllegalStateException when two jobs have the same code
     */
    public synchronized void begin() {
        for (var job : jobs.all()) {
            var shift = new Shift(job, node.name(), this);
            shifts.add(shift);
            repeatings.add(Repeating.each(shift::turn));
        }
        LOG.log(Level.INFO, "What time makes due is done by {0}", node.name());
        hands.begin();
        repeatings.add(Repeating.every(RENEWED_EVERY, this::renew));
        repeatings.add(Repeating.every(CLEARED_EVERY, this::clear));
    }

    private void renew() {
        shifts.forEach(Shift::renew);
    }

    private void clear() {
        boolean more = true;
        while (more) {
            more = effects.forget();
        }
        notes.forget();
    }

    /** Makes one round, and keeps its note. @return how it went */
    RoundNote round(Job job, Lease lease, BooleanSupplier goesOn) {
        var round = new Round(job, lease, effects, failures, hands, clock, goesOn);
        var began = clock.instant();
        var trouble = "";
        try {
            round.run();
        } catch (Fenced over) {
            throw over;
        } catch (RuntimeException broken) {
            trouble = Reason.cause(broken);
            LOG.log(Level.WARNING, "A round of the job " + job.code() + " was broken off", broken);
        }
        var ended = clock.instant();
        var note = new RoundNote(
                job.code(),
                lease.holder(),
                began,
                ended,
                ended.plus(job.pause()),
                round.done(),
                round.failed(),
                trouble);
        notes.keep(note);
        return note;
    }

    Leases leases() {
        return leases;
    }

    Failures failures() {
        return failures;
    }

    Clock clock() {
        return clock;
    }

    @PreDestroy
    synchronized void end() {
        repeatings.forEach(Repeating::stop);
        shifts.forEach(Shift::end);
    }
}
