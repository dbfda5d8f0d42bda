package org.sungrid.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A part of a whole. What has no whole has no rate: it is neither nought nor a hundred. */
public record Rate(long part, long whole) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Rate {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** In hundredths, with one decimal; empty where there is no whole. */
    public Optional<BigDecimal> percent() {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /** As it is written: {@code 95.9%}, or a dash. */
    public String written() {
        return percent().map(percent -> percent.toPlainString() + "%").orElse("—");
    }

    /** Compares the exact fractions: what is written alike may still differ. */
    int compared(Rate other) {
        return Long.compare(Math.multiplyExact(part, other.whole), Math.multiplyExact(other.part, whole));
    }
}
