package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * A fee under the four publicities (收费四公开): its item, its legal basis, its standard and who answers for it. The
 * standard is either one amount or a ladder; an amount of zero means that nothing is charged (免费).
 *
 * @param item 收费项目名称
 * @param chargeUnit what is counted, such as 元/件
 * @param amount yuan with two decimals, zero for free, {@code null} when a ladder applies
 * @param ladder the steps in ascending order, empty when one amount applies
 * @param exemptions who pays less or nothing
 * @param bases the documents and articles that allow the fee
 * @param body explanation in Markdown
 */
public record FeeContent(
        Particulars particulars,
        String item,
        String chargeUnit,
        BigDecimal amount,
        List<LadderStep> ladder,
        String exemptions,
        List<Basis> bases,
        String body)
        implements Content {

    public FeeContent {
        item = Texts.line(item);
        chargeUnit = Texts.line(chargeUnit);
        amount = Amounts.yuan(amount);
        ladder = ladder == null ? List.of() : List.copyOf(ladder);
        exemptions = Texts.lines(exemptions);
        bases = bases == null ? List.of() : List.copyOf(bases);
        body = Texts.lines(body);
    }

    /** Whether nothing is charged. */
    public boolean free() {
        return amount != null && amount.signum() == 0;
    }

    /** The same fee, each basis linked to the disclosure that the function names. */
    FeeContent withBases(Function<Basis, String> link) {
        var linked = bases.stream()
                .map(basis -> new Basis(basis.document(), basis.article(), link.apply(basis)))
                .toList();
        return new FeeContent(particulars, item, chargeUnit, amount, ladder, exemptions, linked, body);
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.FEE;
    }
}
