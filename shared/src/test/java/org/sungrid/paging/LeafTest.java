package org.sungrid.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {

    private static final int SIZE = 3;

    private final List<Integer> all = IntStream.rangeClosed(1, 8).boxed().toList();

    @Test
    void turning_forth_and_back_shows_every_line_once() {
        var first = open(Place.BEGINNING);
        var second = open(Place.of(key(first, true), null));
        var third = open(Place.of(key(second, true), null));

        assertThat(first).isEqualTo(new Leaf<>(List.of(1, 2, 3), false, true));
        assertThat(second).isEqualTo(new Leaf<>(List.of(4, 5, 6), true, true));
        assertThat(third).isEqualTo(new Leaf<>(List.of(7, 8), true, false));
        assertThat(open(Place.of(null, key(third, false)))).isEqualTo(second);
        assertThat(open(Place.of(null, key(second, false)))).isEqualTo(new Leaf<>(List.of(1, 2, 3), false, true));
    }

    @Test
    void an_empty_list_has_one_empty_leaf() {
        assertThat(Leaf.of(Place.BEGINNING, SIZE, List.of())).isEqualTo(new Leaf<>(List.of(), false, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1234567890123456789", "~", "1; drop", "１２"})
    void what_was_never_given_out_is_the_beginning(String typed) {
        assertThat(Place.of(typed, null)).isEqualTo(Place.BEGINNING);
        assertThat(Place.of(null, typed)).isEqualTo(Place.BEGINNING);
    }

    @Test
    void a_value_comes_back_as_it_was_written() {
        var place = Place.of(Place.written(7, "甲~乙\n丙"), null);

        assertThat(place).isEqualTo(new Place(Place.Side.BEHIND, 7, "甲~乙\n丙"));
        assertThat(Place.of("7~" + "长".repeat(201), null)).isEqualTo(Place.BEGINNING);
    }

    private static String key(Leaf<Integer> leaf, boolean last) {
        var lines = leaf.lines();
        return Place.written(lines.get(last ? lines.size() - 1 : 0), "");
    }

    /** As a database would read it. */
    private Leaf<Integer> open(Place place) {
        var ordered = new ArrayList<>(all);
        if (place.isBackwards()) {
            Collections.reverse(ordered);
        }
        var read = ordered.stream()
                .filter(line -> switch (place.side()) {
                    case BEGINNING -> true;
                    case BEHIND -> line > place.id();
                    case BEFORE -> line < place.id();
                })
                .limit(SIZE + 1)
                .toList();
        return Leaf.of(place, SIZE, read);
    }
}
