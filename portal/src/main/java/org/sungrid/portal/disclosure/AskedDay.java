package org.sungrid.portal.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.TypedDay;

/**
 * The day for which an address asks: {@code ?on=2026-03-01} for what was in force on it, {@code ?as-published=2026-03-01}
 * for what the portal showed at its end.
 *
 * @param sense what is asked about the day
 * @param day {@code null} when none is asked for or what was typed is none
 * @param typed as it was typed
 */
record AskedDay(Sense sense, LocalDate day, String typed, List<Refusal> refusals) {

    /** What is asked about a day. */
    enum Sense {
        NONE,
        IN_FORCE,
        SHOWN
    }

    static final String ON = "on";
    static final String AS_PUBLISHED = "as-published";

    private static final int LONGEST_SHOWN_BACK = 40;

    AskedDay {
        refusals = List.copyOf(refusals);
    }

    /**
     * @param parameters as the servlet API hands them over
     * @param today what was shown on a day to come nobody knows
     */
    static AskedDay of(Map<String, String[]> parameters, LocalDate today) {
        var on = first(parameters, ON);
        var asPublished = first(parameters, AS_PUBLISHED);
        if (on.isEmpty() && asPublished.isEmpty()) {
            return new AskedDay(Sense.NONE, null, "", List.of());
        }
        var sense = on.isEmpty() ? Sense.SHOWN : Sense.IN_FORCE;
        var field = on.isEmpty() ? AS_PUBLISHED : ON;
        var typed = on.isEmpty() ? asPublished : on;
        var refusals = new ArrayList<Refusal>();
        if (!on.isEmpty() && !asPublished.isEmpty()) {
            refusals.add(Refusal.of(ON, "portal.refusal.day.both"));
        }
        var day = TypedDay.of(typed).orElse(null);
        if (day == null) {
            refusals.add(Refusal.of(field, "portal.refusal.day", brief(typed)));
        } else if (sense == Sense.SHOWN && day.isAfter(today)) {
            refusals.add(Refusal.of(field, "portal.refusal.day.to-come"));
        }
        return new AskedDay(sense, day, brief(typed), refusals);
    }

    boolean isAsked() {
        return sense != Sense.NONE;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_SHOWN_BACK ? text : text.substring(0, LONGEST_SHOWN_BACK) + "…";
    }
}
