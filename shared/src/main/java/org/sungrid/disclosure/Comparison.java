package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sungrid.text.Passage;
import org.sungrid.text.TextComparison;

/**
 * Two contents side by side, for whoever reviews a draft against what is shown, or reads what a new version changed. It
 * is a structure of plain words; the page makes marks of it.
 *
 * @param fields every field of the kind in the order of its form, also those that stayed the same
 * @param text the body line by line; all lines are there
 */
public record Comparison(List<Sides> fields, List<Passage> text) {

    public Comparison {
        fields = List.copyOf(fields);
        text = List.copyOf(text);
    }

    /**
     * One field on both sides.
     *
     * @param labelKey message key of its name
     * @param before what it said, one value for each row; empty when not stated
     * @param after what it says now
     */
    public record Sides(String labelKey, List<Value> before, List<Value> after) {

        public Sides {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public boolean changed() {
            return !before.equals(after);
        }
    }

    /**
     * A value as a page shows it.
     *
     * @param text words of the content itself; empty when it is a word of the product's alone
     * @param key message key of a word of the product's, which stands behind the text where there is one; or empty
     */
    public record Value(String text, String key) {

        static Value text(String text) {
            return new Value(text, "");
        }

        static Value key(String key) {
            return new Value("", key);
        }
    }

    /**
     * Compares two contents of one kind.
     *
     * @param before {@code null} when there was none: then everything is new
     * @throws IllegalArgumentException when the kinds differ
     */
    public static Comparison of(Content before, Content after) {
        return of(before, after, Content::body, code -> code);
    }

    /**
     * Compares two contents of one kind, and of their texts what a reader is to see of them.
     *
     * @param text what of a content's body is compared
     * @param cell the name of a cell that a row names by its code
     */
    public static Comparison of(
            Content before, Content after, Function<Content, String> text, UnaryOperator<String> cell) {
        if (before != null && before.kind() != after.kind()) {
            throw new IllegalArgumentException("A " + before.kind() + " does not compare with a " + after.kind());
        }
        var fields = new ArrayList<Sides>();
        for (var field : Shape.of(after.kind()).all()) {
            fields.add(new Sides(
                    field.labelKey(),
                    before == null ? List.of() : told(field, before, cell),
                    told(field, after, cell)));
        }
        return new Comparison(fields, TextComparison.of(before == null ? "" : text.apply(before), text.apply(after)));
    }

    /** Whether anything differs. */
    public boolean changed() {
        return fields.stream().anyMatch(Sides::changed) || text.stream().anyMatch(Passage::changed);
    }

    private static List<Value> told(Field field, Content content, UnaryOperator<String> cell) {
        var values = Particulars.FIELDS.contains(field) ? content.particulars().values() : content.own();
        if (content instanceof FeeContent fee) {
            // A fee is told as people say it: free of charge, and a ladder in signs that need no language.
            if (field.name().equals("amount") && fee.free()) {
                return List.of(Value.key("disclosure.field.free"));
            }
            if (field.name().equals("ladder")) {
                return fee.ladder().stream().map(Comparison::step).toList();
            }
        }
        if (values.isMissing(field.name())) {
            return List.of();
        }
        return switch (field.type()) {
            case WORD -> List.of(Value.key(values.<Coded>word(field.name()).labelKey()));
            case ROWS ->
                values.rows(field.name()).stream()
                        .map(row -> row(field, row, cell))
                        .toList();
            case LINES -> values.text(field.name()).lines().map(Value::text).toList();
            default -> List.of(Value.text(plain(values.get(field.name()))));
        };
    }

    /** A row in the order of its columns; what leads elsewhere stands behind an arrow. */
    private static Value row(Field list, Values row, UnaryOperator<String> cell) {
        var word = list.columns().stream()
                .filter(column -> column.type() == Field.Type.WORD && !row.isMissing(column.name()))
                .map(column -> row.<Coded>word(column.name()).labelKey())
                .findFirst()
                .orElse("");
        var text = list.columns().stream()
                .filter(column -> column.type() != Field.Type.WORD)
                .filter(column -> !row.isMissing(column.name()))
                .map(column -> switch (column.type()) {
                    case REFERENCE -> "→ " + row.text(column.name());
                    case CELL -> cell.apply(row.text(column.name()));
                    default -> plain(row.get(column.name()));
                })
                .collect(Collectors.joining(" "));
        return new Value(text, word);
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A step in signs that need no language: &gt; 5, ≤ 10: 560.00 元/台. */
    private static Value step(LadderStep step) {
        String end = step.upTo() == null ? "" : ", ≤ " + number(step.upTo());
        return Value.text("> " + number(step.above()) + end + ": " + number(step.amount()) + " " + step.per());
    }

    private static String number(BigDecimal number) {
        return number == null ? "?" : number.toPlainString();
    }
}
