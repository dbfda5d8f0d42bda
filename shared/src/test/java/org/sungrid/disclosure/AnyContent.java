package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Contents of every kind, made along their fields: full to the brim, empty, and with the signs that files trip over. */
public final class AnyContent {

    private static final int MOST_ROWS = 4;

    /** Days that files can state. */
    private static final LocalDate FIRST = LocalDate.of(1000, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private AnyContent() {}

    public static Arbitrary<Content> arbitrary() {
        return Arbitraries.of(DisclosureKind.values()).flatMap(AnyContent::of);
    }

    /** Without the signs that nobody sees, which the import refuses wherever they stand as they are. */
    public static Arbitrary<Content> legible() {
        return Arbitraries.of(DisclosureKind.values()).flatMap(kind -> of(kind, body()));
    }

    public static Arbitrary<Content> of(DisclosureKind kind) {
        return of(kind, texts());
    }

    private static Arbitrary<Content> of(DisclosureKind kind, Arbitrary<String> texts) {
        var shape = Shape.of(kind);
        return values(Particulars.FIELDS, false, texts)
                .flatMap(particulars -> values(shape.fields(), false, texts)
                        .flatMap(own -> body().map(body -> shape.content(Particulars.of(particulars), own, body))));
    }

    /** Every field as long as it may be, every list as long as it may be, of a sign that has to be escaped. */
    public static Content brimming(DisclosureKind kind) {
        var shape = Shape.of(kind);
        return shape.content(Particulars.of(brimming(Particulars.FIELDS)), brimming(shape.fields()), "正文");
    }

    private static Values brimming(List<Field> fields) {
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            values.put(
                    field.name(),
                    switch (field.type()) {
                        case LINE, LINES, CELL, REFERENCE -> "\"".repeat(field.most());
                        case DAY -> LAST;
                        case YUAN -> ContentPolicy.AMOUNT;
                        case QUANTITY, FIGURE -> new BigDecimal("999999999999.9999");
                        case COUNT -> field.most();
                        case WORD -> field.words().get(field.words().size() - 1);
                        case ROWS -> java.util.Collections.nCopies(field.most(), brimming(field.columns()));
                    });
        }
        return Values.of(values);
    }

    private static Arbitrary<Values> values(List<Field> fields, boolean inRow, Arbitrary<String> texts) {
        Arbitrary<Map<String, Object>> all = Arbitraries.just(Map.of());
        for (var field : fields) {
            all = all.flatMap(before -> value(field, texts)
                    .injectNull(inRow ? 0.1 : 0.4)
                    .map(value -> {
                        var more = new HashMap<>(before);
                        more.put(field.name(), value);
                        return more;
                    }));
        }
        return all.map(Values::of);
    }

    private static Arbitrary<?> value(Field field, Arbitrary<String> texts) {
        return switch (field.type()) {
            case LINE, LINES -> texts.map(text -> shortened(text, field.most()));
            case CELL, REFERENCE -> Arbitraries.of("YX-JC", "F-2026-0001", "办法（试行）");
            case DAY ->
                Arbitraries.longs()
                        .between(FIRST.toEpochDay(), LAST.toEpochDay())
                        .map(LocalDate::ofEpochDay);
            case YUAN -> decimal(0, 100_000_000, 2);
            case QUANTITY -> decimal(0, 1_000_000_000_000L, 4);
            case FIGURE -> decimal(-1_000_000_000_000L, 1_000_000_000_000L, 4);
            case COUNT -> Arbitraries.integers().between(0, field.most());
            case WORD -> Arbitraries.of(field.words());
            case ROWS ->
                values(field.columns(), true, texts).list().ofMinSize(1).ofMaxSize(Math.min(MOST_ROWS, field.most()));
        };
    }

    private static Arbitrary<BigDecimal> decimal(long least, long most, int decimals) {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(least), BigDecimal.valueOf(most))
                .ofScale(decimals);
    }

    /** Any text, with surrogates that belong together. */
    private static Arbitrary<String> texts() {
        return pieces(
                "\r", "\t", "\u0000", "\u0007", "\u001B", "\u0085", "\u2028", "\uFEFF", "\u202E", "\uFFFF", "\uE000");
    }

    private static String shortened(String text, int most) {
        return text.substring(0, text.offsetByCodePoints(0, Math.min(most, text.codePointCount(0, text.length()))));
    }

    private static Arbitrary<String> body() {
        return pieces("# 甲\n", "\n---\n", "kind: fee\n", "| a | b |\n");
    }

    /** Pieces that mean something to YAML, to sheets or to Markdown, and signs from everywhere. */
    private static Arbitrary<String> pieces(String... more) {
        var pieces = new ArrayList<>(List.of(
                "---",
                ": ",
                "- ",
                "? ",
                "#",
                " #",
                "[",
                "]",
                "{",
                "}",
                ",",
                "&a",
                "*a",
                "!!x",
                "|",
                ">",
                "'",
                "\"",
                "\\",
                "\\n",
                "%",
                "@",
                "`",
                "~",
                "null",
                "true",
                "0012",
                "1e9",
                "2026-01-02",
                "=1+1",
                "+1",
                "-1",
                "=cmd|' /C calc'!A0",
                "'=1",
                "''",
                "_x000D_",
                "_x005F_",
                "_x",
                "<b>",
                "&amp;",
                "]]>",
                "\n",
                "\n\n",
                "\n  ",
                " \n",
                " ",
                "  ",
                "\u00A0",
                "\u3000",
                "收费",
                "《价格法》第十条",
                "１２",
                "𠮷",
                "😀",
                "é",
                "e\u0301"));
        pieces.addAll(List.of(more));
        return Arbitraries.of(pieces).list().ofMaxSize(8).map(list -> String.join("", list));
    }
}
