package org.sungrid.opinion;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year, within which every unit owes an asking. @param number from 1 to 4 */
public record Quarter(int year, int number) implements Serializable {

    private static final int MONTHS = 3;
    private static final int LAST = 4;
    private static final Pattern CODE = Pattern.compile("(20[0-9]{2})Q([1-4])");

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The one that an address names, such as {@code 2026Q4}; nothing where it names none of this century. */
    public static Optional<Quarter> named(String code) {
        var match = CODE.matcher(code == null ? "" : code);
        return match.matches()
                ? Optional.of(new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    public String code() {
        return year + "Q" + number;
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return next().first().minusDays(1);
    }

    public Quarter next() {
        return number == LAST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, LAST) : new Quarter(year, number - 1);
    }
}
