package org.sungrid.ticket;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Some of a question in the database's own words.
 *
 * @param text written in the program, with a place for each value
 * @param values in the places of the text, in their order
 */
record Words(String text, List<?> values) {

    static Words of(String text, Object... values) {
        return new Words(text, List.of(values));
    }

    static Words among(String column, Collection<Long> keys) {
        return new Words(
                column + " IN (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")", List.copyOf(keys));
    }

    static Words joined(String between, List<Words> all) {
        return new Words(
                all.stream().map(Words::text).collect(Collectors.joining(between)),
                all.stream().flatMap(one -> one.values.stream()).toList());
    }
}
