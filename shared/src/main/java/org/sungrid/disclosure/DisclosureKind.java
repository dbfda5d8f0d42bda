package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is disclosed. A kind never changes once a disclosure has its number.
 */
public enum DisclosureKind {
    FEE,
    LEGAL_DOCUMENT;

    /** The word for this value in files, addresses and the API, such as {@code legal-document}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the word a reader sees. */
    public String labelKey() {
        return "disclosure.kind." + code();
    }

    /** The value whose {@link #code()} this is, or nothing for an unknown word. */
    public static Optional<DisclosureKind> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
