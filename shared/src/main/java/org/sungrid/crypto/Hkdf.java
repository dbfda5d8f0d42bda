package org.sungrid.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869): draws keys that tell nothing about one another from one that is random. */
final class Hkdf {

    static final String HMAC = "HmacSHA256";
    static final int HASH_BYTES = 32;

    /** The RFC's bound: the counter is one byte. */
    private static final int MOST_BYTES = 255 * HASH_BYTES;

    private Hkdf() {}

    /**
     * Extracts and expands.
     *
     * @param salt empty when there is none
     * @param bytes how many are wanted, 1 to 8,160
     */
    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int bytes) {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("1 to " + MOST_BYTES + " bytes can be drawn, not " + bytes);
        }
        var pseudorandom = hmac(salt.length == 0 ? new byte[HASH_BYTES] : salt, secret);
        var drawn = new byte[bytes];
        var block = new byte[0];
        for (int at = 0, counter = 1; at < bytes; at += HASH_BYTES, counter++) {
            block = hmac(pseudorandom, block, info, new byte[] {(byte) counter});
            System.arraycopy(block, 0, drawn, at, Math.min(HASH_BYTES, bytes - at));
        }
        Arrays.fill(pseudorandom, (byte) 0);
        return drawn;
    }

    /** HMAC-SHA-256 over these parts, one behind the other. */
    static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
