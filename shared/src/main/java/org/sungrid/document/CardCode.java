package org.sungrid.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
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
    private static final Pattern FORM = Pattern.compile("[a-km-np-z2-9]{20}");

    static CardCode drawn() {
        return new CardCode(DrawnSigns.grouped(DrawnSigns.of(SIGNS, GROUPS * LENGTH_OF_GROUP), LENGTH_OF_GROUP));
    }

    /** The code that somebody typed from a paper, in capitals or without its lines; nothing for what is none. */
    static Optional<CardCode> typed(String text) {
        var signs = text.toLowerCase(Locale.ROOT).replace("-", "");
        return FORM.matcher(signs).matches()
                ? Optional.of(new CardCode(signs.replaceAll("(.{" + LENGTH_OF_GROUP + "})(?!$)", "$1-")))
                : Optional.empty();
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
