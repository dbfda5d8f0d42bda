package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.id.CellId;
import org.sungrid.time.Span;

/** S-44: what a hidden cell hides is kept hidden on every day that is recorded already. */
@Tag("S-44")
class ShowingAheadTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final Cell TOP = cell(1, CellLevel.LEADERSHIP, 0, Span.from(START));
    private static final Cell HIDDEN = cell(2, CellLevel.UNIT, 1, Span.from(START));
    private static final Cell OTHER = cell(3, CellLevel.UNIT, 1, Span.from(START));
    private static final Cell THIRD = cell(6, CellLevel.UNIT, 1, Span.from(START));

    @Test
    void what_will_stand_elsewhere_is_found_once_and_not_what_goes_along() {
        assertThat(unveiled(
                        Set.of(2L),
                        room(2, START, JULY),
                        room(3, JULY, null),
                        cell(5, CellLevel.POST, 4, Span.from(START))))
                .containsExactly(new CellId(4));
    }

    @Test
    void what_stays_or_goes_below_another_hidden_one_or_was_elsewhere_before_is_not_found() {
        assertThat(unveiled(Set.of(2L), room(2, START, null))).isEmpty();
        assertThat(unveiled(Set.of(2L, 3L), room(2, START, JULY), room(3, JULY, null)))
                .isEmpty();
        assertThat(unveiled(Set.of(2L), room(2, START, TODAY), room(3, TODAY, JULY), room(6, JULY, null)))
                .isEmpty();
    }

    @Test
    void what_is_hidden_by_another_for_a_time_is_found_where_it_leaves_that_one() {
        assertThat(unveiled(Set.of(2L, 3L), room(2, START, JULY), room(3, JULY, AUGUST), room(6, AUGUST, null)))
                .as("on account of the second alone")
                .isEmpty();
        assertThat(unveiled(Set.of(2L), room(3, START, JULY), room(2, JULY, AUGUST), room(6, AUGUST, null)))
                .containsExactly(new CellId(4));
    }

    /** On account of the second cell. */
    private static Set<CellId> unveiled(Set<Long> hidden, Cell... rows) {
        var all = Stream.concat(Stream.of(TOP, HIDDEN, OTHER, THIRD), Stream.of(rows))
                .toList();
        return ShowingAhead.unveiled(all, id -> hidden.contains(id.value()), Set.of(new CellId(2)), TODAY);
    }

    /** @param until the day after its last */
    private static Cell room(long parent, LocalDate from, LocalDate until) {
        return cell(4, CellLevel.SECTION, parent, new Span(from, until == null ? null : until.minusDays(1)));
    }

    private static Cell cell(long id, CellLevel level, long parent, Span days) {
        var kind = Arrays.stream(CellKind.values())
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
        return new Cell(
                new CellId(id),
                new CellSheet("C" + id, "单元" + id, "", level, kind, (int) id, "", "", ""),
                parent == 0 ? null : new CellId(parent),
                days);
    }
}
