package org.sungrid.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sungrid.text.Messages;

/**
 * A month or a quarter of the calendar that a bulletin is about.
 *
 * @param number of the month, or of the quarter from 1 to 4
 */
public record BulletinPeriod(Kind kind, int year, int number) {

    private static final Pattern CODE = Pattern.compile("([12][0-9]{3})-(Q[1-4]|0[1-9]|1[0-2])");

    /** A key is the year, and two places for a month or one for a quarter. */
    private static final int MONTHS = 100;

    private static final int QUARTERS = 10;

    /** Keys of quarters have five places, those of months six. */
    private static final long FIRST_OF_MONTHS = 100_000;

    /** How long a period is. */
    public enum Kind {
        MONTH(1),
        QUARTER(3);

        private final int months;

        Kind(int months) {
            this.months = months;
        }

        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The one in which a day lies. */
    public static BulletinPeriod around(Kind kind, LocalDate day) {
        return new BulletinPeriod(kind, day.getYear(), 1 + (day.getMonthValue() - 1) / kind.months);
    }

    /** The one that ended last, seen from a day. */
    public static BulletinPeriod lastEnded(Kind kind, LocalDate today) {
        return around(kind, today).before();
    }

    /** The one of a code such as {@code 2026-10} or {@code 2026-Q3}; empty for any other word. */
    public static Optional<BulletinPeriod> of(String code) {
        var read = CODE.matcher(code);
        if (!read.matches()) {
            return Optional.empty();
        }
        var part = read.group(2);
        boolean quarter = part.startsWith("Q");
        return Optional.of(new BulletinPeriod(
                quarter ? Kind.QUARTER : Kind.MONTH,
                Integer.parseInt(read.group(1)),
                Integer.parseInt(quarter ? part.substring(1) : part)));
    }

    static BulletinPeriod ofKey(long key) {
        return key < FIRST_OF_MONTHS
                ? new BulletinPeriod(Kind.QUARTER, (int) (key / QUARTERS), (int) (key % QUARTERS))
                : new BulletinPeriod(Kind.MONTH, (int) (key / MONTHS), (int) (key % MONTHS));
    }

    /** Tells periods of both kinds apart by a number, as subjects of jobs need it. */
    long key() {
        return (long) year * (kind == Kind.QUARTER ? QUARTERS : MONTHS) + number;
    }

    public String code() {
        return kind == Kind.QUARTER ? "%d-Q%d".formatted(year, number) : "%d-%02d".formatted(year, number);
    }

    public BulletinPeriod before() {
        return around(kind, first().minusDays(1));
    }

    public LocalDate first() {
        return LocalDate.of(year, 1 + (number - 1) * kind.months, 1);
    }

    public LocalDate last() {
        return YearMonth.from(first()).plusMonths(kind.months - 1L).atEndOfMonth();
    }

    Instant begin(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** The moment that no longer belongs to it. */
    Instant end(ZoneId zone) {
        return last().plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean isOverOn(LocalDate today) {
        return last().isBefore(today);
    }

    /** As people call it. */
    public String name(Messages messages) {
        return messages.text("bulletin.period." + kind.style() + "." + number, String.valueOf(year));
    }
}
