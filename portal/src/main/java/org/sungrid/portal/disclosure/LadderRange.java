package org.sungrid.portal.disclosure;

import org.sungrid.disclosure.LadderStep;
import org.sungrid.web.PageText;

/** The quantities of a rung in words. */
final class LadderRange {

    private LadderRange() {}

    /** Above this, up to that. */
    static String of(LadderStep step, PageText text) {
        String above = step.above().toPlainString();
        if (step.upTo() == null) {
            return step.above().signum() == 0
                    ? text.get("portal.fee.range.any")
                    : text.text("portal.fee.range.above", above);
        }
        String upTo = step.upTo().toPlainString();
        return step.above().signum() == 0
                ? text.text("portal.fee.range.up-to", upTo)
                : text.text("portal.fee.range", above, upTo);
    }
}
