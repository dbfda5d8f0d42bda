package org.sungrid.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Public keys by which signatures are checked, each known by the beginning of its SHA-256. */
public final class PublicKeys {

    static final int ID_BYTES = 4;

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int LINE = 64;

    private final Map<String, PublicKey> keys = new TreeMap<>();

    public PublicKeys(Collection<PublicKey> keys) {
        keys.forEach(key -> this.keys.put(name(key), key));
    }

    /** All that can be read in a text, one PEM block after the other. */
    public static List<PublicKey> readAll(String pem) {
        var keys = new ArrayList<PublicKey>();
        for (int begin = pem.indexOf(BEGIN); begin >= 0; begin = pem.indexOf(BEGIN, begin + 1)) {
            int end = pem.indexOf(END, begin);
            keys.add(read(pem.substring(begin, end < 0 ? pem.length() : end)));
        }
        return keys;
    }

    /** The SHA-256 of each key, 64 hexadecimal digits. */
    public List<String> fingerprints() {
        return keys.values().stream().map(PublicKeys::fingerprint).toList();
    }

    /** The SHA-256 of a key, 64 hexadecimal digits: what is kept on paper. */
    public static String fingerprint(PublicKey key) {
        return HexFormat.of().formatHex(digest(key));
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
        return Arrays.copyOf(digest(key), ID_BYTES);
    }

    private static byte[] digest(PublicKey key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
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
