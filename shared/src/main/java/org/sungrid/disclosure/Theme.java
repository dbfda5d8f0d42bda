package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a disclosure is about (主题分类): the fields of work of a market supervision bureau, by which readers browse.
 */
public enum Theme {
    NOT_STATED,
    REGISTRATION,
    LICENSING,
    FEES,
    FOOD_AND_DRUG,
    QUALITY,
    METROLOGY,
    PRICE,
    COMPETITION,
    CONSUMER,
    INTELLECTUAL_PROPERTY,
    SPECIAL_EQUIPMENT,
    INTEGRITY,
    FINANCE,
    GENERAL;

    /** The word for this value in files, addresses and the API, such as {@code food-and-drug}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the word a reader sees. */
    public String labelKey() {
        return "disclosure.theme." + code();
    }

    /** The value whose {@link #code()} this is, or nothing for an unknown word. */
    public static Optional<Theme> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
