package org.sungrid.disclosure.charge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sungrid.search.Fragment;
import org.sungrid.search.SearchResult.Hit;

/**
 * A disclosure that words could mean.
 *
 * @param shown what tells it apart from others, as the index carries it
 */
public record Candidate(String number, String title, Map<String, String> shown) {

    /** How closely words name a disclosure, the closest first. */
    enum Naming {
        /** They are its title, its item or its number. */
        WHOLE,
        /** Title or item has them all as they stand. */
        PART,
        /** Title or item has their characters in that order: 锅炉检验 names 锅炉定期检验费. */
        SCATTERED,
        NOT
    }

    static Candidate of(Hit hit) {
        return new Candidate(
                hit.shown().getOrDefault("number", ""),
                hit.title().stream().map(Fragment::text).collect(Collectors.joining()),
                hit.shown());
    }

    public String item() {
        return shown.getOrDefault("item", "");
    }

    Naming namedBy(String words) {
        var asked = Arrays.stream(words.strip().split("\\s+"))
                .map(Candidate::bare)
                .filter(word -> !word.isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return Naming.NOT;
        }
        var whole = String.join("", asked);
        var names = List.of(bare(title), bare(item()), bare(shown.getOrDefault("association", "")));
        if (names.contains(whole) || bare(number).equals(whole)) {
            return Naming.WHOLE;
        }
        // One character alone names nothing.
        if (whole.codePointCount(0, whole.length()) < 2) {
            return Naming.NOT;
        }
        if (names.stream().anyMatch(name -> asked.stream().allMatch(name::contains))) {
            return Naming.PART;
        }
        return names.stream().anyMatch(name -> asked.stream().allMatch(word -> scattered(word, name)))
                ? Naming.SCATTERED
                : Naming.NOT;
    }

    /** Whether title or item have two neighbouring characters of the words. */
    boolean sharesNameWith(String words) {
        var asked = bare(words);
        var name = bare(title) + " " + bare(item());
        return IntStream.range(0, Math.max(0, asked.length() - 1))
                .anyMatch(at -> name.contains(asked.substring(at, at + 2)));
    }

    private static boolean scattered(String word, String name) {
        int at = 0;
        for (int i = 0; i < word.length(); i++) {
            at = name.indexOf(word.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
