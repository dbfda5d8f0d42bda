package org.sungrid.grid;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sungrid.id.CellId;

/** The grid of one day as the public sees it, every cell after what it stands below. */
public final class ShownGrid {

    private static final Pattern BETWEEN = Pattern.compile("[\\s、，,；;。．·（）()：:/]+");

    /** Of what a cell is responsible for, a word shorter than this says nothing. */
    private static final int SHORTEST_PIECE = 2;

    private final Map<CellId, ShownCell> cells = new LinkedHashMap<>();

    ShownGrid(List<ShownCell> cells) {
        cells.forEach(cell -> this.cells.put(cell.cell().id(), cell));
    }

    public List<ShownCell> all() {
        return List.copyOf(cells.values());
    }

    public Optional<ShownCell> find(String code) {
        return cells.values().stream()
                .filter(one -> one.cell().getCode().equals(code))
                .findFirst();
    }

    /** What stands directly below one, in the grid's order. */
    public List<ShownCell> below(ShownCell above) {
        return cells.values().stream()
                .filter(one -> above.cell().id().equals(one.cell().parent()))
                .toList();
    }

    /** What stands directly below one, but for posts. */
    public List<ShownCell> sections(ShownCell above) {
        return below(above).stream()
                .filter(one -> one.cell().getLevel() != CellLevel.POST)
                .toList();
    }

    /** The posts in one and in its sections; of the leadership only its own. */
    public List<ShownCell> posts(ShownCell above) {
        var below = below(above);
        return (above.cell().getLevel() == CellLevel.LEADERSHIP
                        ? below.stream()
                        : below.stream().flatMap(one -> Stream.concat(Stream.of(one), below(one).stream())))
                .filter(one -> one.cell().getLevel() == CellLevel.POST)
                .toList();
    }

    /** What one stands below, the highest first. */
    public List<ShownCell> above(ShownCell below) {
        var above = new ArrayList<ShownCell>();
        for (var one = cells.get(below.cell().parent());
                one != null;
                one = cells.get(one.cell().parent())) {
            above.add(0, one);
        }
        return above;
    }

    /** The nearest above one for which somebody is named who answers. */
    public Optional<ShownCell> answering(ShownCell below) {
        var above = above(below);
        return Stream.iterate(above.size() - 1, i -> i >= 0, i -> i - 1)
                .map(above::get)
                .filter(one -> !one.heads().isEmpty())
                .findFirst();
    }

    /**
     * The cells that answer for what somebody typed: a street, a town, a trade, a name. A word fits a cell when it stands
     * in what is told of it, or when one of the streets and trades that it is responsible for stands in the word (南门巷
     * in 南门巷12号). Who fits more of it comes first.
     */
    public List<ShownCell> responsibleFor(String typed) {
        var terms = Stream.of(BETWEEN.split(folded(typed)))
                .filter(term -> !term.isEmpty())
                .toList();
        if (terms.isEmpty()) {
            return List.of();
        }
        record Fit(ShownCell cell, int weight) {}
        return cells.values().stream()
                .map(cell -> new Fit(cell, weight(cell, terms)))
                .filter(fit -> fit.weight() > 0)
                .sorted(Comparator.comparingInt(Fit::weight).reversed())
                .map(Fit::cell)
                .toList();
    }

    /** 0 when one of the terms does not fit. */
    private int weight(ShownCell shown, List<String> terms) {
        var cell = shown.cell();
        var area = folded(cell.getArea());
        var pieces = Stream.of(BETWEEN.split(area))
                .filter(piece -> piece.length() >= SHORTEST_PIECE)
                .toList();
        var name = folded(cell.getName() + " " + cell.getNameEn());
        var rest = new StringBuilder(folded(cell.getAddress() + " " + cell.getCode()));
        shown.officers().forEach(one -> rest.append(' ').append(folded(one.name() + " " + one.title())));
        above(shown)
                .forEach(one -> rest.append(' ')
                        .append(folded(one.cell().getName() + " " + one.cell().getNameEn())));
        int weight = 0;
        for (var term : terms) {
            int fits = 0;
            for (var piece : pieces) {
                if (term.contains(piece) || piece.contains(term)) {
                    fits += 4 * Math.min(piece.length(), term.length());
                }
            }
            fits += name.contains(term) ? 3 * term.length() : 0;
            fits += fits == 0 && area.contains(term) ? 2 * term.length() : 0;
            fits += fits == 0 && rest.indexOf(term) >= 0 ? term.length() : 0;
            if (fits == 0) {
                return 0;
            }
            weight += fits;
        }
        return weight;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
