package org.sungrid.disclosure.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.disclosure.charge.ChargeTest.step;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.disclosure.Due;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderCharge;
import org.sungrid.disclosure.LadderStep;
import org.sungrid.disclosure.MembershipFeeContent;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.charge.FeeCheck.Verdict;

@Tag("M38")
class FeeCheckTest {

    private static final List<LadderStep> LIFTS = List.of(step("0", "5", "400"), step("5", "10", "560"));

    @ParameterizedTest
    @CsvSource({"22, RIGHT, 0.00", "22.01, TOO_MUCH, 0.01", "21.5, TOO_LITTLE, 0.50", "0, TOO_LITTLE, 22.00"})
    void one_amount_is_compared_to_the_fen(BigDecimal charged, Verdict verdict, BigDecimal difference) {
        var check = FeeCheck.of(fee("22.00", List.of(), null), charged(charged, null, null, ""));

        assertThat(check.verdict()).isEqualTo(verdict);
        assertThat(check.difference()).isEqualByComparingTo(difference);
    }

    @Test
    void of_what_is_free_all_is_too_much() {
        var free = fee("0", List.of(), null);

        assertThat(FeeCheck.of(free, charged("5", null, "3")).verdict()).isEqualTo(Verdict.CHARGED_THOUGH_FREE);
        assertThat(FeeCheck.of(free, charged("5", null, "3")).difference()).isEqualByComparingTo("5");
        assertThat(FeeCheck.of(free, charged("0.00", null, null)).verdict()).isEqualTo(Verdict.FREE);
    }

    @Test
    void a_ladder_asks_for_its_quantity_and_has_an_end() {
        var lifts = fee(null, LIFTS, LadderCharge.FLAT);

        assertThat(FeeCheck.of(lifts, charged("400", null, null)).verdict()).isEqualTo(Verdict.QUANTITY_MISSING);
        assertThat(FeeCheck.of(lifts, charged("400", "5", null)).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(FeeCheck.of(lifts, charged("400", "6", null)).verdict()).isEqualTo(Verdict.TOO_LITTLE);
        assertThat(FeeCheck.of(lifts, charged("800", "5", "2")).verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(FeeCheck.of(lifts, charged("400", "11", null)).verdict()).isEqualTo(Verdict.QUANTITY_BEYOND);
    }

    @Test
    void a_ladder_that_nobody_said_how_to_charge_is_not_guessed() {
        var unsaid = fee(null, LIFTS, LadderCharge.NOT_STATED);

        assertThat(FeeCheck.of(unsaid, charged("400", "5", null)).verdict()).isEqualTo(Verdict.RULE_NOT_STATED);
        assertThat(FeeCheck.of(fee(null, List.of(), null), charged("1", null, null))
                        .verdict())
                .isEqualTo(Verdict.NO_STANDARD);
    }

    @Test
    void dues_go_by_the_class_of_members() {
        var dues = dues(new Due("10人以下", d("0"), "元/年"), new Due("超过10人", d("200"), "元/年"));

        assertThat(FeeCheck.of(dues, charged(d("60"), null, null, "")).verdict())
                .isEqualTo(Verdict.MEMBER_MISSING);
        assertThat(FeeCheck.of(dues, charged(d("60"), null, null, "没有这类")).verdict())
                .isEqualTo(Verdict.MEMBER_MISSING);
        assertThat(FeeCheck.of(dues, charged(d("60"), null, null, "10人以下")).verdict())
                .isEqualTo(Verdict.CHARGED_THOUGH_FREE);
        assertThat(FeeCheck.of(dues, charged(d("300"), null, null, "超过10人")).verdict())
                .isEqualTo(Verdict.TOO_MUCH);
        assertThat(FeeCheck.of(dues, charged(d("400"), null, d("2"), "超过10人")).verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void where_no_class_pays_anything_none_has_to_be_chosen() {
        var dues = dues(new Due("理事", d("0"), ""), new Due("志愿者", d("0"), ""));

        assertThat(FeeCheck.of(dues, charged("1", null, null)).verdict()).isEqualTo(Verdict.CHARGED_THOUGH_FREE);
    }

    private static FeeContent fee(String amount, List<LadderStep> ladder, LadderCharge how) {
        return new FeeContent(
                Particulars.titled("试收费"),
                "试收费",
                "元/台",
                amount == null ? null : d(amount),
                ladder,
                "层站数（层）",
                how,
                "",
                List.of(),
                "");
    }

    private static MembershipFeeContent dues(Due... dues) {
        return new MembershipFeeContent(
                Particulars.titled("会费"), "协会", "", List.of(dues), "", List.of(), "", "", "", "", "");
    }

    private static Charged charged(String amount, String quantity, String pieces) {
        return charged(d(amount), quantity == null ? null : d(quantity), pieces == null ? null : d(pieces), "");
    }

    private static Charged charged(BigDecimal amount, BigDecimal quantity, BigDecimal pieces, String member) {
        return new Charged(amount, quantity, pieces, member);
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }
}
