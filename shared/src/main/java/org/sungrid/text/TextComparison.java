package org.sungrid.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Two wordings of a text, line by line, and inside the lines that were changed word by word. Blank lines do not count.
 *
 * <p>The work is bounded for any two texts: lines that occur once in both are found first and hold the texts together;
 * between them only stretches of moderate length are compared closely, longer ones are shown as removed and added.
 */
public final class TextComparison {

    /** Lines on one side times lines on the other that are compared closely. */
    private static final long CLOSE_LINES = 1_000_000;

    /** The same for lines that are put side by side by their likeness. */
    private static final int CLOSE_PAIRS = 2_500;

    private TextComparison() {}

    /** The lines of both texts in reading order. */
    public static List<Passage> of(String before, String after) {
        List<String> old = lines(before);
        List<String> fresh = lines(after);
        var passages = new ArrayList<Passage>();
        var lines = new LineComparison();
        int atOld = 0;
        int atFresh = 0;
        for (int[] anchor : anchors(old, fresh)) {
            stretch(old.subList(atOld, anchor[0]), fresh.subList(atFresh, anchor[1]), lines, passages);
            passages.add(Passage.of(Passage.Kind.SAME, old.get(anchor[0])));
            atOld = anchor[0] + 1;
            atFresh = anchor[1] + 1;
        }
        stretch(old.subList(atOld, old.size()), fresh.subList(atFresh, fresh.size()), lines, passages);
        return passages;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Pairs of equal lines that hold the texts together: those that occur once in each, in an order common to both. */
    private static List<int[]> anchors(List<String> old, List<String> fresh) {
        Map<String, Integer> inOld = once(old);
        Map<String, Integer> inFresh = once(fresh);
        // The longest rising row of places, kept by its least last place for each length.
        var last = new TreeMap<Integer, Integer>();
        var places = new ArrayList<int[]>();
        var previous = new HashMap<Integer, Integer>();
        for (int at = 0; at < old.size(); at++) {
            Integer place = inOld.getOrDefault(old.get(at), -1) == at ? inFresh.getOrDefault(old.get(at), -1) : -1;
            if (place < 0) {
                continue;
            }
            var before = last.lowerEntry(place);
            if (before != null) {
                previous.put(places.size(), before.getValue());
            }
            Integer replaced = last.higherKey(place);
            if (replaced != null) {
                last.remove(replaced);
            }
            last.put(place, places.size());
            places.add(new int[] {at, place});
        }
        var row = new ArrayList<int[]>();
        for (Integer at = last.isEmpty() ? null : last.lastEntry().getValue(); at != null; at = previous.get(at)) {
            row.add(places.get(at));
        }
        Collections.reverse(row);
        return row;
    }

    /** Where each line is that occurs only once. */
    private static Map<String, Integer> once(List<String> lines) {
        var places = new HashMap<String, Integer>();
        for (int at = 0; at < lines.size(); at++) {
            places.merge(lines.get(at), at, (first, second) -> -1);
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    private static void stretch(List<String> old, List<String> fresh, LineComparison lines, List<Passage> passages) {
        int least = Math.min(old.size(), fresh.size());
        int head = 0;
        while (head < least && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        add(Passage.Kind.SAME, old.subList(0, head), passages);
        middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), lines, passages);
        add(Passage.Kind.SAME, old.subList(old.size() - tail, old.size()), passages);
    }

    private static void middle(List<String> old, List<String> fresh, LineComparison lines, List<Passage> passages) {
        if ((long) old.size() * fresh.size() > CLOSE_LINES) {
            replaced(old, fresh, lines, passages);
            return;
        }
        int at = 0;
        for (Edit edit : Edit.between(old, fresh)) {
            add(Passage.Kind.SAME, old.subList(at, edit.at()), passages);
            replaced(edit.removed(), edit.added(), lines, passages);
            at = edit.end();
        }
        add(Passage.Kind.SAME, old.subList(at, old.size()), passages);
    }

    /** Lines in place of others: those that are alike stand side by side. */
    private static void replaced(List<String> old, List<String> fresh, LineComparison lines, List<Passage> passages) {
        int atOld = 0;
        int atFresh = 0;
        if ((long) old.size() * fresh.size() <= CLOSE_PAIRS) {
            for (int[] pair : lines.pairs(old, fresh)) {
                add(Passage.Kind.REMOVED, old.subList(atOld, pair[0]), passages);
                add(Passage.Kind.ADDED, fresh.subList(atFresh, pair[1]), passages);
                passages.addAll(lines.compare(old.get(pair[0]), fresh.get(pair[1])));
                atOld = pair[0] + 1;
                atFresh = pair[1] + 1;
            }
        }
        add(Passage.Kind.REMOVED, old.subList(atOld, old.size()), passages);
        add(Passage.Kind.ADDED, fresh.subList(atFresh, fresh.size()), passages);
    }

    private static void add(Passage.Kind kind, List<String> lines, List<Passage> passages) {
        lines.forEach(line -> passages.add(Passage.of(kind, line)));
    }
}
