package org.sungrid.admin.document;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.document.CardRegister.Filter;
import org.sungrid.document.CardState;

/** Which cards an address asks for; words that are none narrow nothing, for the page shows what it took. */
record AskedCards(Filter filter, String question) {

    static AskedCards of(HttpServletRequest request) {
        var state = Arrays.stream(CardState.values())
                .filter(one -> one.name().equals(request.getParameter("state")))
                .findFirst();
        var person = code(request, "person");
        var unit = code(request, "unit");
        var question = state.map(one -> "&state=" + one.name()).orElse("")
                + person.map(one -> "&person=" + one).orElse("")
                + unit.map(one -> "&unit=" + one).orElse("");
        return new AskedCards(new Filter(state.orElse(null), person.orElse(null), unit.orElse(null)), question);
    }

    private static Optional<String> code(HttpServletRequest request, String name) {
        return Optional.of(GridChoice.code(request.getParameter(name)))
                .filter(code -> code.matches("[A-Za-z0-9-]{1,40}"));
    }

    String address(String path) {
        return question.isEmpty() ? path : path + "?" + question.substring(1);
    }
}
