package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sungrid.text.Passage;
import org.sungrid.text.TextComparison;

/**
 * Two contents side by side, for whoever reviews a draft against what is shown, or reads what a new version changed. It
 * is a structure of plain words; the page makes marks of it.
 *
 * @param fields every field of the kind in the order of its form, also those that stayed the same
 * @param text the body line by line; all lines are there
 */
public record Comparison(List<Field> fields, List<Passage> text) {

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
    public record Field(String labelKey, List<Value> before, List<Value> after) {

        public Field {
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
     * @param text words of the content itself; empty when it is a word of the product's
     * @param key message key of a word of the product's; empty when it is none
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
        return of(before, after, Content::body);
    }

    /**
     * Compares two contents of one kind, and of their texts what a reader is to see of them.
     *
     * @param text what of a content's body is compared
     */
    public static Comparison of(Content before, Content after, Function<Content, String> text) {
        if (before != null && before.kind() != after.kind()) {
            throw new IllegalArgumentException("A " + before.kind() + " does not compare with a " + after.kind());
        }
        var rows = new Rows(before, after);
        particulars(rows);
        if (after instanceof FeeContent) {
            fee(rows);
        } else {
            rows.add(
                    "rank",
                    content -> code(((LegalDocumentContent) content).rank().labelKey()));
            rows.add("history", content -> lines(((LegalDocumentContent) content).history()));
        }
        return new Comparison(
                rows.fields, TextComparison.of(before == null ? "" : text.apply(before), text.apply(after)));
    }

    /** Whether anything differs. */
    public boolean changed() {
        return fields.stream().anyMatch(Field::changed) || text.stream().anyMatch(Passage::changed);
    }

    private static void particulars(Rows rows) {
        rows.add("title", content -> lines(content.particulars().title()));
        rows.add("index-number", content -> lines(content.particulars().indexNumber()));
        rows.add("document-number", content -> lines(content.particulars().documentNumber()));
        rows.add("issuer", content -> lines(content.particulars().issuer()));
        rows.add("formed-on", content -> date(content.particulars().formedOn()));
        rows.add("in-force-from", content -> date(content.particulars().inForceFrom()));
        rows.add("in-force-until", content -> date(content.particulars().inForceUntil()));
        rows.add("validity", content -> code(content.particulars().validity().labelKey()));
        rows.add("theme", content -> code(content.particulars().theme().labelKey()));
        rows.add("unit", content -> lines(content.particulars().unit()));
        rows.add("person", content -> lines(content.particulars().person()));
    }

    private static void fee(Rows rows) {
        rows.add("item", content -> lines(((FeeContent) content).item()));
        rows.add("charge-unit", content -> lines(((FeeContent) content).chargeUnit()));
        rows.add("amount", content -> amount((FeeContent) content));
        rows.add(
                "ladder",
                content -> ((FeeContent) content)
                        .ladder().stream().map(Comparison::step).toList());
        rows.add("exemptions", content -> lines(((FeeContent) content).exemptions()));
        rows.add(
                "basis",
                content -> ((FeeContent) content)
                        .bases().stream().map(Comparison::basis).toList());
    }

    private static List<Value> amount(FeeContent fee) {
        if (fee.amount() == null) {
            return List.of();
        }
        return List.of(
                fee.free()
                        ? Value.key("disclosure.field.free")
                        : Value.text(fee.amount().toPlainString()));
    }

    /** A step in signs that need no language: &gt; 5, ≤ 10: 560.00 元/台. */
    private static Value step(LadderStep step) {
        String end = step.upTo() == null ? "" : ", ≤ " + number(step.upTo());
        return Value.text("> " + number(step.above()) + end + ": " + number(step.amount()) + " " + step.per());
    }

    private static Value basis(Basis basis) {
        var words = new ArrayList<>(List.of(basis.document(), basis.article()));
        words.add(basis.disclosure().isEmpty() ? "" : "→ " + basis.disclosure());
        words.removeIf(String::isEmpty);
        return Value.text(String.join(" ", words));
    }

    private static String number(BigDecimal number) {
        return number == null ? "?" : number.toPlainString();
    }

    private static List<Value> date(LocalDate date) {
        return date == null ? List.of() : List.of(Value.text(date.toString()));
    }

    private static List<Value> code(String labelKey) {
        return List.of(Value.key(labelKey));
    }

    private static List<Value> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().map(Value::text).toList();
    }

    private static final class Rows {

        private final Content before;
        private final Content after;
        private final List<Field> fields = new ArrayList<>();

        Rows(Content before, Content after) {
            this.before = before;
            this.after = after;
        }

        void add(String field, Function<Content, List<Value>> value) {
            fields.add(new Field(
                    ContentPolicy.labelKey(field),
                    before == null ? List.of() : value.apply(before),
                    value.apply(after)));
        }
    }
}
