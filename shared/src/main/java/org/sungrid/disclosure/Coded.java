package org.sungrid.disclosure;

import java.util.Locale;

/** A value out of a closed list, an enum: a word for programs and the key of the word that people see. */
public interface Coded {

    /** The name of the constant. */
    String name();

    /** The word for this value in files, addresses and the API, such as {@code not-yet-in-force}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of the word a reader sees. */
    String labelKey();
}
