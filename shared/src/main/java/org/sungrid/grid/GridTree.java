package org.sungrid.grid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sungrid.grid.GridCards.Branch;

/** The grid of a day as a tree that is folded and searched: what was asked for stands open, the rest is folded away. */
public final class GridTree {

    /** As many as are taken in at a glance; a larger tree begins with its first two levels. */
    private static final int MOST_OPEN = 100;

    /** Longer than any name of a cell. */
    private static final int LONGEST_ASKED = 100;

    private GridTree() {}

    /**
     * A cell with what stands below it.
     *
     * @param size how many stand below it, over all levels
     * @param open whether what stands below is unfolded
     * @param found whether it is what was asked for
     */
    public record Twig(Branch branch, List<Twig> below, int size, boolean open, boolean found) {}

    /** A text with the part of it that was asked for; only {@code before} is filled where there is none. */
    public record Marked(String before, String found, String after) {}

    /**
     * @param branches each after what it stands below
     * @param asked a part of a name, of a code or of the name of whoever answers; empty for all
     */
    public static List<Twig> of(List<Branch> branches, String asked) {
        var wanted = folded(asked);
        var place = new int[1];
        var tree = new ArrayList<Twig>();
        while (place[0] < branches.size()) {
            var twig = grown(branches, place, wanted, false);
            if (twig != null) {
                tree.add(twig);
            }
        }
        return tree;
    }

    /** How many of these, with all below them, are what was asked for. */
    public static int found(List<Twig> tree) {
        return tree.stream()
                .mapToInt(twig -> (twig.found() ? 1 : 0) + found(twig.below()))
                .sum();
    }

    /** @return {@code null} where neither it nor anything above or below it is what was asked for */
    private static Twig grown(List<Branch> branches, int[] place, String wanted, boolean within) {
        var branch = branches.get(place[0]++);
        boolean found = !wanted.isEmpty() && isWanted(branch, wanted);
        var below = new ArrayList<Twig>();
        while (place[0] < branches.size() && branches.get(place[0]).depth() > branch.depth()) {
            var twig = grown(branches, place, wanted, within || found);
            if (twig != null) {
                below.add(twig);
            }
        }
        boolean leads = below.stream().anyMatch(twig -> twig.found() || twig.open());
        if (!wanted.isEmpty() && !found && !within && !leads) {
            return null;
        }
        boolean open = wanted.isEmpty() ? branch.depth() == 0 || branches.size() <= MOST_OPEN : leads;
        return new Twig(
                branch,
                below,
                below.size() + below.stream().mapToInt(Twig::size).sum(),
                open,
                found);
    }

    private static boolean isWanted(Branch branch, String wanted) {
        return folded(branch.cell().getName()).contains(wanted)
                || folded(branch.cell().getNameEn()).contains(wanted)
                || folded(branch.cell().getCode()).contains(wanted)
                || branch.heads().stream().anyMatch(head -> folded(head).contains(wanted));
    }

    /** @param asked as it was typed */
    public static Marked marked(String text, String asked) {
        var wanted = folded(asked);
        int at = wanted.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(wanted);
        return at < 0 || at + wanted.length() > text.length()
                ? new Marked(text, "", "")
                : new Marked(
                        text.substring(0, at),
                        text.substring(at, at + wanted.length()),
                        text.substring(at + wanted.length()));
    }

    /** Full-width letters, as Chinese keyboards give them, count as plain ones. */
    private static String folded(String text) {
        var shortened = text.length() > LONGEST_ASKED ? text.substring(0, LONGEST_ASKED) : text;
        return Normalizer.normalize(shortened, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
