package org.sungrid.search.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two small word lists beside this package: what means nothing in a question, and what else a plain word is called. */
final class PlainWords {

    private static final String FOLDER = "/org/sungrid/search/";
    private static final Set<String> FILLER = new HashSet<>(lines("filler.txt"));
    private static final Map<String, List<String>> CALLED = called();

    /** Words of smartcn that together can be one plain word. */
    static final int MOST_PARTS = 3;

    private PlainWords() {}

    static boolean isFiller(String word) {
        return FILLER.contains(word);
    }

    /** What official texts call it; empty if they call it the same. */
    static List<String> officially(String word) {
        return CALLED.getOrDefault(word, List.of());
    }

    private static Map<String, List<String>> called() {
        Map<String, List<String>> called = new HashMap<>();
        for (String line : lines("plain_words.txt")) {
            String[] sides = line.split("=");
            List<String> official = List.of(sides[1].strip().split("\\s+"));
            for (String plain : sides[0].strip().split("\\s+")) {
                called.put(plain, official);
            }
        }
        return called;
    }

    private static List<String> lines(String name) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(PlainWords.class.getResourceAsStream(FOLDER + name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
