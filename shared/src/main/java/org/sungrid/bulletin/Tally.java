package org.sungrid.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was counted of some tickets. What is not in it is 0. */
public record Tally(Map<Count, Long> counts) {

    public static final Tally NOTHING = new Tally(Map.of());

    /** The classes of age of what is open: up to so many days since it was raised, {@code 0} for what is older. */
    private static final List<Age> AGES = List.of(
            new Age(0, 7, Count.OPEN_TO_7, Count.OVERDUE_TO_7),
            new Age(8, 15, Count.OPEN_TO_15, Count.OVERDUE_TO_15),
            new Age(16, 30, Count.OPEN_TO_30, Count.OVERDUE_TO_30),
            new Age(31, 60, Count.OPEN_TO_60, Count.OVERDUE_TO_60),
            new Age(61, 90, Count.OPEN_TO_90, Count.OVERDUE_TO_90),
            new Age(91, null, Count.OPEN_OLDER, Count.OVERDUE_OLDER));

    /**
     * A class of age.
     *
     * @param from days, inclusive
     * @param to days, inclusive; {@code null} for no end
     */
    public record Age(int from, Integer to, Count open, Count overdue) {}

    public Tally {
        var all = new EnumMap<Count, Long>(Count.class);
        counts.forEach((count, number) -> {
            if (number != 0) {
                all.put(count, number);
            }
        });
        counts = Collections.unmodifiableMap(all);
    }

    public long of(Count count) {
        return counts.getOrDefault(count, 0L);
    }

    Tally plus(Tally other) {
        var sum = new EnumMap<Count, Long>(Count.class);
        sum.putAll(counts);
        other.counts.forEach((count, number) -> sum.merge(count, number, Long::sum));
        return new Tally(sum);
    }

    public static List<Age> ages() {
        return AGES;
    }

    /** Whether there was any ticket. */
    public boolean isNone() {
        return of(Count.CARRIED) + of(Count.RAISED) == 0;
    }

    /** What should have been done by the end: what was closed, and what is overdue. */
    public long due() {
        return of(Count.CLOSED) + of(Count.OVERDUE);
    }

    public long closedLate() {
        return of(Count.CLOSED) - of(Count.CLOSED_IN_TIME);
    }

    /** Of what was closed, how much in time. */
    public Rate closedInTime() {
        return new Rate(of(Count.CLOSED_IN_TIME), of(Count.CLOSED));
    }

    /** Of what should have been done, how much was done in time: nobody gains by leaving what is late undone. */
    public Rate doneInTime() {
        return new Rate(of(Count.CLOSED_IN_TIME), due());
    }

    /** Of what should have been answered, how much was accepted or disputed in time. */
    public Rate answeredInTime() {
        return new Rate(of(Count.ANSWERED_IN_TIME), of(Count.ANSWER_DUE));
    }

    /** Days from being raised to being reported done, with one decimal; empty when nothing was closed. */
    public Optional<BigDecimal> averageDays() {
        long closed = of(Count.CLOSED);
        return closed == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(of(Count.CLOSED_DAYS))
                        .divide(BigDecimal.valueOf(closed), 1, RoundingMode.HALF_UP));
    }
}
