package org.sungrid.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** No change overwrites history: on each day, as of each moment, the answer is what was recorded then. */
@Tag("M01")
class RewritingPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;

    /** What holds over some days. */
    private record Said(Span span, String what) implements Dated<Said> {
        @Override
        public Said over(Span days) {
            return new Said(days, what);
        }
    }

    /** A row of the table. @param until moment at which its recording ended, 0 while it lasts */
    private record Row(Said said, int at, int until) {}

    /** One change: what holds from now on over some days; empty for nothing. */
    record Step(Span days, String what) {}

    @Example
    void equal_neighbours_are_one_unless_both_are_recorded() {
        var recorded = List.of(said(0, 2, "a"), said(3, 4, "a"));
        assertThat(Rewriting.joining(recorded, recorded::contains, RewritingPropertyTest::alike))
                .isEqualTo(recorded);
        var rows = List.of(said(5, 6, "a"), recorded.get(0), recorded.get(1), said(7, 8, "b"), said(10, 11, "b"));
        assertThat(Rewriting.joining(rows, recorded::contains, RewritingPropertyTest::alike))
                .containsExactly(said(0, 2, "a"), said(3, 6, "a"), said(7, 8, "b"), said(10, 11, "b"));
    }

    private static Said said(int first, int last, String what) {
        return new Said(new Span(FIRST.plusDays(first), FIRST.plusDays(last)), what);
    }

    private static boolean alike(Said one, Said other) {
        return one.what().equals(other.what());
    }

    @Property(tries = 2_000)
    void every_day_is_answered_as_of_every_moment(@ForAll("steps") List<Step> steps) {
        var table = new ArrayList<Row>();
        var expected = new ArrayList<List<String>>();
        expected.add(new ArrayList<>(java.util.Collections.nCopies(DAYS, "")));
        for (int moment = 1; moment <= steps.size(); moment++) {
            var step = steps.get(moment - 1);
            var current = table.stream()
                    .filter(row -> row.until() == 0)
                    .map(Row::said)
                    .toList();
            var rewriting = Rewriting.clearing(current, step.days());
            record(table, rewriting.ended(), moment);
            for (var begun : rewriting.begun()) {
                table.add(new Row(begun, moment, 0));
            }
            if (!step.what().isEmpty()) {
                table.add(new Row(new Said(step.days(), step.what()), moment, 0));
            }
            var now = new ArrayList<>(expected.get(moment - 1));
            for (int day = 0; day < DAYS; day++) {
                if (step.days().has(FIRST.plusDays(day))) {
                    now.set(day, step.what());
                }
            }
            expected.add(now);
        }
        for (int moment = 0; moment <= steps.size(); moment++) {
            for (int day = 0; day < DAYS; day++) {
                assertThat(asOf(table, FIRST.plusDays(day), moment))
                        .isEqualTo(expected.get(moment).get(day));
            }
        }
    }

    @Property
    void what_is_changed_holds_otherwise_on_those_days_alone(
            @ForAll("spans") Span held, @ForAll("spans") Span changed) {
        var rows = List.of(new Said(held, "a"));
        var after = Rewriting.changing(rows, changed, row -> new Said(row.span(), "b"))
                .appliedTo(rows);
        for (int i = 0; i < DAYS; i++) {
            var day = FIRST.plusDays(i);
            var told = after.stream().filter(row -> row.span().has(day)).toList();
            assertThat(told).hasSize(held.has(day) ? 1 : 0);
            told.forEach(row -> assertThat(row.what()).isEqualTo(changed.has(day) ? "b" : "a"));
        }
    }

    @Property
    void spans_are_sets_of_days(@ForAll("spans") Span one, @ForAll("spans") Span other) {
        for (int i = 0; i < DAYS; i++) {
            var day = FIRST.plusDays(i);
            assertThat(one.common(other).filter(both -> both.has(day)).isPresent())
                    .isEqualTo(one.has(day) && other.has(day));
            assertThat(one.without(other).stream().filter(left -> left.has(day)).count())
                    .isEqualTo(one.has(day) && !other.has(day) ? 1 : 0);
        }
        assertThat(one.covers(other)).isEqualTo(other.without(one).isEmpty());
    }

    @Example
    void what_is_not_concerned_is_not_recorded_anew() {
        var rows = List.of(new Said(new Span(FIRST, FIRST.plusDays(1)), "a"));
        assertThat(Rewriting.clearing(rows, Span.from(FIRST.plusDays(2))).isNothing())
                .isTrue();
    }

    private static void record(List<Row> table, Collection<Said> ended, int moment) {
        table.replaceAll(
                row -> row.until() == 0 && ended.contains(row.said()) ? new Row(row.said(), row.at(), moment) : row);
    }

    private static String asOf(List<Row> table, LocalDate day, int moment) {
        var told = table.stream()
                .filter(row -> row.at() <= moment && (row.until() == 0 || row.until() > moment))
                .filter(row -> row.said().span().has(day))
                .map(row -> row.said().what())
                .toList();
        assertThat(told).hasSizeLessThan(2);
        return told.isEmpty() ? "" : told.get(0);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(spans(), Arbitraries.of("a", "b", "c", ""))
                .as(Step::new)
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.integers().between(0, DAYS))
                .as((from, length) ->
                        new Span(FIRST.plusDays(from), length == DAYS ? null : FIRST.plusDays(from + length)));
    }
}
