package org.sungrid.disclosure.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.disclosure.LadderCharge;
import org.sungrid.disclosure.LadderStep;

@Tag("M38")
class ChargeTest {

    /** 政府信息公开信息处理费, by page: 30 free, then 10, 20 and 40 yuan. */
    private static final List<LadderStep> PAGES =
            List.of(step("0", "30", "0"), step("30", "100", "10"), step("100", "200", "20"), step("200", null, "40"));

    private static final List<LadderStep> ENDING = List.of(step("0", "1", "380"), step("1", "2", "560"));

    @ParameterizedTest
    @CsvSource({
        "1, 0.00",
        "30, 0.00",
        "31, 10.00",
        "100, 700.00",
        "130, 1300.00",
        "200, 2700.00",
        "201, 2740.00",
        "30.5, 5.00"
    })
    void an_excess_ladder_charges_each_rung_for_what_lies_within_it(BigDecimal pages, BigDecimal due) {
        assertThat(of(PAGES, LadderCharge.EXCESS, pages, "1").total()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.00", "30, 0.00", "30.01, 10.00", "130, 20.00", "999, 40.00"})
    void a_flat_ladder_charges_the_amount_of_the_rung(BigDecimal pages, BigDecimal due) {
        assertThat(of(PAGES, LadderCharge.FLAT, pages, "1").total()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"30, 0.00", "31, 310.00", "100, 1000.00", "101, 2020.00"})
    void a_whole_ladder_charges_the_whole_quantity_by_the_rung_it_lies_in(BigDecimal pages, BigDecimal due) {
        assertThat(of(PAGES, LadderCharge.WHOLE, pages, "1").total()).isEqualTo(due);
    }

    @Test
    void pieces_multiply_whatever_one_comes_to() {
        assertThat(of(ENDING, LadderCharge.FLAT, new BigDecimal("1.5"), "3").total())
                .isEqualTo("1680.00");
        assertThat(Charge.of(new BigDecimal("22.00"), new BigDecimal("12")).total())
                .isEqualTo("264.00");
    }

    @Test
    void beyond_the_last_rung_there_is_no_charge() {
        assertThat(Charge.of(ENDING, LadderCharge.FLAT, new BigDecimal("2"), BigDecimal.ONE))
                .isPresent();
        assertThat(Charge.of(ENDING, LadderCharge.EXCESS, new BigDecimal("2.0001"), BigDecimal.ONE))
                .isEmpty();
    }

    @Test
    void only_the_end_is_rounded_and_half_a_fen_goes_up() {
        var tenths = List.of(step("0", "1", "0.05"), step("1", null, "0.05"));

        var charge = of(tenths, LadderCharge.EXCESS, new BigDecimal("2.1"), "1");

        assertThat(charge.lines()).extracting(Charge.Line::sum).containsExactly(d("0.05"), d("0.055"));
        assertThat(charge.total()).isEqualTo("0.11");
        assertThat(charge.isRounded()).isTrue();
        assertThat(of(tenths, LadderCharge.EXCESS, new BigDecimal("2"), "1").isRounded())
                .isFalse();
    }

    static LadderStep step(String above, String upTo, String amount) {
        return new LadderStep(d(above), upTo == null ? null : d(upTo), d(amount), "元/页");
    }

    private static Charge of(List<LadderStep> ladder, LadderCharge how, BigDecimal quantity, String pieces) {
        return Charge.of(ladder, how, quantity, d(pieces)).orElseThrow();
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }
}
