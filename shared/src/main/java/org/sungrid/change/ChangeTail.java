package org.sungrid.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Follows the log without missing a row. Rows commit out of the order of their ids, so whoever asks only for ids above
 * the last one loses those that were given out earlier and committed later.
 *
 * <p><b>Why no row is missed.</b> An id is given out inside the transaction that inserts its row, and the database gives
 * them out in rising order. So when the row {@code h} is seen, every lower id that was not seen has already been given
 * out, to a transaction that is still running, or was rolled back, or has committed since. All these ids are noted as
 * <em>gaps</em> and asked for again. A transaction ends within {@link #LONGEST_TRANSACTION} or is ended by
 * the server; so an id still missing in a read that <em>began</em> {@link #PATIENCE} after the gap was noticed was rolled
 * back and stays missing for ever. Every id is thus delivered, or a gap, or settled as dead.
 *
 * <p>The <em>low watermark</em> is the highest id below which nothing is open: all rows up to it were delivered, all
 * missing ids are dead. Only it is kept. After a restart all rows above it are delivered again; applying a change twice
 * must do no harm, and does none where the subject is loaded anew.
 *
 * <p>Belt and braces: a process that was stopped for an hour and resumes can break the promise about the longest
 * transaction. Gaps past their patience no longer hold the watermark back, but they are asked for once a minute for
 * {@link #AFTERLIFE} more.
 *
 * <p>Needs a log that keeps the promise of {@link ChangeLog}, read from the one database that is written to, whose ids
 * rise by one ({@code auto_increment_increment} 1). Not for several threads.
 */
public final class ChangeTail {

    /** What the applications' transaction timeout is set to at most. */
    public static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(2);

    /** Five times the longest transaction: the clocks of nodes and database need not agree to the second. */
    public static final Duration PATIENCE = LONGEST_TRANSACTION.multipliedBy(5);

    /** How long a gap that should be dead is still asked for. */
    public static final Duration AFTERLIFE = Duration.ofDays(1);

    /** Open gaps (runs of missing ids, however long) beyond which following costs more than rebuilding. */
    public static final int MOST_GAPS = 20_000;

    /** Most transactions end within it: so long a gap is asked for at every poll, later less often. */
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private static final Duration ASKED_EVERY = Duration.ofSeconds(5);
    private static final Duration DEAD_ASKED_EVERY = Duration.ofMinutes(1);

    /** So that one statement stays small. */
    private static final int ASKED_AT_ONCE = 1_000;

    private final ChangeLog log;
    private final Clock clock;
    private final TreeMap<Long, Gap> open = new TreeMap<>();
    private final TreeMap<Long, Gap> dead = new TreeMap<>();
    private Instant askedAt = Instant.EPOCH;
    private Instant deadAskedAt = Instant.EPOCH;
    private long highest;
    private Change witness;

    private ChangeTail(ChangeLog log, Clock clock, Position start) {
        this.log = log;
        this.clock = clock;
        this.highest = start.low();
        this.witness = start.witness().orElse(null);
    }

    /** A run of missing ids, all noticed at once. */
    private record Gap(long from, long to, Instant noticed) {
        long size() {
            return to - from + 1;
        }
    }

    /**
     * What is kept over a restart.
     *
     * @param low the low watermark
     * @param witness the highest row seen so far: if the log does not hold the very same row any more, it is another log
     *     (a restored database) and following it would miss what differs
     */
    public record Position(long low, Optional<Change> witness) {}

    /** Following is not possible any more: what follows the log must be built from its source again. */
    public static final class Lost extends RuntimeException {
        private Lost(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Begins so that a copy built from its source <em>after</em> this call, and fed by this tail, misses nothing: behind
     * the highest row so old that no transaction can be open that was given a lower id.
     */
    public static ChangeTail fresh(ChangeLog log, Clock clock) {
        Optional<Change> settled = log.newestBefore(clock.instant().minus(PATIENCE.multipliedBy(2)));
        return new ChangeTail(log, clock, new Position(settled.map(Change::id).orElse(0L), settled));
    }

    /**
     * Goes on where another tail stopped.
     *
     * @throws Lost if it is not the same log
     */
    public static ChangeTail resume(ChangeLog log, Clock clock, Position position) {
        position.witness().ifPresent(seen -> {
            if (!log.among(List.of(seen.id())).contains(seen)) {
                throw new Lost("The log does not hold the row " + seen + " any more");
            }
        });
        return new ChangeTail(log, clock, position);
    }

    /**
     * Reads on. The caller must apply what it gets before it keeps a {@link #position()}; if it cannot, it keeps the old
     * position and resumes there.
     *
     * @param limit of rows read above the highest seen; those that close gaps come on top
     * @return rows in the order of their ids; empty if there is nothing new
     * @throws Lost if more than {@link #MOST_GAPS} gaps are open
     */
    public List<Change> poll(int limit) {
        // Before the reads: only a read that began after its patience ended may declare a gap dead.
        Instant now = clock.instant();
        List<Change> above = log.after(highest, limit);
        if (open.size() + above.size() > MOST_GAPS) {
            throw new Lost(open.size() + " gaps are open below " + highest);
        }
        boolean deadDue = isDue(now, deadAskedAt, DEAD_ASKED_EVERY);
        boolean allDue = isDue(now, askedAt, ASKED_EVERY);
        List<Gap> asked = new ArrayList<>();
        for (Gap gap : open.values()) {
            if (allDue || now.isBefore(gap.noticed().plus(YOUNG))) {
                asked.add(gap);
            }
        }
        if (deadDue) {
            asked.addAll(dead.values());
        }
        List<Change> closing = ask(asked);

        // All was read: from here on nothing fails.
        askedAt = allDue ? now : askedAt;
        deadAskedAt = deadDue ? now : deadAskedAt;
        closing.forEach(change -> {
            close(open, change.id());
            close(dead, change.id());
        });
        if (allDue) {
            bury(now);
        }
        for (Change change : above) {
            if (change.id() > highest + 1) {
                open.put(highest + 1, new Gap(highest + 1, change.id() - 1, now));
            }
            highest = change.id();
            witness = change;
        }
        if (closing.isEmpty()) {
            return above;
        }
        List<Change> all = new ArrayList<>(closing);
        all.addAll(above);
        all.sort(Comparator.comparingLong(Change::id));
        return all;
    }

    /** To be kept, once everything polled was applied. */
    public Position position() {
        return new Position(low(), Optional.ofNullable(witness));
    }

    /** All rows up to this id were delivered, and no other will appear there. */
    public long low() {
        return open.isEmpty() ? highest : open.firstKey() - 1;
    }

    /** How many gaps are open; for the log and for tests. */
    public int gaps() {
        return open.size();
    }

    private static boolean isDue(Instant now, Instant last, Duration every) {
        // A clock that was put back must not make us wait for it.
        return !now.isBefore(last.plus(every)) || now.isBefore(last);
    }

    /** Short gaps by their ids, many in one statement; a long one, left by a counter that jumped, by its ends. */
    private List<Change> ask(List<Gap> gaps) {
        List<Change> found = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (Gap gap : gaps) {
            if (gap.size() > ASKED_AT_ONCE) {
                long from = gap.from() - 1;
                List<Change> page;
                do {
                    page = log.after(from, ASKED_AT_ONCE).stream()
                            .filter(change -> change.id() <= gap.to())
                            .toList();
                    found.addAll(page);
                    from = page.isEmpty() ? from : page.get(page.size() - 1).id();
                } while (page.size() == ASKED_AT_ONCE);
                continue;
            }
            if (ids.size() + gap.size() > ASKED_AT_ONCE) {
                found.addAll(log.among(ids));
                ids.clear();
            }
            for (long id = gap.from(); id <= gap.to(); id++) {
                ids.add(id);
            }
        }
        if (!ids.isEmpty()) {
            found.addAll(log.among(ids));
        }
        return found;
    }

    /** A row has come: what is left of its gap are the ids before and behind it. */
    private static void close(TreeMap<Long, Gap> gaps, long id) {
        Map.Entry<Long, Gap> entry = gaps.floorEntry(id);
        if (entry == null || entry.getValue().to() < id) {
            return;
        }
        Gap gap = entry.getValue();
        gaps.remove(gap.from());
        if (gap.from() < id) {
            gaps.put(gap.from(), new Gap(gap.from(), id - 1, gap.noticed()));
        }
        if (id < gap.to()) {
            gaps.put(id + 1, new Gap(id + 1, gap.to(), gap.noticed()));
        }
    }

    private void bury(Instant now) {
        Iterator<Gap> gaps = open.values().iterator();
        while (gaps.hasNext()) {
            Gap gap = gaps.next();
            if (!now.isBefore(gap.noticed().plus(PATIENCE))) {
                dead.put(gap.from(), gap);
                gaps.remove();
            }
        }
        dead.values().removeIf(gap -> !now.isBefore(gap.noticed().plus(AFTERLIFE)));
        while (dead.size() > MOST_GAPS) {
            dead.pollFirstEntry();
        }
    }
}
