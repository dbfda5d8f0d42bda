package org.sungrid.portal.ticket;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sungrid.paging.Place;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.board.BoardState;

/**
 * What the board is asked for by an address: {@code /board?unit=YX-CG&state=overdue&after=12}.
 *
 * @param units codes; empty for all
 * @param state {@code null} for all
 * @param refusals what cannot be understood; then all else says nothing
 */
public record BoardQuestion(Set<String> units, BoardState state, Place place, List<Refusal> refusals) {

    public static final String PATH = "/board";

    /** As many units as one question may name. */
    private static final int MOST_UNITS = 20;

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_SHOWN_BACK = 40;
    private static final Pattern KEY = Pattern.compile("[0-9]{1,18}");

    /** @param parameters as the servlet API hands them over; those it does not know are left alone */
    public static BoardQuestion of(Map<String, String[]> parameters) {
        var refusals = new ArrayList<Refusal>();
        var units = new LinkedHashSet<String>();
        for (var unit : parameters.getOrDefault("unit", new String[0])) {
            if (unit.length() > LONGEST_CODE || units.size() == MOST_UNITS) {
                refusals.add(Refusal.of("unit", "portal.refusal.unit", brief(unit)));
                break;
            }
            if (!unit.isBlank()) {
                units.add(unit);
            }
        }
        var asked = first(parameters, "state");
        var state = asked.isBlank() ? null : BoardState.of(asked).orElse(null);
        if (state == null && !asked.isBlank()) {
            refusals.add(Refusal.of("state", "portal.board.refusal.state", brief(asked)));
        }
        var after = first(parameters, "after");
        var before = first(parameters, "before");
        for (var beside : List.of(after, before)) {
            if (!beside.isEmpty() && !KEY.matcher(beside).matches()) {
                refusals.add(Refusal.of(
                        beside.equals(after) ? "after" : "before", "portal.board.refusal.place", brief(beside)));
            }
        }
        var place = refusals.isEmpty()
                ? Place.of(after.isEmpty() ? null : after, before.isEmpty() ? null : before)
                : Place.BEGINNING;
        return new BoardQuestion(units, state, place, refusals);
    }

    public boolean understood() {
        return refusals.isEmpty();
    }

    /** Whether it asks for less than everything. */
    public boolean isNarrow() {
        return !units.isEmpty() || state != null;
    }

    BoardQuestion inState(BoardState other) {
        return new BoardQuestion(units, other, Place.BEGINNING, List.of());
    }

    BoardQuestion ofUnits(Set<String> others) {
        return new BoardQuestion(others, state, Place.BEGINNING, List.of());
    }

    /** The same question at a path, at its beginning. */
    public String addressOn(String path) {
        return addressOn(path, "", 0);
    }

    /** The same question at a path. @param side {@code after} or {@code before} the line of this key; empty for the beginning */
    public String addressOn(String path, String side, long id) {
        var asked = new ArrayList<String>();
        new TreeSet<>(units).forEach(unit -> asked.add("unit=" + URLEncoder.encode(unit, StandardCharsets.UTF_8)));
        if (state != null) {
            asked.add("state=" + state.code());
        }
        if (!side.isEmpty()) {
            asked.add(side + "=" + id);
        }
        return asked.isEmpty() ? path : path + "?" + String.join("&", asked);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        var values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    private static String brief(String text) {
        return text.length() <= LONGEST_SHOWN_BACK ? text : text.substring(0, LONGEST_SHOWN_BACK) + "…";
    }
}
