package org.sungrid.crypto;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hashes that only a holder of the key can make (HMAC-SHA-256): whoever writes to the database past the product cannot
 * make one that fits. A hash is {@value #BYTES} bytes: its suite, the id of its key, the HMAC of both and the values.
 *
 * <p>One for each purpose, from {@link Keys#hash}; safe for several threads.
 */
public final class KeyedHash {

    /** Bytes of a hash: 1 suite, 4 key id, 32 HMAC. */
    public static final int BYTES = 1 + Keyring.ID_BYTES + Hkdf.HASH_BYTES;

    private static final byte HMAC_SHA_256 = 1;

    private final Keyring keyring;
    private final String purpose;
    private final Map<String, byte[]> subkeys = new ConcurrentHashMap<>();

    /** @param purpose what these hashes are for, the same words for ever: {@code audit row} */
    public KeyedHash(Keyring keyring, String purpose) {
        this.keyring = keyring;
        this.purpose = purpose;
    }

    /** The hash of these values under the key in use. */
    public byte[] of(Fields values) {
        return under(keyring.currentId(), values);
    }

    /**
     * Whether this is the hash of these values. Takes as long for one that is wrong as for one that is right.
     *
     * @param hash may be anything, {@code null} too
     * @throws UnknownKey when it names a key that is not given, so that nothing can be said about it
     */
    public boolean matches(Fields values, byte[] hash) {
        if (hash == null || hash.length != BYTES || hash[0] != HMAC_SHA_256) {
            return false;
        }
        return MessageDigest.isEqual(under(keyId(hash), values), hash);
    }

    /** Whether a hash stands under the key in use. */
    public boolean isCurrent(byte[] hash) {
        return hash != null && hash.length == BYTES && keyId(hash).equals(keyring.currentId());
    }

    /** The id of the key that a hash names, eight hexadecimal digits. */
    private static String keyId(byte[] hash) {
        return HexFormat.of().formatHex(hash, 1, 1 + Keyring.ID_BYTES);
    }

    private byte[] under(String id, Fields values) {
        var subkey = subkeys.computeIfAbsent(id, key -> keyring.subkey(key, "hash: " + purpose));
        var head = ByteBuffer.allocate(1 + Keyring.ID_BYTES)
                .put(HMAC_SHA_256)
                .put(HexFormat.of().parseHex(id))
                .array();
        return ByteBuffer.allocate(BYTES)
                .put(head)
                .put(Hkdf.hmac(subkey, head, values.encoded()))
                .array();
    }
}
