package org.sungrid.search.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.sungrid.change.Change;
import org.sungrid.change.ChangeLog;
import org.sungrid.change.ChangeTail;
import org.sungrid.change.Subject;
import org.sungrid.search.SearchResult.State;
import org.sungrid.search.SearchSource;

/**
 * Keeps the copy true to its sources: goes on where the copy stands, builds it when it has to be built, renews what
 * changes. One {@link #step()} after another, by one thread.
 *
 * <p>A step that throws has lost nothing: what it had read of the log it applies the next time, before it reads on.
 */
public final class Following {

    private static final Logger LOG = Logger.getLogger(Following.class.getName());

    private static final int CHANGES_AT_ONCE = 500;
    private static final int BUILT_AT_ONCE = 100;
    /** Subjects (their keys) that wait to be renewed; beyond, the log is read on later. */
    private static final int MOST_PENDING = 10_000;

    /** Some hundred milliseconds of analysis, if all of them are statutes. */
    private static final int RENEWED_AT_ONCE = 20;

    /** Work pauses so often to let changes in: a withdrawal is to be obeyed at once even then. */
    private static final Duration WITHOUT_PAUSE = Duration.ofMillis(700);

    private static final Duration BUILT_AT_MOST_EVERY = Duration.ofMinutes(1);
    private static final Duration TURNED_EVERY = Duration.ofMinutes(1);
    private static final Duration PARKED_RETRIED_EVERY = Duration.ofMinutes(1);
    /** If only the place in the log moved, losing it costs reading some rows again. */
    private static final Duration PLACE_KEPT_EVERY = Duration.ofMinutes(1);

    private final IndexCopy copy;
    private final ChangeLog log;
    private final List<SearchSource> sources;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Renewing renewing;
    private final Set<Subject> pending = new LinkedHashSet<>();
    /** Read of the log, and not yet known whose documents it touches. */
    private List<Change> read = List.of();

    private ChangeTail tail;
    private Building building;
    private long generation;
    private Instant turned;
    private Instant parkedRetried = Instant.EPOCH;
    private Instant kept = Instant.EPOCH;
    private Instant begun = Instant.EPOCH;
    /** The log has too many gaps to be followed: only building again and again shows what changes, until they close. */
    private boolean blind;

    private boolean unwritten;
    private volatile State state = State.REBUILDING;

    public Following(IndexCopy copy, ChangeLog log, List<SearchSource> sources, Clock clock) {
        this(copy, log, sources, clock, System::nanoTime);
    }

    /** @param nanos by which work is paused; a difference of two is a time passed */
    Following(IndexCopy copy, ChangeLog log, List<SearchSource> sources, Clock clock, LongSupplier nanos) {
        this.nanos = nanos;
        this.copy = copy;
        this.log = log;
        this.sources = List.copyOf(sources);
        this.clock = clock;
        this.renewing = new Renewing(copy, log, this.sources);
    }

    public State state() {
        return state;
    }

    /**
     * Does what there is to do now, for about a second at most while building, and lets searches see it.
     *
     * @return whether there is more to do at once
     * @throws RuntimeException if the database cannot be asked
     * @throws IOException if the disk cannot be written
     */
    public boolean step() throws IOException {
        try {
            if (copy.repair(clock.instant())) {
                tail = null;
            }
            if (tail == null) {
                begin();
            } else if (blind && building == null) {
                if (!isBuildingDue()) {
                    return false;
                }
                beginBuilding();
            }
            boolean more = !blind && follow();
            if (building != null) {
                build();
                more |= building != null;
            }
            return more;
        } catch (ChangeTail.Lost lost) {
            LOG.log(Level.WARNING, "The search index is rebuilt: {0}", lost.getMessage());
            state = State.REBUILDING;
            if (building == null && isBuildingDue()) {
                beginBuilding();
            } else {
                blind = true;
            }
            return true;
        } catch (IOException | AlreadyClosedException broken) {
            copy.doubt(broken);
            throw broken;
        }
    }

    /** Keeps how far it is. To be called once, when no step runs any more. */
    public void stop() throws IOException {
        if (tail != null && building == null && !blind && read.isEmpty() && pending.isEmpty() && copy.isOpen()) {
            copy.commit(progress());
        }
    }

