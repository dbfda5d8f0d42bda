package org.sungrid.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A log in memory whose transactions begin, commit and roll back as told. It keeps the one promise that the tail relies
 * on: time cannot pass a transaction's longest life without ending it.
 */
final class SimulatedLog implements ChangeLog {

    private record Running(List<Long> ids, Instant since) {}

    private final TreeMap<Long, Change> rows = new TreeMap<>();
    private final List<Running> running = new ArrayList<>();
    private final TreeMap<Long, Instant> written = new TreeMap<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private long nextId = 1;
    private int failAfter = -1;

    Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    /** A transaction that was given so many ids. */
    void begin(int ids) {
        List<Long> given = new ArrayList<>();
        for (int i = 0; i < ids; i++) {
            written.put(nextId, now);
            given.add(nextId++);
        }
        running.add(new Running(given, now));
    }

    void skipIdsTo(long id) {
        nextId = id;
    }

    void commit(long id) {
        Running transaction = of(id);
        running.remove(transaction);
        transaction.ids().forEach(given -> rows.put(given, new Change(given, written.get(given), subject(given))));
    }

    void rollBack(long id) {
        running.remove(of(id));
    }

    void commitOneOf(int choice) {
        if (!running.isEmpty()) {
            commit(running.get(choice % running.size()).ids().get(0));
        }
    }

    void rollBackOneOf(int choice) {
        if (!running.isEmpty()) {
            running.remove(choice % running.size());
        }
    }

    void commitAll() {
        while (!running.isEmpty()) {
            commitOneOf(0);
        }
    }

    /** Time passes; whoever reaches the longest life commits on the last moment, the worst it may do. */
    void pass(Duration time) {
        Instant end = now.plus(time);
        for (Running transaction : List.copyOf(running)) {
            if (!end.isBefore(transaction.since().plus(ChangeTail.LONGEST_TRANSACTION))) {
                commit(transaction.ids().get(0));
            }
        }
        now = end;
    }

    void passWithoutEndingAnything(Duration time) {
        now = now.plus(time);
    }

    /** The read after so many more fails, once. */
    void failAfter(int reads) {
        failAfter = reads;
    }

    SortedSet<Long> committed() {
        return new TreeSet<>(rows.keySet());
    }

    SortedSet<Long> running() {
        SortedSet<Long> ids = new TreeSet<>();
        running.forEach(transaction -> ids.addAll(transaction.ids()));
        return ids;
    }

    @Override
    public List<Change> after(long id, int limit) {
        mayFail();
        return rows.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Change> among(Collection<Long> ids) {
        mayFail();
        return ids.stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .sorted(Comparator.comparingLong(Change::id))
                .toList();
    }

    @Override
    public Optional<Change> newestBefore(Instant time) {
        return rows.values().stream().filter(row -> row.at().isBefore(time)).max(Comparator.comparingLong(Change::id));
    }

    private void mayFail() {
        if (failAfter >= 0 && failAfter-- == 0) {
            throw new IllegalStateException("The database is away");
        }
    }

    private Running of(long id) {
        return running.stream()
                .filter(transaction -> transaction.ids().contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Subject subject(long id) {
        return new Subject("thing", id);
    }
}
