package org.sungrid.disclosure.charge;

import java.math.BigDecimal;
import java.util.Optional;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Due;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderCharge;
import org.sungrid.disclosure.MembershipFeeContent;

/**
 * What was charged beside what the standard says.
 *
 * @param charge what the standard comes to; empty where it can't be worked out or nothing is to be charged
 * @param charged yuan
 */
public record FeeCheck(Verdict verdict, Optional<Charge> charge, BigDecimal charged) {

    /** What comes out of it. */
    public enum Verdict {
        TOO_MUCH,
        TOO_LITTLE,
        RIGHT,
        /** Nothing may be charged, and nothing was. */
        FREE,
        /** Nothing may be charged: all of it is too much. */
        CHARGED_THOUGH_FREE,
        /** The ladder counts something that nobody told. */
        QUANTITY_MISSING,
        /** The ladder ends below the quantity. */
        QUANTITY_BEYOND,
        /** Nobody said how the rungs are charged. */
        RULE_NOT_STATED,
        /** Nobody told the class of members. */
        MEMBER_MISSING,
        /** The disclosure states no amount. */
        NO_STANDARD;

        /** Whether the sum could be compared. */
        public boolean isDecided() {
            return ordinal() <= CHARGED_THOUGH_FREE.ordinal();
        }
    }

    /** @param standard of a fee or of an association's dues */
    public static FeeCheck of(Content standard, Charged charged) {
        if (standard instanceof FeeContent fee) {
            return of(fee, charged);
        }
        return of((MembershipFeeContent) standard, charged);
    }

    private static FeeCheck of(FeeContent fee, Charged charged) {
        if (fee.free()) {
            return free(charged);
        }
        if (fee.ladder().isEmpty()) {
            return fee.amount() == null
                    ? undecided(Verdict.NO_STANDARD, charged)
                    : compared(Charge.of(fee.amount(), charged.times()), charged);
        }
        if (fee.ladderCharge() == LadderCharge.NOT_STATED) {
            return undecided(Verdict.RULE_NOT_STATED, charged);
        }
        if (charged.quantity() == null) {
            return undecided(Verdict.QUANTITY_MISSING, charged);
        }
        return Charge.of(fee.ladder(), fee.ladderCharge(), charged.quantity(), charged.times())
                .map(charge -> compared(charge, charged))
                .orElseGet(() -> undecided(Verdict.QUANTITY_BEYOND, charged));
    }

    private static FeeCheck of(MembershipFeeContent dues, Charged charged) {
        if (dues.dues().isEmpty()) {
            return undecided(Verdict.NO_STANDARD, charged);
        }
        if (dues.dues().stream().allMatch(due -> due.amount().signum() == 0)) {
            return free(charged);
        }
        return dues.dues().stream()
                .filter(due -> due.member().equals(charged.member()))
                .findFirst()
                .map(due -> of(due, charged))
                .orElseGet(() -> undecided(Verdict.MEMBER_MISSING, charged));
    }

    private static FeeCheck of(Due due, Charged charged) {
        return due.amount().signum() == 0 ? free(charged) : compared(Charge.of(due.amount(), charged.times()), charged);
    }

    /** By how much it differs, not below zero. */
    public BigDecimal difference() {
        return charge.map(Charge::total)
                .orElse(BigDecimal.ZERO)
                .subtract(charged)
                .abs();
    }

    private static FeeCheck free(Charged charged) {
        return undecided(charged.amount().signum() == 0 ? Verdict.FREE : Verdict.CHARGED_THOUGH_FREE, charged);
    }

    private static FeeCheck compared(Charge charge, Charged charged) {
        int order = charged.amount().compareTo(charge.total());
        var verdict = order > 0 ? Verdict.TOO_MUCH : order < 0 ? Verdict.TOO_LITTLE : Verdict.RIGHT;
        return new FeeCheck(verdict, Optional.of(charge), charged.amount());
    }

    private static FeeCheck undecided(Verdict verdict, Charged charged) {
        return new FeeCheck(verdict, Optional.empty(), charged.amount());
    }
}
