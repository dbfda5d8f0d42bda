package org.sungrid.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sungrid.time.Dated;
import org.sungrid.time.Rewriting;

/**
 * Rows of one sort by what they are about: as they are recorded now, read as far as they are asked for, and as they would
 * stand.
 */
final class Strand<K, T extends Dated<T>> {

    private final Function<K, List<T>> reading;
    private final Map<K, List<T>> before = new HashMap<>();
    private final Map<K, List<T>> after = new LinkedHashMap<>();

    Strand(Function<K, List<T>> reading) {
        this.reading = reading;
    }

    List<T> of(K key) {
        return after.computeIfAbsent(key, absent -> {
            var read = reading.apply(absent);
            before.put(absent, read);
            return read;
        });
    }

    List<T> before(K key) {
        of(key);
        return before.get(key);
    }

    void set(K key, List<T> rows) {
        of(key);
        after.put(key, rows);
    }

    /** About what something would be recorded, in the order in which it was asked for. */
    List<K> altered() {
        return after.keySet().stream()
                .filter(key -> !difference(key).isNothing())
                .toList();
    }

    /** What would be recorded about one. */
    Rewriting<T> difference(K key) {
        return new Rewriting<>(
                before(key).stream().filter(row -> !has(of(key), row)).toList(),
                of(key).stream().filter(row -> !has(before(key), row)).toList());
    }

    /** What would be recorded about all. */
    Rewriting<T> difference() {
        var ended = new ArrayList<T>();
        var begun = new ArrayList<T>();
        after.keySet().stream().map(this::difference).forEach(part -> {
            ended.addAll(part.ended());
            begun.addAll(part.begun());
        });
        return new Rewriting<>(ended, begun);
    }

    /** Rows are the very same or others; equal words on other days are another row. */
    private static <T> boolean has(Collection<T> rows, T row) {
        return rows.stream().anyMatch(other -> other == row);
    }
}