    private void begin() throws IOException {
        read = List.of();
        pending.clear();
        building = null;
        blind = false;
        Optional<Progress> progress = copy.progress();
        if (progress.isPresent()) {
            try {
                tail = ChangeTail.resume(log, clock, progress.get().position());
            } catch (ChangeTail.Lost otherLog) {
                // The copy may hold what the other log's database never released: nothing of it may be shown.
                LOG.log(Level.WARNING, "The search index is rebuilt: {0}", otherLog.getMessage());
                state = State.REBUILDING;
                copy.empty();
                beginBuilding();
                return;
            }
            generation = progress.get().generation();
            turned = progress.get().turned();
            renewing.park(progress.get().parked());
            // Until the log was read: it may hold what was released while this node was away.
            state = State.BEHIND;
        } else {
            state = State.REBUILDING;
            copy.empty();
            beginBuilding();
        }
    }

    /** In place: whatever the copy holds is found until it is replaced. */
    private void beginBuilding() {
        read = List.of();
        pending.clear();
        tail = ChangeTail.fresh(log, clock);
        turned = clock.instant();
        generation++;
        begun = clock.instant();
        blind = false;
        building = new Building(sources);
    }

    private boolean isBuildingDue() {
        return !clock.instant().isBefore(begun.plus(BUILT_AT_MOST_EVERY));
    }

    private void build() throws IOException {
        long until = nanos.getAsLong() + WITHOUT_PAUSE.toNanos();
        do {
            List<Subject> page = building.next(BUILT_AT_ONCE);
            if (page.isEmpty()) {
                copy.forgetBefore(generation);
                copy.refresh();
                LOG.log(Level.INFO, "The search index is built: {0} subjects", building.count());
                building = null;
                if (!blind) {
                    keep();
                    state = State.CURRENT;
                }
                return;
            }
            renewing.renew(page, generation);
            building.passed(page);
        } while (nanos.getAsLong() - until < 0);
        copy.refresh();
    }

    /**
     * Reads on and renews for a while. What changed last comes first: a withdrawal need not wait until a large import is
     * through, and what is through can be found already.
     */
    private boolean follow() throws IOException {
        boolean more = pending.size() < MOST_PENDING && readOn();
        if (building == null && pending.size() > RENEWED_AT_ONCE) {
            state = State.BEHIND;
        }
        if (!pending.isEmpty()) {
            long until = nanos.getAsLong() + WITHOUT_PAUSE.toNanos();
            do {
                List<Subject> next = pending.stream().limit(RENEWED_AT_ONCE).toList();
                renewing.renew(next, generation);
                next.forEach(pending::remove);
            } while (!pending.isEmpty() && nanos.getAsLong() - until < 0);
            copy.refresh();
            unwritten = true;
        }
        if (building == null) {
            state = pending.isEmpty() && !more ? State.CURRENT : State.BEHIND;
        }
        if (!pending.isEmpty()) {
            return true;
        }
        if (building == null && (unwritten || !clock.instant().isBefore(kept.plus(PLACE_KEPT_EVERY)))) {
            keep();
        }
        return more;
    }

    /** @return whether the log holds more */
    private boolean readOn() {
        if (read.isEmpty()) {
            read = tail.poll(CHANGES_AT_ONCE);
        }
        Set<Subject> now = new LinkedHashSet<>();
        for (Change change : read) {
            renewing.touched(change.subject(), now);
        }
        now.addAll(pending);
        pending.clear();
        pending.addAll(now);
        boolean more = read.size() >= CHANGES_AT_ONCE;
        read = List.of();
        addTurned();
        retryParked();
        return more;
    }

    private void addTurned() {
        Instant now = clock.instant();
        if (now.isBefore(turned.plus(TURNED_EVERY))) {
            return;
        }
        for (SearchSource source : sources) {
            source.turned(turned, now).forEach(id -> pending.add(new Subject(source.kind(), id)));
        }
        turned = now;
    }

    private void retryParked() {
        Instant now = clock.instant();
        if (!now.isBefore(parkedRetried.plus(PARKED_RETRIED_EVERY))) {
            pending.addAll(renewing.parked());
            parkedRetried = now;
        }
    }

    private void keep() throws IOException {
        copy.commit(progress());
        kept = clock.instant();
        unwritten = false;
    }

    private Progress progress() {
        return new Progress(generation, tail.position(), turned, renewing.parked());
    }
}
