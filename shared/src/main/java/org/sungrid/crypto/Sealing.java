package org.sungrid.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be read in the database, nor moved in it from one row to another (AES-256-GCM). What is sealed is
 * {@value #OVERHEAD} bytes longer than it was: its suite, the id of its key, a random nonce, and the tag that shows that
 * nothing of it, nor of the place it belongs to, was altered.
 *
 * <p>One for each purpose, from {@link Keys#sealing}; safe for several threads. A random nonce of 96 bits allows some four
 * thousand million sealings of a purpose under one master key (NIST SP 800-38D, 8.3); rotate before.
 */
public final class Sealing {

    /** Bytes by which it grows: 1 suite, 4 key id, 12 nonce, 16 tag. */
    public static final int OVERHEAD = 33;

    private static final byte AES_256_GCM = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_BYTES = 1 + Keyring.ID_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Keyring keyring;
    private final String purpose;

    /** @param purpose what is sealed, the same words for ever: {@code one-time code secret} */
    public Sealing(Keyring keyring, String purpose) {
        this.keyring = keyring;
        this.purpose = purpose;
    }

    /**
     * Seals under the key in use.
     *
     * @param place what the sealed belongs to (a table and the row's key): it opens there only, and is not stored with it
     */
    public byte[] seal(byte[] plain, Fields place) {
        var head = ByteBuffer.allocate(HEAD_BYTES)
                .put(AES_256_GCM)
                .put(HexFormat.of().parseHex(keyring.currentId()))
                .array();
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, keyring.currentId(), nonce, head, place)
                    .doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + NONCE_BYTES + sealed.length)
                    .put(head)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed; nothing may be stored", e);
        }
    }

    /**
     * Opens.
     *
     * @param place the same that was given when it was sealed
     * @throws SealBroken when it is not what was sealed, or not in its place
     * @throws UnknownKey when it was sealed under a key that is not given
     */
    public byte[] open(byte[] sealed, Fields place) {
        if (sealed == null || sealed.length < OVERHEAD || sealed[0] != AES_256_GCM) {
            throw new SealBroken("Not something that was sealed here", null);
        }
        var head = Arrays.copyOf(sealed, HEAD_BYTES);
        var id = HexFormat.of().formatHex(sealed, 1, HEAD_BYTES);
        var nonce = Arrays.copyOfRange(sealed, HEAD_BYTES, HEAD_BYTES + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, id, nonce, head, place)
                    .doFinal(sealed, HEAD_BYTES + NONCE_BYTES, sealed.length - HEAD_BYTES - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new SealBroken("Altered after it was sealed, or sealed for another place", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-256-GCM", e);
        }
    }

    /** Whether something was sealed under the key in use. */
    public boolean isCurrent(byte[] sealed) {
        return sealed.length >= HEAD_BYTES
                && HexFormat.of().formatHex(sealed, 1, HEAD_BYTES).equals(keyring.currentId());
    }

    private Cipher cipher(int mode, String id, byte[] nonce, byte[] head, Fields place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(keyring.subkey(id, "sealing: " + purpose), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(place.encoded());
        return cipher;
    }
}
