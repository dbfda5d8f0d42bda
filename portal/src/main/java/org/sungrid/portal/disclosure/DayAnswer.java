package org.sungrid.portal.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sungrid.disclosure.Timeline;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.portal.disclosure.AskedDay.Sense;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.Messages;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** Which version of a disclosure answers for the day that an address asks for, and what to say of it. */
public final class DayAnswer {

    private final AskedDay asked;
    private final Timeline timeline;
    private final VersionLine line;
    private final LocalDate today;

    private DayAnswer(AskedDay asked, Timeline timeline, VersionLine line, LocalDate today) {
        this.asked = asked;
        this.timeline = timeline;
        this.line = line;
        this.today = today;
    }

    public static DayAnswer of(Map<String, String[]> parameters, Timeline timeline, Clock clock) {
        var today = LocalDate.now(clock);
        var asked = AskedDay.of(parameters, today);
        if (!asked.isAsked() || !asked.refusals().isEmpty()) {
            return new DayAnswer(asked, timeline, null, today);
        }
        var endOfDay = asked.day()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .minusNanos(1);
        var found = asked.sense() == Sense.IN_FORCE ? timeline.inForceOn(asked.day()) : timeline.shownAt(endOfDay);
        return new DayAnswer(asked, timeline, found.orElse(null), today);
    }

    /** Whether a day is asked for at all. */
    public boolean isAsked() {
        return asked.isAsked();
    }

    /** Whether what was typed is a day that can be answered for. */
    public boolean isUnderstood() {
        return asked.refusals().isEmpty();
    }

    /** The version that answers; nothing where no day is asked for, none was understood, or none answers. */
    public Optional<VersionLine> line() {
        return Optional.ofNullable(line);
    }

    /** The day of which is asked what was in force on it, to stand in the form again; a field for days takes no other text. */
    public String getTypedInForce() {
        return typed(Sense.IN_FORCE);
    }

    /** The day of which is asked what was shown on it. */
    public String getTypedShown() {
        return typed(Sense.SHOWN);
    }

    /** Why the day will not do. */
    public List<Refusal> refusals() {
        return asked.refusals();
    }

    /** Why the day will not do, in the language of the page. */
    public List<String> refusals(PageText text) {
        return asked.refusals().stream()
                .map(refusal -> text.text(refusal.key(), refusal.arguments().toArray()))
                .toList();
    }

    private String typed(Sense sense) {
        return asked.sense() == sense && asked.day() != null ? asked.day().toString() : "";
    }

    /** Which version the page shows for the day, or why it shows none; empty where no day was understood. */
    public String notice(PageText text, House house) {
        return notice(text::text, house::day, house::dayOf);
    }

    /** The same for programs, days written as in {@code 2026-03-01}. */
    public String notice(Messages messages, ZoneId zone) {
        return notice(messages::text, LocalDate::toString, moment -> LocalDate.ofInstant(moment, zone));
    }

    private String notice(
            BiFunction<String, Object[], String> text,
            Function<LocalDate, String> written,
            Function<Instant, LocalDate> dayOf) {
        if (!isAsked() || !isUnderstood()) {
            return "";
        }
        var day = written.apply(asked.day());
        boolean shown = asked.sense() == Sense.SHOWN;
        var key = "portal.day." + (shown ? "shown" : "in-force");
        if (line != null) {
            // Today has not ended: what is shown now may not be what will be shown at its end.
            return text.apply(
                    shown && asked.day().equals(today) ? key + ".today" : key, new Object[] {day, line.ordinal()});
        }
        var first = shown ? timeline.firstShown().map(dayOf) : timeline.firstInForce();
        if (first.isEmpty()) {
            return text.apply(key + ".unknown", new Object[] {day});
        }
        return first.get().isAfter(asked.day())
                ? text.apply(key + ".before", new Object[] {day, written.apply(first.get())})
                : text.apply(key + ".after", new Object[] {day});
    }
}
