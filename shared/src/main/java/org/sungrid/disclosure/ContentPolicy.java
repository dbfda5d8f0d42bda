package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sungrid.refusal.Refusal;

/**
 * What a content must be like, in one place for the form, the import and the API. The columns of the database hold
 * these lengths, counted in characters (code points) unless said otherwise.
 */
public final class ContentPolicy {

    /** A title is shown on one or two lines of a list. */
    public static final int TITLE = 200;

    public static final int INDEX_NUMBER = 60;
    public static final int DOCUMENT_NUMBER = 100;
    public static final int ISSUER = 100;
    public static final int UNIT = 60;
    public static final int PERSON = 60;
    public static final int ITEM = 200;
    public static final int CHARGE_UNIT = 60;
    public static final int EXEMPTIONS = 4_000;
    public static final int BASIS_DOCUMENT = 200;
    public static final int BASIS_ARTICLE = 100;
    public static final int BASIS_DISCLOSURE = 200;

    /** The longest history in force (刑法) has some 1,500 characters. */
    public static final int HISTORY = 8_000;

    /** Bytes in UTF-8; the longest law in force (民法典) has 0.4 MB. */
    public static final int BODY_BYTES = 2 * 1024 * 1024;

    /** More bases or steps than any published fee catalogue shows for one item. */
    public static final int BASES = 20;

    public static final int LADDER_STEPS = 50;

    /** Above a hundred million yuan an amount is a slip of the pen; DECIMAL(11,2) holds it. */
    public static final BigDecimal AMOUNT = new BigDecimal("100000000");

    /** Quantities of a ladder: DECIMAL(17,4). */
    public static final BigDecimal QUANTITY = new BigDecimal("1000000000000");

    private static final int QUANTITY_DECIMALS = 4;

    private ContentPolicy() {}

    /** The key of a field's label: the field as refusals name it, without its rows. */
    public static String labelKey(String field) {
        return "disclosure.field." + field.replaceAll("\\[\\d+]", "");
    }

    /** Why this content may not be stored even as a draft: a missing title, a length, a number or an order. */
    public static List<Refusal> refusalsOfDraft(Content content) {
        var refusals = new Refusals();
        particulars(content.particulars(), refusals);
        bytes("body", content.body(), refusals);
        if (content instanceof FeeContent fee) {
            fee(fee, refusals);
        } else if (content instanceof LegalDocumentContent document) {
            refusals.length("history", document.history(), HISTORY);
        }
        return refusals.found;
    }

    /** Why this content may not be submitted for release: all of {@link #refusalsOfDraft} and every missing duty. */
    public static List<Refusal> refusals(Content content) {
        var refusals = new Refusals();
        refusals.found.addAll(refusalsOfDraft(content));
        if (content instanceof FeeContent fee) {
            duties(fee, refusals);
        } else if (content.body().isBlank()) {
            refusals.add("body", "required");
        }
        return refusals.found;
    }

    private static void particulars(Particulars particulars, Refusals refusals) {
        if (particulars.title().isEmpty()) {
            refusals.add("title", "required");
        }
        refusals.length("title", particulars.title(), TITLE);
        refusals.length("index-number", particulars.indexNumber(), INDEX_NUMBER);
        refusals.length("document-number", particulars.documentNumber(), DOCUMENT_NUMBER);
        refusals.length("issuer", particulars.issuer(), ISSUER);
        refusals.length("unit", particulars.unit(), UNIT);
        refusals.length("person", particulars.person(), PERSON);
        if (particulars.inForceFrom() != null
                && particulars.inForceUntil() != null
                && particulars.inForceFrom().isAfter(particulars.inForceUntil())) {
            refusals.add("in-force-until", "period", particulars.inForceFrom(), particulars.inForceUntil());
        }
    }

    private static void fee(FeeContent fee, Refusals refusals) {
        refusals.length("item", fee.item(), ITEM);
        refusals.length("charge-unit", fee.chargeUnit(), CHARGE_UNIT);
        refusals.length("exemptions", fee.exemptions(), EXEMPTIONS);
        refusals.amount("amount", fee.amount());
        if (fee.amount() != null && !fee.ladder().isEmpty()) {
            refusals.add("amount", "amount-and-ladder");
        }
        refusals.count("ladder", fee.ladder(), LADDER_STEPS);
        ladder(fee.ladder(), refusals);
        refusals.count("basis", fee.bases(), BASES);
        for (int row = 0; row < fee.bases().size(); row++) {
            Basis basis = fee.bases().get(row);
            String field = "basis[" + row + "]";
            if (basis.document().isEmpty()) {
                refusals.add(field + ".document", "required");
            }
            refusals.length(field + ".document", basis.document(), BASIS_DOCUMENT);
            refusals.length(field + ".article", basis.article(), BASIS_ARTICLE);
            refusals.length(field + ".disclosure", basis.disclosure(), BASIS_DISCLOSURE);
        }
    }

