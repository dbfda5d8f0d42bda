package org.sungrid.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lines of a text compared by what they say. Chinese is compared sign by sign, except that a number, a Latin word and an
 * article like 第十二条 are one thing: 2017 became 2024 as a whole. Stretches that only happen to be equal between two
 * changes are taken into them, so that a reader sees few and whole changes.
 */
final class LineComparison {

    private static final Pattern WORD = Pattern.compile(
            "第[" + ChineseNumber.CHARACTERS + "]{1,9}[编章节条款项]|[0-9０-９]{1,40}"
                    + "(?:\\.[0-9]{1,20})?|[A-Za-z]{1,60}|[\\s\\u3000]+|.",
            Pattern.DOTALL);

    /** Lines less alike than this (half of their pairs of signs in common) are not the same line changed. */
    private static final double ALIKE = 0.4;

    /** Words on one side times words on the other, in one line and in a whole text. */
    private static final long CLOSE_WORDS = 4_000_000;

    private static final long CLOSE_WORDS_OF_TEXT = 200_000_000;

    /** Signs that are looked at to find how alike lines are, in a whole text. */
    private static final long SIGNS_OF_TEXT = 20_000_000;

    private long words = CLOSE_WORDS_OF_TEXT;
    private long signs = SIGNS_OF_TEXT;

    /** Which lines stand side by side: the choice in order that is most alike on the whole. */
    List<int[]> pairs(List<String> old, List<String> fresh) {
        double[][] best = new double[old.size() + 1][fresh.size() + 1];
        double[][] alike = new double[old.size()][fresh.size()];
        for (int i = old.size() - 1; i >= 0; i--) {
            Map<Integer, Integer> signsOfOld = pairsOfSigns(old.get(i));
            for (int j = fresh.size() - 1; j >= 0; j--) {
                alike[i][j] = alike(signsOfOld, old.get(i), fresh.get(j));
                double together = alike[i][j] >= ALIKE ? alike[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(together, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        var pairs = new ArrayList<int[]>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (alike[i][j] >= ALIKE && best[i][j] == alike[i][j] + best[i + 1][j + 1]) {
                pairs.add(new int[] {i++, j++});
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private double alike(Map<Integer, Integer> signsOfOld, String old, String fresh) {
        signs -= old.length() + fresh.length();
        if (signs < 0) {
            return 0;
        }
        int common = 0;
        for (var entry : pairsOfSigns(fresh).entrySet()) {
            common += Math.min(entry.getValue(), signsOfOld.getOrDefault(entry.getKey(), 0));
        }
        return 2.0 * common / (old.length() + fresh.length());
    }

    private static Map<Integer, Integer> pairsOfSigns(String line) {
        var pairs = new HashMap<Integer, Integer>();
        for (int i = 0; i < line.length(); i++) {
            int next = i + 1 < line.length() ? line.charAt(i + 1) : 0;
            pairs.merge(line.charAt(i) << 16 | next, 1, Integer::sum);
        }
        return pairs;
    }

    /** One line with its changes, or two when they are too long to be compared. */
    List<Passage> compare(String old, String fresh) {
        List<String> before = words(old);
        List<String> after = words(fresh);
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<String> oldMiddle = before.subList(head, before.size() - tail);
        List<String> freshMiddle = after.subList(head, after.size() - tail);
        long work = (long) oldMiddle.size() * freshMiddle.size();
        words -= work;
        if (work > CLOSE_WORDS || words < 0) {
            return List.of(Passage.of(Passage.Kind.REMOVED, old), Passage.of(Passage.Kind.ADDED, fresh));
        }
        var changes = new ArrayList<Change>();
        int at = 0;
        for (Edit edit : Edit.between(oldMiddle, freshMiddle)) {
            String same = String.join("", oldMiddle.subList(at, edit.at()));
            changes.add(new Change(
                    changes.isEmpty() ? String.join("", before.subList(0, head)) + same : same,
                    String.join("", edit.removed()),
                    String.join("", edit.added())));
            at = edit.end();
        }
        String rest = String.join("", oldMiddle.subList(at, oldMiddle.size()))
                + String.join("", before.subList(before.size() - tail, before.size()));
        return List.of(passage(merged(changes), changes.isEmpty() ? old : rest));
    }

    private static List<String> words(String line) {
        return WORD.matcher(line).results().map(MatchResult::group).toList();
    }

    /** What stays the same, then what was removed and added. */
    private record Change(String same, String removed, String added) {

        int size() {
            return Math.max(removed.length(), added.length());
        }

        Change with(Change next) {
            return new Change(same, removed + next.same + next.removed, added + next.same + next.added);
        }
    }

    /** Takes stretches that stay the same into the changes around them when both of these are at least as long. */
    private static List<Change> merged(List<Change> changes) {
        var merged = new ArrayList<Change>();
        for (Change next : changes) {
            Change change = next;
            while (!merged.isEmpty()
                    && change.same().length() <= change.size()
                    && change.same().length() <= merged.get(merged.size() - 1).size()) {
                change = merged.remove(merged.size() - 1).with(change);
            }
            merged.add(change);
        }
        return merged;
    }

    private static Passage passage(List<Change> changes, String rest) {
        var segments = new ArrayList<Passage.Segment>();
        for (Change change : changes) {
            add(Passage.Kind.SAME, change.same(), segments);
            add(Passage.Kind.REMOVED, change.removed(), segments);
            add(Passage.Kind.ADDED, change.added(), segments);
        }
        add(Passage.Kind.SAME, rest, segments);
        return new Passage(segments);
    }

    private static void add(Passage.Kind kind, String text, List<Passage.Segment> segments) {
        if (!text.isEmpty()) {
            segments.add(new Passage.Segment(kind, text));
        }
    }
}
