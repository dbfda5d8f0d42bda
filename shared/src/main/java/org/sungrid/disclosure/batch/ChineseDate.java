package org.sungrid.disclosure.batch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sungrid.text.ChineseNumber;

/** Dates as Chinese documents write them: 2026年1月1日, ２０００年１月１日, 一九九五年一月一日, 二〇〇五年十二月三十一日. */
final class ChineseDate {

    private static final String NUMBER = "[" + ChineseNumber.CHARACTERS + "]";

    /** Three groups: year, month, day. White space between them is let through, as scanned texts have it. */
    static final String PATTERN =
            "(" + NUMBER + "{4})\\s?年\\s?(" + NUMBER + "{1,3})\\s?月\\s?(" + NUMBER + "{1,3})\\s?日";

    private ChineseDate() {}

    /** The date of three groups of a match, or nothing when there is no such day. */
    static Optional<LocalDate> of(Matcher match, int firstGroup) {
        OptionalInt year = ChineseNumber.parse(match.group(firstGroup));
        OptionalInt month = ChineseNumber.parse(match.group(firstGroup + 1));
        OptionalInt day = ChineseNumber.parse(match.group(firstGroup + 2));
        if (year.isEmpty() || month.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year.getAsInt(), month.getAsInt(), day.getAsInt()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    static Pattern compile(String before, String after) {
        return Pattern.compile(before + PATTERN + after);
    }
}