    /** Steps must touch: each starts where the one before ends, the first at 0, and only the last may have no end. */
    private static void ladder(List<LadderStep> ladder, Refusals refusals) {
        BigDecimal end = BigDecimal.ZERO;
        for (int row = 0; row < ladder.size(); row++) {
            LadderStep step = ladder.get(row);
            String field = "ladder[" + row + "]";
            refusals.length(field + ".per", step.per(), CHARGE_UNIT);
            if (step.amount() == null) {
                refusals.add(field + ".amount", "required");
            } else {
                refusals.amount(field + ".amount", step.amount());
            }
            if (step.above() == null) {
                refusals.add(field + ".above", "required");
                return;
            }
            if (!refusals.quantity(field + ".above", step.above())
                    || !refusals.quantity(field + ".up-to", step.upTo())) {
                return;
            }
            if (end == null) {
                refusals.add(field + ".above", "ladder-after-end", row);
                return;
            }
            int order = step.above().compareTo(end);
            if (order != 0) {
                refusals.add(field + ".above", order > 0 ? "ladder-gap" : "ladder-overlap", end, step.above());
            }
            if (step.upTo() != null && step.upTo().compareTo(step.above()) <= 0) {
                refusals.add(field + ".up-to", "ladder-step", step.above(), step.upTo());
            }
            end = step.upTo();
        }
    }

    private static void duties(FeeContent fee, Refusals refusals) {
        refusals.required("item", fee.item());
        if (fee.amount() == null && fee.ladder().isEmpty()) {
            refusals.add("amount", "standard");
        }
        if (fee.amount() != null && !fee.free()) {
            refusals.required("charge-unit", fee.chargeUnit());
        }
        if (fee.bases().isEmpty()) {
            refusals.add("basis", "basis");
        }
        if (fee.particulars().inForceFrom() == null) {
            refusals.add("in-force-from", "required");
        }
        refusals.required("unit", fee.particulars().unit());
        refusals.required("person", fee.particulars().person());
    }

    private static void bytes(String field, String text, Refusals refusals) {
        if (text.length() > BODY_BYTES || text.getBytes(StandardCharsets.UTF_8).length > BODY_BYTES) {
            refusals.add(field, "bytes", BODY_BYTES / 1024 / 1024);
        }
    }

    private static final class Refusals {

        private final List<Refusal> found = new ArrayList<>();

        void add(String field, String reason, Object... args) {
            // A number of the content is told as it was written, not with the locale's grouping.
            List<Object> told = Arrays.stream(args)
                    .map(arg -> arg instanceof BigDecimal number ? number.toPlainString() : arg)
                    .toList();
            found.add(new Refusal(field, "disclosure.refusal." + reason, told));
        }

        void required(String field, String text) {
            if (text.isEmpty()) {
                add(field, "required");
            }
        }

        void length(String field, String text, int most) {
            int length = text.codePointCount(0, text.length());
            if (length > most) {
                add(field, "length", most, length);
            }
        }

        void count(String field, List<?> rows, int most) {
            if (rows.size() > most) {
                add(field, "rows", most, rows.size());
            }
        }

        void amount(String field, BigDecimal amount) {
            if (amount == null) {
                return;
            }
            if (amount.signum() < 0 || amount.compareTo(AMOUNT) > 0) {
                add(field, "amount-range", AMOUNT);
            } else if (amount.scale() > 2) {
                add(field, "amount-decimals");
            }
        }

        boolean quantity(String field, BigDecimal quantity) {
            if (quantity == null) {
                return true;
            }
            boolean good = quantity.signum() >= 0
                    && quantity.compareTo(QUANTITY) <= 0
                    && quantity.scale() <= QUANTITY_DECIMALS;
            if (!good) {
                add(field, "quantity", QUANTITY);
            }
            return good;
        }
    }
}
