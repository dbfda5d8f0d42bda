package org.sungrid.inspection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A month or a quarter of a year. @param months one, or the three of a quarter */
public record CoveredPeriod(YearMonth first, int months) {

    private static final Pattern MONTH = Pattern.compile("([1-9][0-9]{3})-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("([1-9][0-9]{3})-Q([1-4])");

    private static final int QUARTER_MONTHS = 3;

    /** Months and quarters that are offered, counted back from today: what is older is asked for by its address. */
    private static final int MONTHS_OFFERED = 12;

    private static final int QUARTERS_OFFERED = 4;

    public static CoveredPeriod month(LocalDate day) {
        return new CoveredPeriod(YearMonth.from(day), 1);
    }

    private static CoveredPeriod quarter(LocalDate day) {
        int first = (day.getMonthValue() - 1) / QUARTER_MONTHS * QUARTER_MONTHS + 1;
        return new CoveredPeriod(YearMonth.of(day.getYear(), first), QUARTER_MONTHS);
    }

    /** As an address names it, such as 2026-11 or 2026-Q4; nothing when it names none. */
    public static Optional<CoveredPeriod> of(String code) {
        var month = MONTH.matcher(code);
        if (month.matches()) {
            return Optional.of(new CoveredPeriod(YearMonth.parse(code), 1));
        }
        var quarter = QUARTER.matcher(code);
        return quarter.matches()
                ? Optional.of(new CoveredPeriod(
                        YearMonth.of(
                                Integer.parseInt(quarter.group(1)),
                                (Integer.parseInt(quarter.group(2)) - 1) * QUARTER_MONTHS + 1),
                        QUARTER_MONTHS))
                : Optional.empty();
    }

    /** The last months and quarters, the latest first. */
    public static List<CoveredPeriod> before(LocalDate today) {
        return Stream.concat(
                        IntStream.range(0, MONTHS_OFFERED).mapToObj(back -> month(today.minusMonths(back))),
                        IntStream.range(0, QUARTERS_OFFERED)
                                .mapToObj(back -> quarter(today.minusMonths((long) back * QUARTER_MONTHS))))
                .toList();
    }

    public String code() {
        return isQuarter() ? first.getYear() + "-Q" + ordinal() : first.toString();
    }

    public boolean isQuarter() {
        return months == QUARTER_MONTHS;
    }

    /** Which month or quarter of its year. */
    public int ordinal() {
        return isQuarter() ? (first.getMonthValue() - 1) / QUARTER_MONTHS + 1 : first.getMonthValue();
    }

    public LocalDate from() {
        return first.atDay(1);
    }

    public LocalDate until() {
        return first.plusMonths(months - 1L).atEndOfMonth();
    }

    /** Itself, or the month or quarter that runs where it lies ahead. */
    public CoveredPeriod begunOn(LocalDate today) {
        return !from().isAfter(today) ? this : isQuarter() ? quarter(today) : month(today);
    }

    /** Its months that are over on a day, or run. */
    List<YearMonth> begun(LocalDate today) {
        return IntStream.range(0, months)
                .mapToObj(first::plusMonths)
                .filter(month -> !month.atDay(1).isAfter(today))
                .toList();
    }
}
