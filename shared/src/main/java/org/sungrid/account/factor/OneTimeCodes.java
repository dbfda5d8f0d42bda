package org.sungrid.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of one-time codes: six digits, a new one every 30 seconds, one step of drift either way. */
final class OneTimeCodes {

    static final Duration STEP = Duration.ofSeconds(30);
    static final int DIGITS = 6;

    /** Steps by which a device's clock may be off, either way. */
    static final int DRIFT = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCodes() {}

    /**
     * The step whose code this is.
     *
     * @param after the last step whose code was taken: neither it nor an earlier one counts again (S-54)
     * @return nothing when it is no code of a step that counts
     */
    static OptionalLong step(byte[] key, CodeAlgorithm algorithm, String typed, Instant now, long after) {
        var code = typed.replaceAll("\\s", "");
        long present = now.getEpochSecond() / STEP.toSeconds();
        var found = OptionalLong.empty();
        // All are compared, so that the time tells nothing about which one it was.
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(
                    code.getBytes(StandardCharsets.UTF_8),
                    code(key, algorithm, step).getBytes(StandardCharsets.UTF_8));
            if (same && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] key, CodeAlgorithm algorithm, long step) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP, DIGITS, algorithm.mac())
                    .generateOneTimePasswordString(
                            new SecretKeySpec(key, algorithm.mac()), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A key of " + algorithm + " was drawn by us", e);
        }
    }

    /** The key as people type it into a device: base 32 (RFC 4648) in groups of four. */
    static String asText(byte[] key) {
        return base32(key).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What a device reads from the picture. */
    static String asAddress(byte[] key, CodeAlgorithm algorithm, String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32(key) + "&issuer="
                + encoded(issuer) + "&algorithm=" + algorithm + "&digits=" + DIGITS + "&period=" + STEP.toSeconds();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            bits = bits << 8 | b & 0xff;
            held += 8;
            while (held >= 5) {
                text.append(BASE32.charAt(bits >> held - 5 & 31));
                held -= 5;
            }
        }
        return held == 0
                ? text.toString()
                : text.append(BASE32.charAt(bits << 5 - held & 31)).toString();
    }
}
