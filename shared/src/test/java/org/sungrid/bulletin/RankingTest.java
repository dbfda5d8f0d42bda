package org.sungrid.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.bulletin.Ranking.Unranked;
import org.sungrid.grid.CellKind;

/** Rates, sizes and ranks: nobody is held against those of another kind or size, nor for a number that is chance. */
@Tag("M31")
class RankingTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 100.0%", "2, 3, 66.7%", "47, 49, 95.9%", "0, 4, 0.0%", "1, 800, 0.1%", "0, 0, —"})
    void a_rate_is_a_part_of_a_whole_and_what_has_no_whole_has_none(long part, long whole, String written) {
        assertThat(new Rate(part, whole).written()).isEqualTo(written);
    }

    @Test
    void a_part_is_no_larger_than_its_whole() {
        assertThatThrownBy(() -> new Rate(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fractions_are_compared_exactly_and_not_as_they_are_written() {
        assertThat(new Rate(2, 4).compared(new Rate(3, 6))).isZero();
        assertThat(new Rate(9_999, 10_000).written()).isEqualTo(new Rate(100, 100).written());
        assertThat(new Rate(9_999, 10_000).compared(new Rate(100, 100))).isNegative();
    }

    @ParameterizedTest
    @CsvSource({"0, SMALL", "5, SMALL", "6, MIDDLE", "15, MIDDLE", "16, LARGE", "400, LARGE"})
    void the_size_of_a_unit_goes_by_its_people(int people, SizeClass size) {
        assertThat(SizeClass.of(people)).isEqualTo(size);
    }

    @Test
    void ranks_go_by_what_was_done_in_time_of_what_should_have_been_and_equals_share_one() {
        var ranking = Ranking.of(List.of(
                // Closed all in time, and left as much overdue.
                unit("A", CellKind.STATION, 3, 5, 5, 5),
                unit("B", CellKind.STATION, 5, 10, 9, 0),
                unit("C", CellKind.STATION, 2, 20, 18, 0),
                unit("D", CellKind.STATION, 4, 6, 6, 0)));
        assertThat(ranking.groups()).hasSize(1);
        assertThat(ranking.groups().get(0).lines())
                .extracting(line -> line.unit().code(), Ranking.Line::rank)
                .containsExactly(tuple("D", 1), tuple("B", 2), tuple("C", 2), tuple("A", 4));
    }

    @Test
    void nobody_is_ranked_beside_another_kind_or_size() {
        var ranking = Ranking.of(List.of(
                unit("S1", CellKind.STATION, 3, 9, 9, 0),
                unit("S2", CellKind.STATION, 3, 9, 8, 0),
                unit("S3", CellKind.STATION, 12, 9, 7, 0),
                unit("O1", CellKind.OFFICE, 3, 9, 6, 0),
                unit("O2", CellKind.OFFICE, 3, 9, 5, 0),
                unit("O3", CellKind.OFFICE, 3, 9, 4, 0)));
        assertThat(ranking.groups())
                .extracting(Ranking.Group::kind, Ranking.Group::size, Ranking.Group::isRanked)
                .containsExactly(
                        tuple(CellKind.STATION, SizeClass.SMALL, false),
                        tuple(CellKind.STATION, SizeClass.MIDDLE, false),
                        tuple(CellKind.OFFICE, SizeClass.SMALL, true));
        assertThat(ranking.groups().get(0).lines())
                .extracting(Ranking.Line::why)
                .containsOnly(Unranked.FEW_UNITS);
        assertThat(ranking.groups().get(2).lines())
                .extracting(line -> line.unit().code())
                .containsExactly("O1", "O2", "O3");
    }

    @Test
    void who_has_too_few_tickets_or_none_stands_in_no_rank_and_it_is_said_why() {
        var ranking = Ranking.of(List.of(
                unit("A", CellKind.STATION, 3, 5, 4, 0),
                unit("B", CellKind.STATION, 3, 4, 4, 0),
                unit("C", CellKind.STATION, 3, 0, 0, 0),
                unit("D", CellKind.STATION, 3, 3, 3, 2),
                unit("E", CellKind.STATION, 3, 7, 7, 0),
                open("F", 3)));
        assertThat(ranking.groups().get(0).lines())
                .extracting(line -> line.unit().code(), Ranking.Line::rank, Ranking.Line::why)
                .containsExactly(
                        tuple("E", 1, null),
                        tuple("A", 2, null),
                        tuple("D", 3, null),
                        tuple("B", null, Unranked.FEW_DUE),
                        tuple("C", null, Unranked.NO_TICKETS),
                        tuple("F", null, Unranked.FEW_DUE));
    }

    @Test
    void where_fewer_than_three_have_enough_tickets_nobody_is_ranked() {
        var ranking = Ranking.of(List.of(
                unit("A", CellKind.STATION, 3, 9, 9, 0),
                unit("B", CellKind.STATION, 3, 9, 8, 0),
                unit("C", CellKind.STATION, 3, 1, 1, 0)));
        assertThat(ranking.groups().get(0).lines())
                .extracting(Ranking.Line::why)
                .containsExactly(Unranked.FEW_TO_COMPARE, Unranked.FEW_TO_COMPARE, Unranked.FEW_DUE);
    }

    static UnitLine unit(String code, CellKind kind, int people, long closed, long inTime, long overdue) {
        return new UnitLine(
                code,
                code + "单位",
                "",
                kind,
                people,
                new Tally(Map.of(
                        Count.CARRIED, closed + overdue,
                        Count.CLOSED, closed,
                        Count.CLOSED_IN_TIME, inTime,
                        Count.OPEN, overdue,
                        Count.OVERDUE, overdue)));
    }

    /** One that has a ticket, and is behind with none. */
    static UnitLine open(String code, int people) {
        return new UnitLine(
                code, code, "", CellKind.STATION, people, new Tally(Map.of(Count.RAISED, 1L, Count.OPEN, 1L)));
    }
}
