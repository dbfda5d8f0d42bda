package org.sungrid.disclosure.charge;

import java.math.BigDecimal;

/**
 * What somebody was charged.
 *
 * @param amount yuan
 * @param quantity what a ladder counts, {@code null} when it is not told
 * @param pieces how many, {@code null} when it is not told: then one
 * @param member the class of members, empty when it is not told
 */
public record Charged(BigDecimal amount, BigDecimal quantity, BigDecimal pieces, String member) {

    BigDecimal times() {
        return pieces == null ? BigDecimal.ONE : pieces;
    }
}
