package org.sungrid.deadline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sungrid.deadline.DeadlineDay.Why;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

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
        // A day that was set stays where it is; what was added to it by a length ends as every length does.
        boolean stays = running.fixed() && running.extensions().isEmpty();
        return new Deadline(running, days, stays ? day : movedOn(day, days, running, calendar));
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

    /** In words, each sentence for itself. */
    public List<String> told(Language language) {
        return Explanation.of(this).in(Messages.in(language));
    }

    /** The months over which it reaches, each with its own days alone; those that are nothing but pause are left out. */
    public List<MonthPicture<DeadlineDay>> months() {
        Map<YearMonth, Map<LocalDate, DeadlineDay>> months = new TreeMap<>();
        for (var day : days) {
            months.computeIfAbsent(YearMonth.from(day.day()), month -> new HashMap<>())
                    .put(day.day(), day);
        }
        return months.entrySet().stream()
                .filter(month -> !month.getValue().values().stream().allMatch(day -> day.why() == Why.PAUSED))
                .map(month -> MonthPicture.of(month.getKey(), month.getValue()::get))
                .toList();
    }

    /** What was left out day by day: runs of days that do not count for one and the same reason, in their order. */
    public List<Skipped> skipped() {
        var skipped = new ArrayList<Skipped>();
        for (var day : days) {
            if (day.counts() || day.why() == Why.START || day.day().equals(due)) {
                continue;
            }
            var last = skipped.isEmpty() ? null : skipped.get(skipped.size() - 1);
            if (last != null && last.goesOnWith(day)) {
                skipped.set(
                        skipped.size() - 1, new Skipped(last.first(), day.day(), day.why(), day.kind(), day.name()));
            } else {
                skipped.add(new Skipped(day.day(), day.day(), day.why(), day.kind(), day.name()));
            }
        }
        return skipped;
    }

    /** Days that do not count. @param name of the festival or occasion; may be empty */
    public record Skipped(LocalDate first, LocalDate last, Why why, DayKind kind, String name) {

        private boolean goesOnWith(DeadlineDay day) {
            return day.day().equals(last.plusDays(1))
                    && day.why() == why
                    && (why == Why.PAUSED || day.kind() == kind && day.name().equals(name));
        }

        public boolean isOne() {
            return first.equals(last);
        }
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
