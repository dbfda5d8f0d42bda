package org.sungrid.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The master key in use and those before it. None is ever used itself: each purpose has a key of its own, drawn by
 * HKDF-SHA-256, so that what one purpose gives away is of no use to another. A master key is known by its id, which is
 * drawn from it in the same way and tells nothing about it.
 *
 * <p>Rotation: the key in use joins {@code sungrid.key.former}, a new one becomes {@code sungrid.key}. What is made from
 * then on is under the new one; what was made before is still understood, see {@link Rekeying} for how it follows.
 */
public final class Keyring {

    /** Bytes of a master key. */
    public static final int KEY_BYTES = 32;

    static final int ID_BYTES = 4;

    /** Separates these keys from any that something else might draw from the same secret. */
    private static final byte[] SALT = "sungrid".getBytes(StandardCharsets.US_ASCII);

    private static final String IDENTIFYING = "key id";

    private final String current;
    private final Map<String, byte[]> masters = new LinkedHashMap<>();

    private Keyring(byte[] current, List<byte[]> former) {
        this.current = id(current);
        former.forEach(one -> masters.put(id(one), one));
        masters.put(this.current, current);
    }

    /**
     * @param current base64 of 32 random bytes ({@code openssl rand -base64 32})
     * @param former the same of the keys before, separated by commas; empty or {@code null} when there was none
     * @throws IllegalArgumentException with one sentence, in which no key stands, when one is no such key
     */
    public static Keyring of(String current, String former) {
        return new Keyring(
                read("sungrid.key", current),
                Stream.of((former == null ? "" : former).split(","))
                        .filter(one -> !one.isBlank())
                        .map(one -> read("sungrid.key.former", one))
                        .toList());
    }

    private static byte[] read(String setting, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(setting + " is not set. It is the base64 of " + KEY_BYTES
                    + " random bytes (openssl rand -base64 " + KEY_BYTES + "), drawn once and kept for ever.");
        }
        try {
            var plain = value.strip().replace('-', '+').replace('_', '/');
            var key = Base64.getDecoder().decode(plain);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw notAKey(setting, e);
        }
        throw notAKey(setting, null);
    }

    private static IllegalArgumentException notAKey(String setting, Throwable cause) {
        return new IllegalArgumentException(setting + " is not the base64 of " + KEY_BYTES + " bytes.", cause);
    }

    /** The id of the key in use, eight hexadecimal digits. */
    public String currentId() {
        return current;
    }

    /** Whether what was made under this key can be understood. */
    public boolean knows(String id) {
        return masters.containsKey(id);
    }

    /**
     * The key for one purpose.
     *
     * @param id of the master key it is drawn from
     * @param purpose what it is for, the same words for ever: {@code audit row}
     * @throws UnknownKey when that master key is not given
     */
    byte[] subkey(String id, String purpose) {
        var master = masters.get(id);
        if (master == null) {
            throw new UnknownKey(id);
        }
        return derive(master, purpose, KEY_BYTES);
    }

    private static String id(byte[] master) {
        return HexFormat.of().formatHex(derive(master, IDENTIFYING, ID_BYTES));
    }

    private static byte[] derive(byte[] master, String purpose, int bytes) {
        return Hkdf.derive(master, SALT, purpose.getBytes(StandardCharsets.UTF_8), bytes);
    }
}
