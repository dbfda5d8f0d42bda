package org.sungrid.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes equal what people take for equal: full and half width, capital and small, traditional and simplified. One char
 * becomes exactly one char, so that a place found in the folded text is the same place in the original; whatever would
 * change its length stays as it is.
 */
public final class Folding {

    private static final char[] FOLDED = table();

    private Folding() {}

    /** As long as the text given. */
    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int at = 0; at < folded.length; at++) {
            folded[at] = FOLDED[text.charAt(at)];
        }
        return new String(folded);
    }

    static char fold(char c) {
        return FOLDED[c];
    }

    private static char[] table() {
        char[] simplified = simplifications();
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.isSurrogate((char) c) ? (char) c : foldOne((char) c, simplified);
        }
        // The signs around the year in a document number: 国发〔2024〕1号 is also typed with other brackets.
        for (char open : "〔【[{".toCharArray()) {
            table[open] = '(';
        }
        for (char close : "〕】]}".toCharArray()) {
            table[close] = ')';
        }
        for (char dash : "‐‑‒–—―−－﹣".toCharArray()) {
            table[dash] = '-';
        }
        // What was folded to a sign that is itself folded: ［ to [ to (.
        for (int c = 0; c < table.length; c++) {
            while (table[table[c]] != table[c]) {
                table[c] = table[table[c]];
            }
        }
        return table;
    }

    private static char foldOne(char c, char[] simplified) {
        char folded = onlyChar(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), c);
        folded = onlyChar(String.valueOf(folded).toLowerCase(Locale.ROOT), folded);
        return simplified[folded] == 0 ? folded : simplified[folded];
    }

    private static char onlyChar(String text, char otherwise) {
        return text.length() == 1 ? text.charAt(0) : otherwise;
    }

    /** The table of single characters that comes with the pinyin library: "traditional simplified" on each line. */
    private static char[] simplifications() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        try (InputStream in = Folding.class.getResourceAsStream("/nlp/chinese_ts_char.txt")) {
            if (in == null) {
                throw new IllegalStateException("The table of traditional characters is not in the archive");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] pair = line.strip().split("\\s+");
                if (pair.length >= 2 && pair[0].length() == 1 && pair[1].length() == 1) {
                    simplified[pair[0].charAt(0)] = pair[1].charAt(0);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return simplified;
    }
}
