package org.sungrid.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.deadline.DeadlineDay.Why;
import org.sungrid.text.Labels;
import org.sungrid.text.Messages;

/** A deadline in words: what started it, which days did not count and why, and when it is due. */
public final class Explanation {

    /** One sentence. @param arguments days, numbers, names and {@link Labels} for the message's places */
    private record Line(String key, List<Object> arguments) {}

    private final List<Line> lines = new ArrayList<>();

    private Explanation() {}

    public static Explanation of(Deadline deadline) {
        var explanation = new Explanation();
        explanation.begin(deadline.running());
        if (deadline.running().length().unit() == LengthUnit.WORKING_DAYS
                || deadline.running().extensions().stream().anyMatch(more -> more.unit() == LengthUnit.WORKING_DAYS)) {
            explanation.daysOff(deadline.days());
            explanation.madeUp(deadline.days());
        }
        explanation.pauses(deadline);
        explanation.end(deadline);
        return explanation;
    }

    /** The sentences in a language, in their order. */
    public List<String> in(Messages messages) {
        return lines.stream()
                .map(line -> messages.text(line.key(), line.arguments().toArray()))
                .toList();
    }

    private void say(String key, Object... arguments) {
        lines.add(new Line("deadline.told." + key, List.of(arguments)));
    }

    private void begin(Running running) {
        say("start", running.start());
        if (running.fixed()) {
            say("fixed");
        } else {
            say("length", running.length().amount(), unit(running.length()));
        }
        running.extensions().forEach(more -> say("extended", more.amount(), unit(more)));
    }

    private static Labels unit(Length length) {
        return new Labels(List.of(length.unit().labelKey()));
    }

    /** Holidays one by one, for whoever counts along; the weekends between them as a sum. */
    private void daysOff(List<DeadlineDay> days) {
        int weekends = 0;
        for (int i = 0; i < days.size(); ) {
            var first = days.get(i);
            if (first.why() != Why.OFF) {
                i++;
                continue;
            }
            int end = i;
            while (end < days.size()
                    && days.get(end).why() == Why.OFF
                    && days.get(end).name().equals(first.name())) {
                end++;
            }
            if (first.kind() == DayKind.WEEKEND) {
                weekends += end - i;
            } else if (end - i == 1) {
                say("off-day", first.day(), first.name());
            } else {
                say("off", first.day(), days.get(end - 1).day(), first.name(), end - i);
            }
            i = end;
        }
        if (weekends > 0) {
            say("weekends", weekends);
        }
    }

    private void madeUp(List<DeadlineDay> days) {
        List<LocalDate> madeUp = days.stream()
                .filter(day -> day.counts() && day.kind() == DayKind.MAKE_UP)
                .map(DeadlineDay::day)
                .toList();
        if (!madeUp.isEmpty()) {
            say("made-up", madeUp);
        }
    }

    /** One outside the period is told as such: whoever recorded it has to see that it changes nothing. */
    private void pauses(Deadline deadline) {
        deadline.running().pauses().forEach(pause -> {
            boolean touches = deadline.due().isEmpty() && pause.isOpen()
                    || deadline.days().stream().anyMatch(day -> day.why() == Why.PAUSED && pause.has(day.day()));
            if (!touches) {
                if (pause.isOpen()) {
                    say("pause-behind", pause.first());
                } else {
                    say("pause-outside", pause.first(), pause.last());
                }
            } else if (pause.isOpen()) {
                say("stands-still", pause.first());
            } else if (pause.first().equals(pause.last())) {
                say("paused-day", pause.first());
            } else {
                say("paused", pause.first(), pause.last());
            }
        });
    }

    private void end(Deadline deadline) {
        var moved =
                deadline.days().stream().filter(day -> day.why() == Why.MOVED).findFirst();
        if (deadline.due().isEmpty()) {
            say("no-due-day");
        } else if (moved.isPresent()) {
            say("moved", moved.get().day().minusDays(1), deadline.due().get());
        }
        deadline.due().ifPresent(due -> say("due", due));
        if (deadline.isProvisional()) {
            say(
                    "provisional",
                    deadline.yearsWithoutList().stream().map(String::valueOf).toList());
        }
    }
}
