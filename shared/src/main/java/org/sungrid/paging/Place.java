package org.sungrid.paging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Where a leaf of a list is opened: at its beginning, behind a line or before one.
 *
 * @param id key of that line; among lines of equal value it decides
 * @param value by which the list is ordered, as text; empty where the key alone orders it
 */
public record Place(Side side, long id, String value) {

    /** The first leaf. */
    public static final Place BEGINNING = new Place(Side.BEGINNING, 0, "");

    private static final int LONGEST_VALUE = 200;
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,18})(?:~(.*))?", Pattern.DOTALL);

    public enum Side {
        BEGINNING,
        BEHIND,
        BEFORE
    }

    /**
     * The place that an address names; the beginning where it names none, or none that was ever given out.
     *
     * @param behind what the address says under {@code after}, possibly {@code null}
     * @param before what it says under {@code before}, possibly {@code null}
     */
    public static Place of(String behind, String before) {
        return behind != null ? read(Side.BEHIND, behind) : before != null ? read(Side.BEFORE, before) : BEGINNING;
    }

    /** How a place beside a line is written in an address. */
    public static String written(long id, String value) {
        return value.isEmpty() ? String.valueOf(id) : id + "~" + value;
    }

    /** How a place beside a line is written in an address, in a list ordered by moments. */
    public static String written(long id, Instant at) {
        return written(id, String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    }

    /** The moment of the line, in a list ordered by moments; the epoch where the address names none. */
    public Instant instant() {
        return value.matches("[0-9]{1,17}")
                ? Instant.EPOCH.plus(Long.parseLong(value), ChronoUnit.MICROS)
                : Instant.EPOCH;
    }

    private static Place read(Side side, String text) {
        var matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return BEGINNING;
        }
        var value = matcher.group(2) == null ? "" : matcher.group(2);
        return value.length() > LONGEST_VALUE ? BEGINNING : new Place(side, Long.parseLong(matcher.group(1)), value);
    }

    /** Whether the lines before the place are wanted, nearest first. */
    public boolean isBackwards() {
        return side == Side.BEFORE;
    }
}
