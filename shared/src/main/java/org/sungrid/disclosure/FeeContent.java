package org.sungrid.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A fee under the four publicities (收费四公开): its item, its legal basis, its standard and who answers for it. The
 * standard is either one amount or a ladder; an amount of zero means that nothing is charged (免费).
 *
 * @param item 收费项目名称
 * @param chargeUnit what is counted, such as 元/件
 * @param amount yuan with two decimals, zero for free, {@code null} when a ladder applies
 * @param ladder the steps in ascending order, empty when one amount applies
 * @param ladderBy what a ladder counts, such as 层站数, empty without one
 * @param ladderCharge how a rung becomes a charge
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
        String ladderBy,
        LadderCharge ladderCharge,
        String exemptions,
        List<Basis> bases,
        String body)
        implements Content {

    static final Shape SHAPE = Shape.of(
            FeeContent::of,
            Set.of("in-force-from", "unit", "person"),
            Field.line("item", 200).needed(),
            Field.line("charge-unit", 60),
            Field.yuan("amount"),
            Field.rows(
                    "ladder",
                    50,
                    Field.quantity("above").needed(),
                    Field.quantity("up-to"),
                    Field.yuan("amount").needed(),
                    Field.line("per", 60)),
            Field.line("ladder-by", 60),
            Field.word("ladder-charge", LadderCharge.values()),
            Field.lines("exemptions", 4000),
            Basis.ROWS.needed());

    public FeeContent {
        item = Texts.line(item);
        chargeUnit = Texts.line(chargeUnit);
        amount = Amounts.yuan(amount);
        ladder = ladder == null ? List.of() : List.copyOf(ladder);
        ladderBy = Texts.line(ladderBy);
        ladderCharge = ladderCharge == null ? LadderCharge.NOT_STATED : ladderCharge;
        exemptions = Texts.lines(exemptions);
        bases = bases == null ? List.of() : List.copyOf(bases);
        body = Texts.lines(body);
    }

    /** Whether nothing is charged. */
    public boolean free() {
        return amount != null && amount.signum() == 0;
    }

    private static FeeContent of(Particulars particulars, Values own, String body) {
        return new FeeContent(
                particulars,
                own.text("item"),
                own.text("charge-unit"),
                own.decimal("amount"),
                own.rows("ladder").stream().map(LadderStep::of).toList(),
                own.text("ladder-by"),
                own.word("ladder-charge"),
                own.text("exemptions"),
                own.rows("basis").stream().map(Basis::of).toList(),
                body);
    }

    @Override
    public Values own() {
        return Values.of(
                "item",
                item,
                "charge-unit",
                chargeUnit,
                "amount",
                amount,
                "ladder",
                ladder.stream().map(LadderStep::values).toList(),
                "ladder-by",
                ladderBy,
                "ladder-charge",
                ladderCharge,
                "exemptions",
                exemptions,
                "basis",
                bases.stream().map(Basis::values).toList());
    }

    @Override
    public DisclosureKind kind() {
        return DisclosureKind.FEE;
    }
}
