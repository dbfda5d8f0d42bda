package org.sungrid.deadline;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.TypedDay;

/**
 * Reads a year's days off from a table of text, a day or a run of days a line: {@code 2027-02-06 至 2027-02-12 放假 春节},
 * {@code 2027-02-14,上班,春节}. Parts stand apart by blanks, commas or tabs, in any order after the days; quotation marks around
 * them, and a first line of headings in which there is no digit, are those of a table that a program wrote. A text that begins
 * with a brace or a bracket is read as JSON, see {@link NoticeJson}.
 */
final class NoticeReading {

    /** A year has some forty such days. */
    static final int MOST_DAYS = 120;

    static final int MOST_CHARACTERS = 20_000;
    /** One day takes up to five lines of JSON. */
    static final int MOST_LINES = 800;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SOURCE = 400;
    private static final int MOST_TOLD = 20;

    static final String FIELD = "text";
    private static final Pattern RUN = Pattern.compile("(?<=[0-9日])\\s*(?:至|到|~|—+|to)\\s*(?=[0-9])");
    private static final Pattern APART = Pattern.compile("[\\s,;，；、\"]+");
    private static final Pattern OFF = Pattern.compile("off|true|休|休息|放假");
    private static final Pattern WORK = Pattern.compile("work|false|班|上班|调休上班");

    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private NoticeReading() {}

    /**
     * @param source where the notice can be read: an address, or the number of the document
     * @throws Refused with every line that could not be read
     */
    static YearNotice read(String text, String source) {
        Refused.when(text.length() > MOST_CHARACTERS, FIELD, "deadline.refusal.long", MOST_CHARACTERS);
        var hidden = new ArrayList<Refusal>();
        ClockPolicy.hidden(hidden, FIELD, text.replaceAll("[\\s\uFEFF]", " "));
        ClockPolicy.hidden(hidden, "source", source);
        Refused.when(hidden);
        Refused.when(text.lines().count() > MOST_LINES, FIELD, "deadline.refusal.lines", MOST_LINES);
        var reading = new NoticeReading();
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            reading.refusals.add(Refusal.of("source", "deadline.refusal.source"));
        }
        if (NoticeJson.isOne(text)) {
            NoticeJson.days(text).forEach(reading::json);
        } else {
            reading.lines(
                    Normalizer.normalize(text, Normalizer.Form.NFKC).lines().toList());
        }
        Refused.when(reading.refusals.stream().limit(MOST_TOLD).toList());
        return reading.notice(source.strip());
    }

    private void lines(List<String> lines) {
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i)
                    .replace("\uFEFF", "")
                    .replaceFirst("^[\\s\"]+", "")
                    .strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (!first || !isHeading(line)) {
                line(i + 1, line);
            }
            first = false;
        }
    }

    private static boolean isHeading(String line) {
        return line.matches("[^,\t]*[,\t].*") && line.chars().noneMatch(Character::isDigit);
    }

    private void json(NoticeJson.Day day) {
        var date = TypedDay.of(day.date());
        var name = Normalizer.normalize(day.name(), Normalizer.Form.NFKC).strip();
        if (date.isEmpty()) {
            refuse("day", day.line(), shortened(day.date()));
        } else if (day.off() == null) {
            refuse("off", day.line(), date.get());
        } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refuse("name", day.line(), shortened(name));
        } else {
            // An escape can spell what the text itself was searched for.
            ClockPolicy.hidden(refusals, FIELD, name);
            add(day.line(), new SpecialDay(date.get(), name, day.off()));
        }
    }

    /** As much of what stands there as somebody needs to find it. */
    private static String shortened(String told) {
        return told.length() > LONGEST_NAME ? told.substring(0, LONGEST_NAME) + "…" : told;
    }

    private YearNotice notice(String source) {
        var years = days.keySet().stream().map(LocalDate::getYear).distinct().toList();
        Refused.when(years.isEmpty(), FIELD, "deadline.refusal.empty");
        Refused.when(
                years.size() > 1,
                FIELD,
                "deadline.refusal.years",
                years.stream().map(String::valueOf).toList());
        Refused.when(days.size() > MOST_DAYS, FIELD, "deadline.refusal.many", MOST_DAYS);
        return new YearNotice(years.get(0), source, List.copyOf(days.values()));
    }

    private void line(int number, String line) {
        var parts = APART.split(RUN.matcher(line).replaceAll("~"));
        if (parts.length == 0) {
            // A row of a table in which nothing stands.
            return;
        }
        var run = parts[0].split("~", 2);
        var first = TypedDay.of(run[0]);
        var last = run.length == 2 ? TypedDay.of(run[1]) : first;
        if (first.isEmpty() || last.isEmpty()) {
            refuse("day", number, parts[0]);
            return;
        }
        var name = new StringBuilder();
        Boolean off = null;
        for (int i = 1; i < parts.length; i++) {
            var said = off(parts[i]);
            if (off == null && said.isPresent()) {
                off = said.get();
            } else {
                name.append(name.isEmpty() ? "" : " ").append(parts[i]);
            }
        }
        if (off == null) {
            refuse("off", number, line);
        } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
            refuse("name", number, line);
        } else if (last.get().isBefore(first.get())
                || first.get().plusDays(MOST_DAYS).isBefore(last.get())) {
            refuse("run", number, parts[0]);
        } else {
            for (var day = first.get(); !day.isAfter(last.get()); day = day.plusDays(1)) {
                add(number, new SpecialDay(day, name.toString(), off));
            }
        }
    }

    private static Optional<Boolean> off(String part) {
        var folded = part.toLowerCase(Locale.ROOT);
        if (OFF.matcher(folded).matches()) {
            return Optional.of(true);
        }
        return WORK.matcher(folded).matches() ? Optional.of(false) : Optional.empty();
    }

    private void add(int number, SpecialDay special) {
        var weekday = special.day().getDayOfWeek();
        if (!special.off() && weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY) {
            refuse("worked-on", number, special.day());
        } else if (days.putIfAbsent(special.day(), special) != null) {
            refuse("twice", number, special.day());
        }
    }

    private void refuse(String why, int line, Object what) {
        refusals.add(Refusal.of(FIELD, "deadline.refusal.line." + why, line, what));
    }
}
