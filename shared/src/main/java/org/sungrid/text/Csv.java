package org.sungrid.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows as RFC 4180 lays them down, for spreadsheets: with a byte order mark, or Excel takes Chinese for something else,
 * and without anything that a spreadsheet would execute.
 */
public final class Csv {

    /** Of the whole type, the header row included. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8;header=present";

    private static final String LINE_END = "\r\n";

    /** Signs with which a spreadsheet begins a formula, the wide ones of a Chinese keyboard among them. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    /** A number, or several below each other; a minus before it is no formula. */
    private static final Pattern NUMBERS =
            Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:\n-?[0-9]{1,40}(?:\\.[0-9]{1,40})?)*+");

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public Csv row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append(LINE_END);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** S-79: what would be a formula begins with an apostrophe, which makes a spreadsheet show it as text. */
    public static String cell(String value) {
        var safe = isFormula(value) ? "'" + value : value;
        var mustBeQuoted = safe.chars().anyMatch(c -> c < ' ' || c == ',' || c == '"' || c == ';' || c == '\'')
                || !safe.equals(safe.strip());
        return mustBeQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** White space and signs that nobody sees don't hide a formula from a spreadsheet. */
    private static boolean isFormula(String value) {
        return value.codePoints()
                        .filter(c -> c == '\t' || c == '\r' || !isUnseen(c))
                        .limit(1)
                        .anyMatch(c -> FORMULA.indexOf(c) >= 0)
                && !NUMBERS.matcher(value).matches();
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
