package org.sungrid.disclosure.charge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sungrid.disclosure.LadderCharge;
import org.sungrid.disclosure.LadderStep;

/**
 * What a standard comes to, and how. Every line is exact; only the total is rounded, half up, to yuan with two
 * decimals.
 *
 * @param lines what one piece comes to, added up
 * @param pieces how often all of it is charged
 */
public record Charge(List<Line> lines, BigDecimal pieces) {

    /**
     * One line of the sum.
     *
     * @param step the rung that it is about, {@code null} where one amount is the standard
     * @param amount yuan for each unit
     * @param units how many are charged in this line
     */
    public record Line(LadderStep step, BigDecimal amount, BigDecimal units) {

        public BigDecimal sum() {
            return amount.multiply(units);
        }
    }

    public Charge {
        lines = List.copyOf(lines);
    }

    /** One amount for each piece. */
    public static Charge of(BigDecimal amount, BigDecimal pieces) {
        return new Charge(List.of(new Line(null, amount, BigDecimal.ONE)), pieces);
    }

    /**
     * What a ladder comes to.
     *
     * @param ladder without gap or overlap, as a release demands
     * @param how a rung becomes a charge; not {@link LadderCharge#NOT_STATED}
     * @param quantity above 0
     * @return empty when the ladder ends below the quantity
     */
    public static Optional<Charge> of(
            List<LadderStep> ladder, LadderCharge how, BigDecimal quantity, BigDecimal pieces) {
        var within = ladder.stream().filter(step -> holds(step, quantity)).findFirst();
        return within.map(rung -> new Charge(
                switch (how) {
                    case FLAT -> List.of(new Line(rung, rung.amount(), BigDecimal.ONE));
                    case WHOLE -> List.of(new Line(rung, rung.amount(), quantity));
                    case EXCESS -> excess(ladder, quantity);
                    case NOT_STATED -> throw new IllegalArgumentException("Nobody said how the rungs are charged");
                },
                pieces));
    }

    /** What it comes to before rounding. */
    public BigDecimal exact() {
        return once().multiply(pieces);
    }

    /** What one piece comes to, before rounding. */
    public BigDecimal once() {
        return lines.stream().map(Line::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Yuan with two decimals. */
    public BigDecimal total() {
        return exact().setScale(2, RoundingMode.HALF_UP);
    }

    /** Whether rounding changed anything. */
    public boolean isRounded() {
        return exact().compareTo(total()) != 0;
    }

    private static List<Line> excess(List<LadderStep> ladder, BigDecimal quantity) {
        var lines = new ArrayList<Line>();
        for (var step : ladder) {
            if (quantity.compareTo(step.above()) > 0) {
                var end = step.upTo() == null ? quantity : quantity.min(step.upTo());
                lines.add(new Line(step, step.amount(), end.subtract(step.above())));
            }
        }
        return lines;
    }

    private static boolean holds(LadderStep step, BigDecimal quantity) {
        return quantity.compareTo(step.above()) > 0 && (step.upTo() == null || quantity.compareTo(step.upTo()) <= 0);
    }
}
