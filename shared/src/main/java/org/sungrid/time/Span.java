package org.sungrid.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Days one after another, the first and the last among them.
 *
 * @param last {@code null} until further notice
 */
public record Span(LocalDate first, LocalDate last) implements Serializable {

    /** @throws IllegalArgumentException when the last day comes before the first */
    public Span {
        Objects.requireNonNull(first);
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException(first + " to " + last);
        }
    }

    /** From a day on until further notice. */
    public static Span from(LocalDate first) {
        return new Span(first, null);
    }

    public boolean isOpen() {
        return last == null;
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** The days that are in both. */
    public Optional<Span> common(Span other) {
        var from = first.isAfter(other.first) ? first : other.first;
        var to = earlier(last, other.last);
        return to != null && to.isBefore(from) ? Optional.empty() : Optional.of(new Span(from, to));
    }

    /** The days that are not in the other: none, one span or two. */
    public List<Span> without(Span other) {
        if (common(other).isEmpty()) {
            return List.of(this);
        }
        var left = new ArrayList<Span>();
        if (first.isBefore(other.first)) {
            left.add(new Span(first, other.first.minusDays(1)));
        }
        if (other.last != null && (last == null || last.isAfter(other.last))) {
            left.add(new Span(other.last.plusDays(1), last));
        }
        return left;
    }

    /** Whether every day of the other is in this one. */
    public boolean covers(Span other) {
        return other.without(this).isEmpty();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
