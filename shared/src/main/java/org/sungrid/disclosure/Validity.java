package org.sungrid.disclosure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whether a document has force (有效性), as its issuer states it. Nothing is ever guessed: what is not stated stays
 * {@link #NOT_STATED}.
 */
public enum Validity implements Coded {
    NOT_STATED,
    IN_FORCE,
    NOT_YET_IN_FORCE,
    AMENDED,
    REPEALED,
    EXPIRED;

    @Override
    public String labelKey() {
        return "disclosure.validity." + code();
    }

    /**
     * The validity on a day, as it follows from what is stated: what was in force loses it with its last day and has it
     * from its first.
     *
     * @param from the first day in force, {@code null} when not stated
     * @param until the last day in force, {@code null} when not stated
     */
    public Validity on(LocalDate day, LocalDate from, LocalDate until) {
        if (this == AMENDED || this == REPEALED || this == EXPIRED) {
            return this;
        }
        if (until != null && until.isBefore(day)) {
            return EXPIRED;
        }
        if (from != null && from.isAfter(day)) {
            return NOT_YET_IN_FORCE;
        }
        return this == NOT_YET_IN_FORCE && from != null ? IN_FORCE : this;
    }

    /** The value whose {@link #code() code} this is, or nothing for an unknown word. */
    public static Optional<Validity> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
