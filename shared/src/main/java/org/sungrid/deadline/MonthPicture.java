package org.sungrid.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A month as a wall calendar shows it: weeks from Monday to Sunday.
 *
 * @param weeks of seven days each, {@code null} where a day belongs to another month
 * @param <D> what is shown of a day
 */
public record MonthPicture<D>(YearMonth month, List<List<D>> weeks) {

    public static <D> MonthPicture<D> of(YearMonth month, Function<LocalDate, D> shown) {
        var weeks = new ArrayList<List<D>>();
        var day = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        while (!day.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<D>();
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) {
                week.add(YearMonth.from(day).equals(month) ? shown.apply(day) : null);
            }
            weeks.add(week);
        }
        return new MonthPicture<>(month, weeks);
    }
}
