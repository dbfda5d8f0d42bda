package org.sungrid.disclosure;

import java.util.Arrays;
import java.util.Optional;

/** What kind of power it is (权力类别), as the lists of powers of local governments divide them; OTHER is 其他行政权力. */
public enum PowerClass implements Coded {
    LICENCE,
    PENALTY,
    COMPULSION,
    INSPECTION,
    CONFIRMATION,
    REWARD,
    RULING,
    OTHER;

    @Override
    public String labelKey() {
        return "disclosure.power-class." + code();
    }

    /** The value whose {@link #code() code} this is, or nothing for an unknown word. */
    public static Optional<PowerClass> of(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
