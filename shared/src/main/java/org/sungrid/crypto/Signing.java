package org.sungrid.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;

/**
 * Signs with Ed25519 (RFC 8032), so that anybody who has the public key can check what nobody but the product can make.
 * A signature is {@value #BYTES} bytes: the id of its key and the signature itself.
 */
public final class Signing {

    /** Bytes of a signature: 4 key id, 64 Ed25519. */
    public static final int BYTES = PublicKeys.ID_BYTES + 64;

    static final String ED25519 = "Ed25519";

    private static final int SEED_BYTES = 32;

    private final KeyPair pair;
    private final byte[] id;

    private Signing(KeyPair pair) {
        this.pair = pair;
        this.id = PublicKeys.id(pair.getPublic());
    }

    /**
     * @param setting what the key is called among the settings, for the refusal
     * @param seed base64 of the 32 random bytes that are the private key
     * @throws IllegalArgumentException with one sentence, in which no key stands, when it is none
     */
    public static Signing of(String setting, String seed) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder()
                    .decode((seed == null ? "" : seed).strip().replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + " is not the base64 of 32 bytes.", e);
        }
        if (bytes.length != SEED_BYTES) {
            throw new IllegalArgumentException(
                    setting + " is not set, or not the base64 of 32 bytes (openssl rand -base64 32).");
        }
        return new Signing(pair(bytes));
    }

    /** The generator takes its one draw for the private key and works out the public one; Java has no other way to it. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(ED25519);
            generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                private static final long serialVersionUID = 1L;

                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ED25519, e);
        }
    }

    public byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance(ED25519);
            signature.initSign(pair.getPrivate());
            signature.update(what);
            return ByteBuffer.allocate(BYTES).put(id).put(signature.sign()).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ED25519, e);
        }
    }

    /** To be given to whoever checks. */
    public PublicKey publicKey() {
        return pair.getPublic();
    }
}
