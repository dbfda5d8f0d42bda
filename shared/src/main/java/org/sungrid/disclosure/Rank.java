package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * The rank of a legal document (效力级别), after the order of the Legislation Law (立法法): what ranks higher prevails.
 */
public enum Rank implements Coded {
    NOT_STATED,
    LAW,
    ADMINISTRATIVE_REGULATION,
    DEPARTMENTAL_RULE,
    LOCAL_REGULATION,
    NORMATIVE_DOCUMENT;

    @Override
    public String labelKey() {
        return "disclosure.rank." + code();
    }

    /** The value whose {@link #code() code} this is, or nothing for an unknown word. */
    public static Optional<Rank> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
