package org.sungrid.deadline;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * A year's days off as JSON: an object with a list {@code days}, or that list alone. Each of its days is an object with
 * {@code date} (2027-01-01), {@code name} (of the festival) and {@code off} (true: nobody works; false: a weekend day that is
 * worked on); lists that others publish say {@code isOffDay} instead of {@code off}. Where the notice can be read may stand
 * beside the days, as {@code notice} or {@code papers}: an address or a list of some. Whatever else stands there is passed over.
 */
final class NoticeJson {

    /** Deeper than any list that is published. */
    private static final int DEEPEST = 20;

    private static final String DATE = "date";
    private static final String NAME = "name";
    private static final List<String> OFF = List.of("off", "isOffDay");
    private static final List<String> SOURCE = List.of("notice", "papers");

    /**
     * One day as it stands there.
     *
     * @param line in which it begins, from 1
     * @param off {@code null} where it isn't said
     */
    record Day(int line, String date, String name, Boolean off) {}

    private final List<Day> days = new ArrayList<>();
    private String source = "";

    private NoticeJson() {}

    /** Whether a text means to be JSON. */
    static boolean isOne(String text) {
        var begin = text.replaceFirst("^[\\s\uFEFF]+", "");
        return begin.startsWith("{") || begin.startsWith("[");
    }

    /** @throws Refused with the line in which it ceases to be JSON */
    static List<Day> days(String text) {
        return read(text).days;
    }

    /** Where the notice can be read, as far as it says; empty for nothing, or for what is no JSON. */
    static String source(String text) {
        try {
            return read(text).source;
        } catch (Refused noJson) {
            return "";
        }
    }

    private static NoticeJson read(String text) {
        var reading = new NoticeJson();
        try (var parser = Json.createParser(new StringReader(text.replace("\uFEFF", "")))) {
            reading.read(parser);
        } catch (JsonParsingException wrong) {
            throw new Refused(Refusal.of(
                    NoticeReading.FIELD,
                    "deadline.refusal.line.json",
                    Math.max(1, wrong.getLocation().getLineNumber())));
        } catch (JsonException | IllegalStateException wrong) {
            throw new Refused(Refusal.of(NoticeReading.FIELD, "deadline.refusal.json"));
        }
        return reading;
    }

    /** Element by element, with no tree of what somebody sends. */
    private void read(JsonParser parser) {
        int depth = 0;
        // How deep the list of days stands, while it is read; 0 outside.
        int list = 0;
        int line = 0;
        String top = "";
        String key = "";
        Map<String, Object> fields = new HashMap<>();
        while (parser.hasNext()) {
            var event = parser.next();
            switch (event) {
                case START_OBJECT -> {
                    depth = deeper(depth);
                    if (list > 0 && depth == list + 1) {
                        line = line(parser);
                        fields.clear();
                    }
                }
                case START_ARRAY -> {
                    depth = deeper(depth);
                    if (list == 0 && (depth == 1 || depth == 2 && top.equals("days"))) {
                        list = depth;
                    }
                }
                case END_OBJECT -> {
                    if (list > 0 && depth == list + 1) {
                        days.add(day(line, fields));
                    }
                    depth--;
                }
                case END_ARRAY -> {
                    if (depth == list) {
                        list = 0;
                    }
                    depth--;
                }
                case KEY_NAME -> {
                    key = parser.getString();
                    top = depth == 1 ? key : top;
                }
                case VALUE_STRING -> {
                    var value = parser.getString();
                    if (list > 0 && depth == list + 1) {
                        fields.put(key, value);
                    } else if (list > 0 && depth == list) {
                        days.add(new Day(line(parser), value, "", null));
                    } else if (depth <= 2 && source.isEmpty() && SOURCE.contains(top)) {
                        source = value;
                    }
                }
                case VALUE_TRUE, VALUE_FALSE -> {
                    if (list > 0 && depth == list + 1) {
                        fields.put(key, event == JsonParser.Event.VALUE_TRUE);
                    }
                }
                default -> {
                    // Numbers and nothings say nothing of a day.
                }
            }
        }
    }

    private static int deeper(int depth) {
        Refused.when(depth == DEEPEST, NoticeReading.FIELD, "deadline.refusal.json");
        return depth + 1;
    }

    private static int line(JsonParser parser) {
        return (int) parser.getLocation().getLineNumber();
    }

    private static Day day(int line, Map<String, Object> fields) {
        var off =
                OFF.stream().map(fields::get).filter(Boolean.class::isInstance).findFirst();
        return new Day(line, text(fields.get(DATE)), text(fields.get(NAME)), (Boolean) off.orElse(null));
    }

    private static String text(Object value) {
        return value instanceof String text ? text : "";
    }
}
