package org.sungrid.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Public keys by which signatures are checked, each known by the beginning of its SHA-256. */
public final class PublicKeys {

    static final int ID_BYTES = 4;

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int LINE = 64;

    private final Map<String, PublicKey> keys = new HashMap<>();

    public PublicKeys(Collection<PublicKey> keys) {
        keys.forEach(key -> this.keys.put(name(key), key));
    }

    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether this is a signature over these bytes under one of these keys. */
    public boolean match(byte[] what, byte[] signature) {
        if (signature == null || signature.length != Signing.BYTES) {
            return false;
        }
        var key = keys.get(HexFormat.of().formatHex(signature, 0, ID_BYTES));
        if (key == null) {
            return false;
        }
        try {
            var check = Signature.getInstance(Signing.ED25519);
            check.initVerify(key);
            check.update(what);
            return check.verify(Arrays.copyOfRange(signature, ID_BYTES, signature.length));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** What a key is called: eight hexadecimal digits. */
    public static String name(PublicKey key) {
        return HexFormat.of().formatHex(id(key));
    }

    static byte[] id(PublicKey key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** As tools such as {@code openssl} read it. */
    public static String pem(PublicKey key) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return BEGIN + "\n" + lines + "\n" + END + "\n";
    }

    /** @throws IllegalArgumentException when it is no Ed25519 public key in PEM */
    public static PublicKey read(String pem) {
        try {
            var inner = pem.replace(BEGIN, "").replace(END, "");
            var bytes = Base64.getMimeDecoder().decode(inner.getBytes(StandardCharsets.US_ASCII));
            return KeyFactory.getInstance(Signing.ED25519).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("Not the public key of an Ed25519 signature.", e);
        }
    }
}
