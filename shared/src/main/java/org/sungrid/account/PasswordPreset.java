package org.sungrid.account;

import java.time.Duration;
import java.util.Locale;

/** The two sets of rules for passwords between which a bureau chooses (security.md, decision 11). */
public enum PasswordPreset {
    /** OWASP ASVS 5.0, 6.2: length counts, nothing about its composition, no expiry; at least 8, and 15 are advised. */
    ASVS(12, 0, null, 0),
    /** GB/T 22239-2019, level 3 (8.1.4.1): complexity and replacement at intervals; the figures are the usual ones. */
    DENGBAO3(10, 3, Duration.ofDays(90), 5);

    private final int shortest;
    private final int kinds;
    private final Duration lifetime;
    private final int remembered;

    PasswordPreset(int shortest, int kinds, Duration lifetime, int remembered) {
        this.shortest = shortest;
        this.kinds = kinds;
        this.lifetime = lifetime;
        this.remembered = remembered;
    }

    /** @throws IllegalArgumentException for any other word than {@code asvs} and {@code dengbao3} */
    static PasswordPreset of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }

    /** Characters at least. */
    int shortest() {
        return shortest;
    }

    /** How many of the four kinds of characters (small, capital, digit, other) at least; 0 for no matter. */
    int kinds() {
        return kinds;
    }

    /** After which a password has to be replaced; {@code null} for never. */
    Duration lifetime() {
        return lifetime;
    }

    /** How many of the last passwords, the present one among them, are not taken again; 0 for no matter. */
    int remembered() {
        return remembered;
    }
}
