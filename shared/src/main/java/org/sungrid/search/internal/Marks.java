package org.sungrid.search.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.sungrid.search.Fragment;

/**
 * What is marked in titles and texts: the words looked for, wherever the folded text has them. Since folding keeps lengths,
 * places in it are places in the original; that needs no analysis and no offsets in the index.
 */
final class Marks {

    /** Of one word in one text: whoever says it more often says it everywhere. */
    private static final int MOST_PLACES = 300;

    private static final String CUT = "…";

    /** @param word which of the words looked for */
    record Place(int from, int to, int word) {}

    private final List<String> words;

    Marks(Collection<String> words) {
        // The longest first: where several begin, it decides what a place is worth.
        this.words = words.stream()
                .filter(word -> !word.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** In the order of the text; they may overlap. */
    List<Place> places(String text) {
        String folded = Folding.fold(text);
        List<Place> places = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            String wanted = words.get(word);
            int found = 0;
            for (int at = folded.indexOf(wanted); at >= 0 && found < MOST_PLACES; at = folded.indexOf(wanted, at + 1)) {
                if (isWhole(folded, at, at + wanted.length())) {
                    places.add(new Place(at, at + wanted.length(), word));
                    found++;
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::from).thenComparingInt(Place::word));
        return places;
    }

    /** The longer, the rarer: what a place adds to a passage that has not got the word yet. */
    double worth(int word) {
        int length = words.get(word).length();
        return length * Math.sqrt(length);
    }

    /** The text from here to there in pieces, with a sign where something before or behind was left out. */
    static List<Fragment> cut(String text, int begin, int end, List<Place> places, boolean before, boolean behind) {
        List<Fragment> fragments = new ArrayList<>();
        StringBuilder plain = new StringBuilder(before ? CUT : "");
        int at = begin;
        for (int next = 0; next < places.size(); next++) {
            int from = Math.max(at, places.get(next).from());
            int to = places.get(next).to();
            // Places that overlap or touch are one mark.
            while (next + 1 < places.size() && places.get(next + 1).from() <= to) {
                next++;
                to = Math.max(to, places.get(next).to());
            }
            to = Math.min(to, end);
            if (to > from && from < end) {
                plain.append(text, at, from);
                add(fragments, plain, false);
                plain.append(text, from, to);
                add(fragments, plain, true);
                at = to;
            }
        }
        plain.append(text, at, end).append(behind ? CUT : "");
        add(fragments, plain, false);
        return List.copyOf(fragments);
    }

    private static void add(List<Fragment> fragments, StringBuilder text, boolean marked) {
        String plain = text.toString().replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ");
        text.setLength(0);
        if (fragments.isEmpty() && !marked) {
            plain = plain.stripLeading();
        }
        if (!plain.isEmpty()) {
            fragments.add(new Fragment(plain, marked));
        }
    }

    /** Letters and digits are marked only as whole words, with an ending at most: food, foods. */
    private static boolean isWhole(String text, int from, int to) {
        boolean bound = from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1));
        if (bound) {
            return false;
        }
        int end = to;
        while (end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(to - 1))) {
            end++;
        }
        return end - to <= 2;
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
