package org.sungrid.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which days are worked on: Monday to Friday, unless the yearly notice of the State Council or the bureau's own list says
 * otherwise. What the bureau added goes before the notice.
 */
public final class WorkCalendar {

    private final Set<Integer> years;
    private final Map<LocalDate, SpecialDay> listed;
    private final Map<LocalDate, SpecialDay> added;

    /**
     * @param years whose lists have come; of any other year only the weekends are known
     * @param listed the days of these lists, each at most once
     * @param added by the bureau, each at most once
     */
    public WorkCalendar(Set<Integer> years, Collection<SpecialDay> listed, Collection<SpecialDay> added) {
        this.years = Set.copyOf(years);
        this.listed = byDay(listed);
        this.added = byDay(added);
    }

    private static Map<LocalDate, SpecialDay> byDay(Collection<SpecialDay> days) {
        return days.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::day, Function.identity()));
    }

    public DayKind kind(LocalDate day) {
        var own = added.get(day);
        if (own != null) {
            return own.off() ? DayKind.EXTRA_OFF : DayKind.EXTRA_WORK;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        var told = listed.get(day);
        if (told != null) {
            return told.off() ? DayKind.HOLIDAY : DayKind.MAKE_UP;
        }
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    /** The festival or the occasion; empty for an ordinary day. */
    public String name(LocalDate day) {
        var special = added.getOrDefault(day, listed.get(day));
        return special == null ? "" : special.name();
    }

    public boolean isOff(LocalDate day) {
        return kind(day).isOff();
    }

    /** The working day so many working days after a day; the day itself for none. */
    public LocalDate after(LocalDate day, int workingDays) {
        return stepped(day, workingDays, 1);
    }

    /** The working day so many working days before a day; the day itself for none. */
    public LocalDate before(LocalDate day, int workingDays) {
        return stepped(day, workingDays, -1);
    }

    private LocalDate stepped(LocalDate from, int workingDays, int direction) {
        var day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(direction);
            if (!isOff(day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether the list of the day's year has come; before, an answer about the day is provisional. */
    public boolean knows(LocalDate day) {
        return years.contains(day.getYear());
    }
}
