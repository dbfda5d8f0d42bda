package org.sungrid.disclosure;

import java.math.BigDecimal;

/**
 * One step of a fee that depends on a quantity: what is charged above one quantity, up to and including another.
 *
 * @param above lower end of the step, itself not in the step (the first step starts above 0)
 * @param upTo upper end, in the step; {@code null} when the step has no end
 * @param amount yuan with two decimals
 * @param per what the amount is charged for, such as 元/页
 */
public record LadderStep(BigDecimal above, BigDecimal upTo, BigDecimal amount, String per) {

    public LadderStep {
        above = Amounts.quantity(above);
        upTo = Amounts.quantity(upTo);
        amount = Amounts.yuan(amount);
        per = Texts.line(per);
    }

    static LadderStep of(Values row) {
        return new LadderStep(row.decimal("above"), row.decimal("up-to"), row.decimal("amount"), row.text("per"));
    }

    Values values() {
        return Values.of("above", above, "up-to", upTo, "amount", amount, "per", per);
    }
}
