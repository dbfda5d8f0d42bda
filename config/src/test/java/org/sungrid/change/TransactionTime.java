package org.sungrid.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A clock that runs as fast as it may: a second passes with every few transactions, but none ever lives longer than the
 * product promises. So the tail has to give up gaps within a short trial, at the worst moment that is allowed.
 */
final class TransactionTime extends Clock {

    private static final int ENDS_IN_A_SECOND = 10;
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final Map<Object, Instant> running = new HashMap<>();
    private final TreeMap<Instant, Integer> begins = new TreeMap<>(Comparator.naturalOrder());
    private long ended;
    private Duration passed = Duration.ZERO;

    synchronized void begin(Object transaction) {
        Instant now = instant();
        running.put(transaction, now);
        begins.merge(now, 1, Integer::sum);
    }

    synchronized void end(Object transaction) {
        Instant since = running.remove(transaction);
        begins.computeIfPresent(since, (instant, count) -> count == 1 ? null : count - 1);
        ended++;
    }

    synchronized void pass(Duration time) {
        passed = passed.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        Instant wanted = START.plus(passed).plusMillis(ended * 1_000 / ENDS_IN_A_SECOND);
        if (begins.isEmpty()) {
            return wanted;
        }
        Instant latest = begins.firstKey().plus(ChangeTail.LONGEST_TRANSACTION).minusMillis(1);
        return wanted.isBefore(latest) ? wanted : latest;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
