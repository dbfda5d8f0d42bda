package org.sungrid.admin.opinion;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.OnlyCell;
import org.sungrid.admin.web.Turning;
import org.sungrid.grid.CellFilter;
import org.sungrid.opinion.AskingSheet.Filter;
import org.sungrid.opinion.AskingState;
import org.sungrid.opinion.Quarter;
import org.sungrid.opinion.Way;

/** Which askings an address asks for; words that are none narrow nothing, for the page shows what it took. */
record AskedOpinions(Filter filter) {

    static AskedOpinions of(HttpServletRequest request) {
        var typed = OnlyCell.asked(request, "unit");
        return new AskedOpinions(new Filter(
                typed.isAll() ? CellFilter.ALL : new CellFilter(GridChoice.code(typed.code()), typed.below()),
                Quarter.named(request.getParameter("quarter")).orElse(null),
                word(Way.values(), request.getParameter("way")),
                word(AskingState.values(), request.getParameter("state"))));
    }

    private static <E extends Enum<E>> E word(E[] words, String asked) {
        return Arrays.stream(words)
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** The address of the list with what is asked of it. */
    String address() {
        var address = with("/opinions", "quarter", quarter());
        address = with(address, "way", name(filter.way()));
        address = with(address, "state", name(filter.state()));
        return OnlyCell.added(address, "unit", filter.cells());
    }

    /** As the address has it; empty for every quarter. */
    String quarter() {
        return Optional.ofNullable(filter.quarter()).map(Quarter::code).orElse("");
    }

    static String name(Enum<?> word) {
        return word == null ? "" : word.name();
    }

    private static String with(String address, String name, String value) {
        return value.isEmpty() ? address : Turning.address(address, name, value);
    }
}
