package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.refusal.Refusal;

/**
 * What a content must be like, in one place for the form, the import and the API: each field as its {@link Shape} says,
 * and beyond that what several fields owe each other. The columns of the database hold these lengths.
 */
public final class ContentPolicy {

    /** Characters of a cell's code. */
    public static final int UNIT = 60;

    /** Characters of a staff number. */
    public static final int PERSON = 60;

    /** Bytes in UTF-8; the longest law in force (民法典) has 0.4 MB. */
    public static final int BODY_BYTES = 2 * 1024 * 1024;

    /** Above a hundred million yuan an amount is a slip of the pen; DECIMAL(11,2) holds it. */
    public static final BigDecimal AMOUNT = new BigDecimal("100000000");

    /** Quantities of a ladder and figures of a report: DECIMAL(17,4). */
    public static final BigDecimal QUANTITY = new BigDecimal("1000000000000");

    /** The mark that templates leave where something is to be written; nothing is released while one stands. */
    public static final String TO_BE_WRITTEN = "〔待填写〕";

    private static final int QUANTITY_DECIMALS = 4;

    private ContentPolicy() {}

    /** The key of a field's label: the field as refusals name it, without its rows. */
    public static String labelKey(String field) {
        return "disclosure.field." + field.replaceAll("\\[\\d+]", "");
    }

    /** Why this content may not be stored even as a draft: a missing title, a length, a number or an order. */
    public static List<Refusal> refusalsOfDraft(Content content) {
        var refusals = new Refusals();
        var particulars = content.particulars().values();
        Particulars.FIELDS.forEach(field -> value("", field, particulars, refusals));
        if (content.particulars().title().isEmpty()) {
            refusals.add("title", "required");
        }
        order("in-force-until", particulars.day("in-force-from"), particulars.day("in-force-until"), refusals);
        if (content.particulars().corrects() != (content.particulars().wrongSince() != null)) {
            refusals.add(content.particulars().corrects() ? "wrong-since" : "correction", "correction-half");
        }
        bytes("body", content.body(), refusals);
        var own = content.own();
        Shape.of(content.kind()).fields().forEach(field -> value("", field, own, refusals));
        if (content instanceof FeeContent fee) {
            FeePolicy.draft(fee, refusals);
        } else if (content instanceof ProcedureContent procedure) {
            ProcedurePolicy.draft(procedure, refusals);
        } else {
            order("period-to", own.day("period-from"), own.day("period-to"), refusals);
        }
        return refusals.found();
    }

    /** Why this content may not be submitted for release: all of {@link #refusalsOfDraft} and every missing duty. */
    public static List<Refusal> refusals(Content content) {
        var refusals = new Refusals();
        refusals.addAll(refusalsOfDraft(content));
        var shape = Shape.of(content.kind());
        var particulars = content.particulars().values();
        var own = content.own();
        if (content instanceof FeeContent fee) {
            FeePolicy.duties(fee, refusals);
        } else if (content instanceof ProcedureContent procedure) {
            ProcedurePolicy.duties(procedure, refusals);
        }
        for (var field : shape.all()) {
            var values = Particulars.FIELDS.contains(field) ? particulars : own;
            if (shape.owes(field) && values.isMissing(field.name()) && !refusals.isAbout(field.name())) {
                refusals.add(field.name(), field.type() == Field.Type.ROWS ? "row-required" : "required");
            }
        }
        if (shape.owesBody() && content.body().isBlank()) {
            refusals.add("body", "required");
        }
        if (content.body().contains(TO_BE_WRITTEN)) {
            refusals.add("body", "placeholder");
        }
        return refusals.found();
    }

    /** Whether an error is said to begin on a day to come, which nobody can know. */
    static boolean isWrongSinceLater(Content content, LocalDate today) {
        var since = content.particulars().wrongSince();
        return since != null && since.isAfter(today);
    }

    private static void value(String prefix, Field field, Values values, Refusals refusals) {
        var name = prefix + field.name();
        switch (field.type()) {
            case LINE, LINES, CELL, REFERENCE -> length(name, values.text(field.name()), field.most(), refusals);
            case YUAN -> amount(name, values.decimal(field.name()), refusals);
            case QUANTITY -> quantity(name, values.decimal(field.name()), true, refusals);
            case FIGURE -> quantity(name, values.decimal(field.name()), false, refusals);
            case COUNT -> count(name, values.count(field.name()), field.most(), refusals);
            case ROWS -> rows(name, field, values.rows(field.name()), refusals);
            case DAY, WORD -> {
                // Neither can be anything but a day or a word of the list.
            }
        }
    }

    private static void rows(String name, Field field, List<Values> rows, Refusals refusals) {
        if (rows.size() > field.most()) {
            refusals.add(name, "rows", field.most(), rows.size());
        }
        for (int row = 0; row < rows.size(); row++) {
            var prefix = name + "[" + row + "].";
            for (var column : field.columns()) {
                if (column.owed() && rows.get(row).isMissing(column.name())) {
                    refusals.add(prefix + column.name(), "required");
                } else {
                    value(prefix, column, rows.get(row), refusals);
                }
            }
        }
    }

    private static void length(String field, String text, int most, Refusals refusals) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            refusals.add(field, "length", most, length);
        }
    }

    private static void amount(String field, BigDecimal amount, Refusals refusals) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0 || amount.compareTo(AMOUNT) > 0) {
            refusals.add(field, "amount-range", AMOUNT);
        } else if (amount.scale() > 2) {
            refusals.add(field, "amount-decimals");
        }
    }

    private static void quantity(String field, BigDecimal quantity, boolean notNegative, Refusals refusals) {
        if (quantity != null
                && ((notNegative && quantity.signum() < 0)
                        || quantity.abs().compareTo(QUANTITY) > 0
                        || quantity.scale() > QUANTITY_DECIMALS)) {
            refusals.add(field, notNegative ? "quantity" : "figure", QUANTITY);
        }
    }

    private static void count(String field, Integer count, int most, Refusals refusals) {
        if (count != null && (count < 0 || count > most)) {
            refusals.add(field, "count", most);
        }
    }

    private static void order(String field, LocalDate from, LocalDate to, Refusals refusals) {
        if (from != null && to != null && from.isAfter(to)) {
            refusals.add(field, "period", from, to);
        }
    }

    private static void bytes(String field, String text, Refusals refusals) {
        if (text.length() > BODY_BYTES || text.getBytes(StandardCharsets.UTF_8).length > BODY_BYTES) {
            refusals.add(field, "bytes", BODY_BYTES / 1024 / 1024);
        }
    }
}
