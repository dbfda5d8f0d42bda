package org.sungrid.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * One field of a kind, under the one name that files, forms, refusals and the API use. The import, the form, the
 * comparison, the export and the API all walk along these, so that a kind is described once.
 *
 * @param name in lower case with hyphens, such as {@code total-limit}
 * @param most the most characters (code points) of a text, the highest whole number, the most rows
 * @param owed whether a release needs it; in a row, whether the row needs it even as a draft
 * @param columns of rows
 * @param words to choose from
 * @param target kind of the disclosure that a reference leads to, {@code null} for all else
 */
public record Field(
        String name,
        Type type,
        int most,
        boolean owed,
        List<Field> columns,
        List<? extends Coded> words,
        DisclosureKind target) {

    /** What a value is, and as what {@link Values} holds it. */
    public enum Type {
        /** A text on one line. */
        LINE,
        /** A text of several lines. */
        LINES,
        /** A day. */
        DAY,
        /** An amount of yuan, not below zero. */
        YUAN,
        /** A quantity, not below zero, with at most four decimals. */
        QUANTITY,
        /** A number of any sign with at most four decimals. */
        FIGURE,
        /** A whole number, not below zero. */
        COUNT,
        /** One of {@link Field#words()}. */
        WORD,
        /** Code of a cell of the grid. */
        CELL,
        /** Number of another disclosure; inside an import also its key. */
        REFERENCE,
        /** Rows of {@link Field#columns()}. */
        ROWS;

        /** Whether the value is a text. */
        public boolean isText() {
            return this == LINE || this == LINES || this == CELL || this == REFERENCE;
        }

        /** Whether the value is a number with decimals. */
        public boolean isDecimal() {
            return this == YUAN || this == QUANTITY || this == FIGURE;
        }
    }

    public Field {
        columns = List.copyOf(columns);
        words = List.copyOf(words);
    }

    static Field line(String name, int most) {
        return of(name, Type.LINE, most);
    }

    static Field lines(String name, int most) {
        return of(name, Type.LINES, most);
    }

    static Field day(String name) {
        return of(name, Type.DAY, 0);
    }

    static Field yuan(String name) {
        return of(name, Type.YUAN, 0);
    }

    static Field quantity(String name) {
        return of(name, Type.QUANTITY, 0);
    }

    static Field figure(String name) {
        return of(name, Type.FIGURE, 0);
    }

    static Field count(String name, int most) {
        return of(name, Type.COUNT, most);
    }

    static Field cell(String name) {
        return of(name, Type.CELL, ContentPolicy.UNIT);
    }

    static Field reference(String name, DisclosureKind target) {
        return new Field(name, Type.REFERENCE, 200, false, List.of(), List.of(), target);
    }

    static Field word(String name, Coded... words) {
        return new Field(name, Type.WORD, 0, false, List.of(), List.of(words), null);
    }

    static Field rows(String name, int most, Field... columns) {
        return new Field(name, Type.ROWS, most, false, List.of(columns), List.of(), null);
    }

    private static Field of(String name, Type type, int most) {
        return new Field(name, type, most, false, List.of(), List.of(), null);
    }

    /** The same field, without which nothing is released (or, in a row, stored). */
    Field needed() {
        return new Field(name, type, most, true, columns, words, target);
    }

    /** Key of what people call it; that of a column begins with its list's name. */
    public String labelKey() {
        return ContentPolicy.labelKey(name);
    }

    /** The word with this code, or nothing. */
    public Optional<Coded> word(String code) {
        return words.stream()
                .filter(word -> word.code().equals(code))
                .map(Coded.class::cast)
                .findFirst();
    }

    /** The word that stands where nothing was chosen. */
    public Coded firstWord() {
        return words.get(0);
    }

    /** Its name in JSON, such as {@code totalLimit}. */
    public String camelName() {
        var camel = new StringBuilder();
        boolean upper = false;
        for (char sign : name.toCharArray()) {
            if (sign == '-') {
                upper = true;
            } else {
                camel.append(upper ? Character.toUpperCase(sign) : sign);
                upper = false;
            }
        }
        return camel.toString();
    }
}
