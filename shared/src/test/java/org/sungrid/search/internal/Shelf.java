package org.sungrid.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sungrid.change.Change;
import org.sungrid.change.ChangeLog;
import org.sungrid.change.Subject;
import org.sungrid.search.SearchQuery;
import org.sungrid.search.SearchResult;
import org.sungrid.search.SearchSource;
import org.sungrid.search.Searchable;

/** A database of documents and its log, in memory, with an index beside it on the disk. */
final class Shelf implements SearchSource, ChangeLog, AutoCloseable {

    static final String KIND = "paper";

    final TreeMap<Long, Searchable> papers = new TreeMap<>();
    final TreeMap<Long, Change> log = new TreeMap<>();
    final Set<Long> poisoned = new HashSet<>();
    final List<Long> turning = new ArrayList<>();
    boolean away;
    /** Passes with each load, by this much. */
    Duration loading = Duration.ZERO;

    private long nanos;
    Instant now = Instant.parse("2026-03-02T01:00:00Z");

    private final Path folder;
    IndexCopy copy;
    Following following;
    Asking asking;

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** Puts a paper up, or another in its place, and notes it. */
    Shelf put(long id, String title, UnaryOperator<Searchable.Builder> more) {
        papers.put(
                id, more.apply(Searchable.about(new Subject(KIND, id), title)).build());
        return note(id);
    }

    Shelf put(long id, String title, String body) {
        return put(id, title, paper -> paper.saying(body));
    }

    Shelf withdraw(long id) {
        papers.remove(id);
        return note(id);
    }

    Shelf note(long id) {
        long next = log.isEmpty() ? 1 : log.lastKey() + 1;
        log.put(next, new Change(next, now, new Subject(KIND, id)));
        return this;
    }

    /** Opens the index as an application that starts would. */
    Shelf open() throws IOException {
        copy = IndexCopy.open(IndexFolder.take(folder, "test", "sungrid.test.index.folder"));
        following = new Following(copy, this, List.of(this), clock(), () -> nanos);
        asking = new Asking(copy, clock());
        return this;
    }

    /** Follows until there is nothing more to do. */
    Shelf follow() {
        try {
            while (following.step()) {
                pass(Duration.ZERO);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    Shelf pass(Duration time) {
        now = now.plus(time);
        return this;
    }

    SearchResult find(SearchQuery query) {
        return asking.find(query, following.state());
    }

    /** The ids found, in their order. */
    List<Long> ids(String text) {
        return ids(SearchQuery.of(text));
    }

    List<Long> ids(SearchQuery query) {
        return find(query).hits().stream().map(hit -> hit.subject().id()).toList();
    }

    /** Stops as an application that ends would. */
    @Override
    public void close() throws IOException {
        if (copy != null) {
            following.stop();
            copy.close();
            copy = null;
        }
    }

    /** Stops as a killed process would: nothing more is written. */
    void kill() throws IOException {
        copy.close();
        copy = null;
    }

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

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Long> ids(long after, int limit) {
        mayBeAway();
        return papers.tailMap(after, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public List<Searchable> load(Collection<Long> ids) {
        mayBeAway();
        nanos += loading.toNanos();
        if (ids.stream().anyMatch(poisoned::contains)) {
            throw new IllegalArgumentException("Cannot be read");
        }
        return ids.stream().filter(papers::containsKey).map(papers::get).toList();
    }

    @Override
    public Collection<Long> turned(Instant from, Instant to) {
        return List.copyOf(turning);
    }

    @Override
    public List<Change> after(long id, int limit) {
        mayBeAway();
        return log.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Change> among(Collection<Long> ids) {
        mayBeAway();
        return ids.stream().filter(log::containsKey).map(log::get).toList();
    }

    @Override
    public Optional<Change> newestBefore(Instant time) {
        mayBeAway();
        return log.descendingMap().values().stream()
                .filter(row -> row.at().isBefore(time))
                .findFirst();
    }

    private void mayBeAway() {
        if (away) {
            throw new IllegalStateException("The database is away");
        }
    }
}
