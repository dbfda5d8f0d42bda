package org.sungrid.disclosure;

import java.math.BigDecimal;

/**
 * What one class of members pays.
 *
 * @param member class of members, such as 会长单位
 * @param amount yuan with two decimals, zero for nothing
 * @param per what the amount is paid for, such as 元/年
 */
public record Due(String member, BigDecimal amount, String per) {

    public Due {
        member = Texts.line(member);
        amount = Amounts.yuan(amount);
        per = Texts.line(per);
    }

    static Due of(Values row) {
        return new Due(row.text("member"), row.decimal("amount"), row.text("per"));
    }

    Values values() {
        return Values.of("member", member, "amount", amount, "per", per);
    }
}
