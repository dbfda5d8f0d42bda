package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a document has force (有效性), as its issuer states it. Nothing is ever guessed: what is not stated stays
 * {@link #NOT_STATED}.
 */
public enum Validity {
    NOT_STATED,
    IN_FORCE,
    NOT_YET_IN_FORCE,
    AMENDED,
    REPEALED,
    EXPIRED;

    /** The word for this value in files, addresses and the API, such as {@code not-yet-in-force}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the word a reader sees. */
    public String labelKey() {
        return "disclosure.validity." + code();
    }

    /** The value whose {@link #code()} this is, or nothing for an unknown word. */
    public static Optional<Validity> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
