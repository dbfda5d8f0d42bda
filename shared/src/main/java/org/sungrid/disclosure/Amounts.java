package org.sungrid.disclosure;

import java.math.BigDecimal;

/**
 * How numbers are kept, so that equal values are equal records. Nothing is rounded: an amount with more than two
 * decimals stays as it is and {@link ContentPolicy} refuses it.
 */
final class Amounts {

    /** Beyond this many digits a scale is not adjusted, for 1e999999999 would be written out in full. */
    private static final int ADJUSTABLE_SCALE = 100;

    private Amounts() {}

    /** Yuan with two decimals, where that loses nothing. */
    static BigDecimal yuan(BigDecimal amount) {
        BigDecimal plain = quantity(amount);
        return plain == null || plain.scale() > 2 || Math.abs(plain.scale()) > ADJUSTABLE_SCALE
                ? plain
                : plain.setScale(2);
    }

    /** A number without trailing zeros and without an exponent. */
    static BigDecimal quantity(BigDecimal number) {
        if (number == null || Math.abs((long) number.scale()) > ADJUSTABLE_SCALE) {
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
