package org.sungrid.deadline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.time.Span;

/**
 * What a list of a year would change.
 *
 * @param year of the list
 * @param known whether the year had a list before
 * @param days of which something else would hold
 * @param offDays how many days would be off, weekends that the list does not name aside
 * @param madeUp how many make-up workdays there would be
 * @param seen the revision that it was compared with
 * @param running what would become of the deadlines that run
 */
public record YearDifference(
        int year, boolean known, List<ChangedDay> days, int offDays, int madeUp, int seen, Shifts running)
        implements Serializable {

    /** What a day was and what it would be. @param name of the occasion, as it would be; as it was, when there is none */
    public record ChangedDay(LocalDate day, DayKind before, DayKind after, String name) implements Serializable {}

    static YearDifference between(YearNotice before, YearNotice after, int seen) {
        var old = byDay(before == null ? List.of() : before.days());
        var now = byDay(after.days());
        var was = new WorkCalendar(Set.of(), old.values(), List.of());
        var will = new WorkCalendar(Set.of(), now.values(), List.of());
        var touched = new TreeSet<>(old.keySet());
        touched.addAll(now.keySet());
        var changed = new ArrayList<ChangedDay>();
        for (var day : touched) {
            if (was.kind(day) != will.kind(day) || !was.name(day).equals(will.name(day))) {
                var name = will.name(day).isEmpty() ? was.name(day) : will.name(day);
                changed.add(new ChangedDay(day, was.kind(day), will.kind(day), name));
            }
        }
        int off = (int) after.days().stream().filter(SpecialDay::off).count();
        return new YearDifference(
                after.year(),
                before != null,
                List.copyOf(changed),
                off,
                after.days().size() - off,
                seen,
                Shifts.NONE);
    }

    YearDifference with(Shifts shifts) {
        return new YearDifference(year, known, days, offDays, madeUp, seen, shifts);
    }

    /** From the first day to the last of which something else is known: of a year that had no list that is each of its days. */
    Span touched() {
        return known
                ? new Span(days.get(0).day(), days.get(days.size() - 1).day())
                : new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Map<LocalDate, SpecialDay> byDay(List<SpecialDay> days) {
        return days.stream().collect(Collectors.toMap(SpecialDay::day, Function.identity()));
    }
}
