package org.sungrid.bulletin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.sungrid.grid.CellKind;

/**
 * Units beside those of the same kind and size, and beside no others (同类同规模): by the share of what should have been done
 * that was done in time. Whoever had little to do, or has too few beside them, stands in no rank, and it is said why.
 */
public record Ranking(List<Group> groups) {

    /** With fewer tickets one more or less moves the rate by a quarter: that is chance, and not a difference. */
    public static final int FEWEST_DUE = 5;

    /** The first of two is also the last but one. */
    public static final int FEWEST_UNITS = 3;

    /** Why a unit has no rank. */
    public enum Unranked {
        /** It had no tickets. */
        NO_TICKETS,
        /** Fewer than {@value Ranking#FEWEST_DUE} of its tickets should have been done. */
        FEW_DUE,
        /** Fewer than {@value Ranking#FEWEST_UNITS} units are of its kind and size. */
        FEW_UNITS,
        /** Fewer than {@value Ranking#FEWEST_UNITS} units of its kind and size have enough tickets. */
        FEW_TO_COMPARE;

        public String labelKey() {
            return "bulletin.unranked." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param lines those with a rank first, by rank; the others behind them */
    public record Group(CellKind kind, SizeClass size, List<Line> lines) {

        public boolean isRanked() {
            return lines.stream().anyMatch(line -> line.rank() != null);
        }
    }

    /**
     * @param rank {@code null} where it has none; units of the same rate share one
     * @param why it has none, else {@code null}
     */
    public record Line(UnitLine unit, Integer rank, Unranked why) {}

    private record Place(CellKind kind, SizeClass size) {}

    /** @param units in the order in which those of the same rank, and those without, are told */
    static Ranking of(List<UnitLine> units) {
        var places = new TreeMap<Place, List<UnitLine>>(
                Comparator.comparing(Place::kind).thenComparing(Place::size));
        units.forEach(unit -> places.computeIfAbsent(new Place(unit.kind(), unit.size()), none -> new ArrayList<>())
                .add(unit));
        return new Ranking(places.entrySet().stream()
                .map(place -> new Group(place.getKey().kind(), place.getKey().size(), lines(place.getValue())))
                .toList());
    }

    private static List<Line> lines(List<UnitLine> units) {
        var able = units.stream()
                .filter(unit -> unit.tally().due() >= FEWEST_DUE)
                .sorted((one, other) ->
                        other.tally().doneInTime().compared(one.tally().doneInTime()))
                .toList();
        var lines = new ArrayList<Line>();
        boolean ranked = able.size() >= FEWEST_UNITS;
        if (ranked) {
            int rank = 1;
            for (int i = 0; i < able.size(); i++) {
                if (i > 0
                        && able.get(i)
                                        .tally()
                                        .doneInTime()
                                        .compared(able.get(i - 1).tally().doneInTime())
                                != 0) {
                    rank = i + 1;
                }
                lines.add(new Line(able.get(i), rank, null));
            }
        }
        units.stream()
                .filter(unit -> !ranked || !able.contains(unit))
                .forEach(unit -> lines.add(new Line(unit, null, why(unit, units.size()))));
        return List.copyOf(lines);
    }

    private static Unranked why(UnitLine unit, int group) {
        if (unit.isIdle()) {
            return Unranked.NO_TICKETS;
        }
        if (unit.tally().due() < FEWEST_DUE) {
            return Unranked.FEW_DUE;
        }
        return group < FEWEST_UNITS ? Unranked.FEW_UNITS : Unranked.FEW_TO_COMPARE;
    }
}
