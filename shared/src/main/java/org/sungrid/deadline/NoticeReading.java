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
 * {@code 2027-02-14,上班,春节}. Parts stand apart by blanks, commas or tabs, in any order after the days.
 */
final class NoticeReading {

    /** A year has some forty such days. */
    static final int MOST_DAYS = 120;

    static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_LINES = 400;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_TOLD = 20;

    private static final String FIELD = "text";
    private static final Pattern RUN = Pattern.compile("(?<=[0-9日])\\s*(?:至|到|~|—+|to)\\s*(?=[0-9])");
    private static final Pattern APART = Pattern.compile("[\\s,;，；、]+");
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
        Refused.when(source.isBlank() || source.strip().length() > 400, "source", "deadline.refusal.source");
        Refused.when(text.length() > MOST_CHARACTERS, FIELD, "deadline.refusal.long", MOST_CHARACTERS);
        var hidden = new ArrayList<Refusal>();
        ClockPolicy.hidden(hidden, FIELD, text.replaceAll("[\\s\uFEFF]", " "));
        ClockPolicy.hidden(hidden, "source", source);
        Refused.when(hidden);
        var reading = new NoticeReading();
        var lines = Normalizer.normalize(text, Normalizer.Form.NFKC).lines().toList();
        Refused.when(lines.size() > MOST_LINES, FIELD, "deadline.refusal.lines", MOST_LINES);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replace("\uFEFF", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reading.line(i + 1, line);
            }
        }
        Refused.when(reading.refusals.stream().limit(MOST_TOLD).toList());
        return reading.notice(source.strip());
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
