package org.sungrid.deadline;

/** How long a period is. @param amount from 1 to 1,000 */
public record Length(int amount, LengthUnit unit) {

    /** The longest period of any clock, in days of its unit. */
    public static final int LONGEST = 1_000;

    /** @throws IllegalArgumentException when the amount is out of bounds */
    public Length {
        if (amount < 1 || amount > LONGEST) {
            throw new IllegalArgumentException(amount + " " + unit);
        }
    }

    public static Length days(int amount) {
        return new Length(amount, LengthUnit.DAYS);
    }

    public static Length workingDays(int amount) {
        return new Length(amount, LengthUnit.WORKING_DAYS);
    }
}
