package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.util.List;

/** What the fields of a fee owe each other: one standard, either an amount or a ladder without gap or overlap. */
final class FeePolicy {

    private FeePolicy() {}

    static void draft(FeeContent fee, Refusals refusals) {
        if (fee.amount() != null && !fee.ladder().isEmpty()) {
            refusals.add("amount", "amount-and-ladder");
        }
        ladder(fee.ladder(), refusals);
    }

    static void duties(FeeContent fee, Refusals refusals) {
        if (fee.amount() == null && fee.ladder().isEmpty()) {
            refusals.add("amount", "standard");
        }
        if (fee.amount() != null && !fee.free() && fee.chargeUnit().isEmpty()) {
            refusals.add("charge-unit", "required");
        }
        if (!fee.ladder().isEmpty()) {
            if (fee.ladderBy().isEmpty()) {
                refusals.add("ladder-by", "ladder-by");
            }
            if (fee.ladderCharge() == LadderCharge.NOT_STATED) {
                refusals.add("ladder-charge", "ladder-charge");
            }
        }
        if (fee.bases().isEmpty()) {
            refusals.add("basis", "basis");
        }
    }

    /** Steps must touch: each starts where the one before ends, the first at 0, and only the last may have no end. */
    private static void ladder(List<LadderStep> ladder, Refusals refusals) {
        BigDecimal end = BigDecimal.ZERO;
        for (int row = 0; row < ladder.size(); row++) {
            LadderStep step = ladder.get(row);
            String field = "ladder[" + row + "]";
            if (step.above() == null || refusals.isAbout(field + ".above") || refusals.isAbout(field + ".up-to")) {
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
}
