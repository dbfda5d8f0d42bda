package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a disclosure is about (主题分类): the fields of work of a market supervision bureau, by which readers browse.
 */
public enum Theme implements Coded {
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

    @Override
    public String labelKey() {
        return "disclosure.theme." + code();
    }

    /** The value whose {@link #code() code} this is, or nothing for an unknown word. */
    public static Optional<Theme> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
