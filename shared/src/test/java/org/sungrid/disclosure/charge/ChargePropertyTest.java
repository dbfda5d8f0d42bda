package org.sungrid.disclosure.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.sungrid.disclosure.LadderCharge;
import org.sungrid.disclosure.LadderStep;

/** What holds for every ladder without gap or overlap, its last rung open. */
@Tag("M38")
class ChargePropertyTest {

    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

    @Property(tries = 500)
    void excess_never_falls(
            @ForAll("ladders") List<LadderStep> ladder,
            @ForAll("quantities") BigDecimal one,
            @ForAll("quantities") BigDecimal other) {
        assertThat(excess(ladder, one.min(other))).isLessThanOrEqualTo(excess(ladder, one.max(other)));
    }

    /** Nowhere a jump: a little more costs at most that little at the dearest rate. */
    @Property(tries = 500)
    void excess_is_continuous_even_across_the_ends_of_rungs(@ForAll("ladders") List<LadderStep> ladder) {
        var dearest = ladder.stream()
                .map(LadderStep::amount)
                .max(BigDecimal::compareTo)
                .orElseThrow();
        for (var step : ladder) {
            if (step.upTo() != null) {
                var jump = excess(ladder, step.upTo().add(SMALLEST)).subtract(excess(ladder, step.upTo()));
                assertThat(jump).isLessThanOrEqualTo(dearest.multiply(SMALLEST));
            }
        }
    }

    /** The parts that lie in the rungs are the whole quantity, none counted twice and none left out. */
    @Property(tries = 500)
    void excess_takes_every_unit_once(
            @ForAll("ladders") List<LadderStep> ladder, @ForAll("quantities") BigDecimal quantity) {
        var lines = charge(ladder, LadderCharge.EXCESS, quantity).lines();

        assertThat(lines.stream().map(Charge.Line::units).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(quantity);
        assertThat(lines).allSatisfy(line -> assertThat(line.units()).isPositive());
    }

    /** Counted anew in the smallest steps there are, each at the rate of the rung it lies in. */
    @Property(tries = 100)
    void excess_is_the_sum_of_every_single_unit(
            @ForAll("ladders") List<LadderStep> ladder, @ForAll("wholes") int quantity) {
        var counted = BigDecimal.ZERO;
        for (int unit = 1; unit <= quantity; unit++) {
            counted = counted.add(
                    charge(ladder, LadderCharge.FLAT, BigDecimal.valueOf(unit)).exact());
        }
        assertThat(excess(ladder, BigDecimal.valueOf(quantity))).isEqualByComparingTo(counted);
    }

    @Property(tries = 500)
    void whole_is_the_flat_amount_times_the_quantity(
            @ForAll("ladders") List<LadderStep> ladder, @ForAll("quantities") BigDecimal quantity) {
        assertThat(charge(ladder, LadderCharge.WHOLE, quantity).exact())
                .isEqualByComparingTo(
                        charge(ladder, LadderCharge.FLAT, quantity).exact().multiply(quantity));
    }

    @Property(tries = 500)
    void the_total_is_never_half_a_fen_away(
            @ForAll("ladders") List<LadderStep> ladder, @ForAll("quantities") BigDecimal quantity) {
        var charge = charge(ladder, LadderCharge.EXCESS, quantity);

        assertThat(charge.total().subtract(charge.exact()).abs()).isLessThanOrEqualTo(new BigDecimal("0.005"));
        assertThat(charge.total().scale()).isEqualTo(2);
    }

    /** Rungs end at whole numbers, as every published ladder's do. */
    @Provide
    Arbitrary<List<LadderStep>> ladders() {
        var lengths = Arbitraries.integers().between(1, 60).list().ofMinSize(0).ofMaxSize(6);
        var rates = Arbitraries.integers().between(0, 5_000_000).list().ofSize(7);
        return Combinators.combine(lengths, rates).as((lengthsOf, ratesOf) -> {
            var ladder = new ArrayList<LadderStep>();
            int above = 0;
            for (int rung = 0; rung <= lengthsOf.size(); rung++) {
                var upTo = rung == lengthsOf.size() ? null : BigDecimal.valueOf(above + lengthsOf.get(rung));
                ladder.add(new LadderStep(
                        BigDecimal.valueOf(above), upTo, BigDecimal.valueOf(ratesOf.get(rung), 2), "元/页"));
                above += upTo == null ? 0 : lengthsOf.get(rung);
            }
            return ladder;
        });
    }

    @Provide
    Arbitrary<BigDecimal> quantities() {
        return Arbitraries.longs().between(1, 5_000_000).map(number -> BigDecimal.valueOf(number, 4));
    }

    @Provide
    Arbitrary<Integer> wholes() {
        return Arbitraries.integers().between(1, 400);
    }

    private static BigDecimal excess(List<LadderStep> ladder, BigDecimal quantity) {
        return charge(ladder, LadderCharge.EXCESS, quantity).exact();
    }

    private static Charge charge(List<LadderStep> ladder, LadderCharge how, BigDecimal quantity) {
        return Charge.of(ladder, how, quantity, BigDecimal.ONE).orElseThrow();
    }
}
