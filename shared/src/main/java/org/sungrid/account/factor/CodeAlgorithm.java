package org.sungrid.account.factor;

import java.util.Locale;

/** What one-time codes are made with. A device keeps the one it was enrolled with when the setting changes. */
public enum CodeAlgorithm {
    /** What every authenticator app knows. */
    SHA1("HmacSHA1", 20),
    SHA256("HmacSHA256", 32);

    private final String mac;
    private final int keyBytes;

    CodeAlgorithm(String mac, int keyBytes) {
        this.mac = mac;
        this.keyBytes = keyBytes;
    }

    /** @throws IllegalArgumentException for any other word than {@code sha1} and {@code sha256} */
    static CodeAlgorithm of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }

    /** As Java calls it. */
    String mac() {
        return mac;
    }

    /** As long as the hash (RFC 4226, 4). */
    int keyBytes() {
        return keyBytes;
    }
}
