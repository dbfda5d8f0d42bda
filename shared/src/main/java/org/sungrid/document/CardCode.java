package org.sungrid.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.sungrid.crypto.DrawnSigns;

/**
 * The code of a card: twenty signs out of 32 that nobody mistakes for each other, in four groups; 100 bits, drawn. What is
 * looked up is its hash.
 */
record CardCode(String text) {

    private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LENGTH_OF_GROUP = 5;
    private static final Pattern FORM = Pattern.compile("[a-z2-9]{5}(?:-[a-z2-9]{5}){3}");

    static CardCode drawn() {
        return new CardCode(DrawnSigns.grouped(DrawnSigns.of(SIGNS, GROUPS * LENGTH_OF_GROUP), LENGTH_OF_GROUP));
    }

    /** Whether a code may look so at all. */
    static boolean isFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** SHA-256, in hexadecimal signs. */
    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
