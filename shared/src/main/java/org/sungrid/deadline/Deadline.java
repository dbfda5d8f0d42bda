package org.sungrid.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sungrid.deadline.DeadlineDay.Why;

/**
 * One running instance of a clock, day by day from its start to the day on which it is due. The day of the start is day
 * zero; the last day ends at midnight (民法典 art. 201, 203).
 */
public final class Deadline {

    private final Running running;
    private final List<DeadlineDay> days;
    private final LocalDate due;

    private Deadline(Running running, List<DeadlineDay> days, LocalDate due) {
        this.running = running;
        this.days = List.copyOf(days);
        this.due = due;
    }

    /** Works it out by the lists of days off that are known today. */
    public static Deadline of(Running running, WorkCalendar calendar) {
        var days = new ArrayList<DeadlineDay>();
        days.add(day(running.start(), Why.START, 0, calendar));
        var day = running.start();
        var lengths = Stream.concat(Stream.of(running.length()), running.extensions().stream())
                .toList();
        for (int i = 0; i < lengths.size(); i++) {
            var length = lengths.get(i);
            var counting = i == 0 ? Why.COUNTED : Why.EXTENDED;
            for (int number = 1; number <= length.amount(); ) {
                day = day.plusDays(1);
                if (running.standsStillFrom(day)) {
                    return new Deadline(running, days, null);
                }
                var why = why(day, length.unit(), running, calendar);
                days.add(day(day, why == null ? counting : why, why == null ? number++ : 0, calendar));
            }
        }
        return new Deadline(running, days, running.fixed() ? day : movedOn(day, days, running, calendar));
    }

    /** Why a day does not count; {@code null} for one that does. */
    private static Why why(LocalDate day, LengthUnit unit, Running running, WorkCalendar calendar) {
        if (running.isPausedOn(day)) {
            return Why.PAUSED;
        }
        return unit == LengthUnit.WORKING_DAYS && calendar.isOff(day) ? Why.OFF : null;
    }

    /** The day itself, or the first one after it on which somebody works and the clock does not stand still. */
    private static LocalDate movedOn(LocalDate last, List<DeadlineDay> days, Running running, WorkCalendar calendar) {
        var day = last;
        while (calendar.isOff(day) || running.isPausedOn(day)) {
            day = day.plusDays(1);
            if (running.standsStillFrom(day)) {
                return null;
            }
            days.add(day(day, running.isPausedOn(day) ? Why.PAUSED : Why.MOVED, 0, calendar));
        }
        return day;
    }

    private static DeadlineDay day(LocalDate day, Why why, int number, WorkCalendar calendar) {
        return new DeadlineDay(day, why, number, calendar.kind(day), calendar.name(day), calendar.knows(day));
    }

    public Running running() {
        return running;
    }

    /** From day zero to the day on which it is due, or to the day before it stands still. */
    public List<DeadlineDay> days() {
        return days;
    }

    /** The last day in time; empty while it stands still. */
    public Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    /** The years that it reaches into and whose lists of days off have not come: until then it is provisional. */
    public SortedSet<Integer> yearsWithoutList() {
        var years = new TreeSet<Integer>();
        days.stream()
                .filter(day -> !day.known())
                .forEach(day -> years.add(day.day().getYear()));
        return years;
    }

    public boolean isProvisional() {
        return !yearsWithoutList().isEmpty();
    }
}
