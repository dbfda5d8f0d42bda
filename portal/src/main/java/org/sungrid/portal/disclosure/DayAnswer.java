package org.sungrid.portal.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.disclosure.Timeline;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.portal.disclosure.AskedDay.Sense;
import org.sungrid.web.House;
import org.sungrid.web.PageText;

/** Which version of a disclosure answers for the day that an address asks for, and what to say of it. */
public final class DayAnswer {

    private final AskedDay asked;
    private final Timeline timeline;
    private final VersionLine line;

    private DayAnswer(AskedDay asked, Timeline timeline, VersionLine line) {
        this.asked = asked;
        this.timeline = timeline;
        this.line = line;
    }

    static DayAnswer of(Map<String, String[]> parameters, Timeline timeline, Clock clock) {
        var asked = AskedDay.of(parameters, LocalDate.now(clock));
        if (!asked.isAsked() || !asked.refusals().isEmpty()) {
            return new DayAnswer(asked, timeline, null);
        }
        var endOfDay = asked.day()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant()
                .minusNanos(1);
        var found = asked.sense() == Sense.IN_FORCE ? timeline.inForceOn(asked.day()) : timeline.shownAt(endOfDay);
        return new DayAnswer(asked, timeline, found.orElse(null));
    }

    /** Whether a day is asked for at all. */
    public boolean isAsked() {
        return asked.isAsked();
    }

    /** Whether what was typed is a day that can be answered for. */
    public boolean isUnderstood() {
        return asked.refusals().isEmpty();
    }

    Optional<VersionLine> line() {
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
    public List<String> refusals(PageText text) {
        return asked.refusals().stream()
                .map(refusal -> text.text(refusal.key(), refusal.arguments().toArray()))
                .toList();
    }

    private String typed(Sense sense) {
        return asked.sense() == sense && asked.day() != null ? asked.typed() : "";
    }

    /** Which version the page shows for the day, or why it shows none; empty where no day was understood. */
    public String notice(PageText text, House house) {
        if (!isAsked() || !isUnderstood()) {
            return "";
        }
        var day = house.day(asked.day());
        boolean shown = asked.sense() == Sense.SHOWN;
        var key = "portal.day." + (shown ? "shown" : "in-force");
        if (line != null) {
            return text.text(key, day, line.ordinal());
        }
        var first = shown ? timeline.firstShown().map(house::dayOf) : timeline.firstInForce();
        if (first.isEmpty()) {
            return text.text(key + ".unknown", day);
        }
        return first.get().isAfter(asked.day())
                ? text.text(key + ".before", day, house.day(first.get()))
                : text.text(key + ".after", day);
    }
}
