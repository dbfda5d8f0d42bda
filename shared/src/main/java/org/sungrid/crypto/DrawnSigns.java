package org.sungrid.crypto;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Signs that are drawn at random: of codes, first passwords and numbers that nobody may guess, or that are unlike each other. */
public final class DrawnSigns {

    /** Crockford's 32 signs, of 5 bits each: none is mistaken for another when it is read out or copied by hand. */
    public static final String PLAIN = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private DrawnSigns() {}

    /** So many signs out of an alphabet, each drawn for itself. */
    public static String of(String alphabet, int length) {
        return RANDOM.ints(length, 0, alphabet.length())
                .mapToObj(alphabet::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** Signs of {@link #PLAIN} as they were drawn, whatever case and separators were typed. */
    public static String typed(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
    }

    /** The same signs with a hyphen after every so many, but the last. */
    public static String grouped(String signs, int size) {
        return signs.replaceAll("(.{" + size + "})(?=.)", "$1-");
    }
}
