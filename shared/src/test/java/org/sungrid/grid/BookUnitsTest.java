package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sungrid.grid.TypedBook.DAY;
import static org.sungrid.grid.TypedBook.START;
import static org.sungrid.grid.TypedBook.grid;
import static org.sungrid.grid.TypedBook.plan;
import static org.sungrid.grid.TypedBook.row;
import static org.sungrid.grid.TypedBook.rows;
import static org.sungrid.grid.TypedBook.unit;
import static org.sungrid.grid.TypedBook.units;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.CellId;
import org.sungrid.time.Span;

/** What a workbook says of units: from which day on it holds, and what is not said (M01). */
@Tag("M01")
class BookUnitsTest {

    @Example
    void what_is_told_otherwise_holds_from_the_day_of_the_import_and_before_it_nothing_is_altered() {
        var plan = plan(
                false,
                units(
                        unit("YX", "领导班子", CellKind.LEADERSHIP, "", START, null),
                        unit("A", "甲所（新名）", CellKind.STATION, "YX", START, null),
                        unit("B", "乙股", CellKind.OFFICE, "YX", START, null),
                        unit("R", "一室", CellKind.ROOM, "B", START, null)));
        assertThat(plan.problems())
                .extracting(BookProblem::key, problem -> problem.args().get(0))
                .containsExactly(tuple("grid.sheet.warning.vacant", "领导班子"), tuple("grid.sheet.warning.vacant", "一室"));
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(tuple(Kind.UNIT_CHANGED, "A", DAY), tuple(Kind.UNIT_MOVED, "R", DAY));
        var sketch = new Sketch(grid());
        plan.draw(sketch);
        assertThat(sketch.cell(new CellId(2)))
                .extracting(Cell::getName, Cell::span)
                .containsExactly(tuple("甲所", new Span(START, DAY.minusDays(1))), tuple("甲所（新名）", Span.from(DAY)));
        assertThat(sketch.cell(new CellId(4)).get(1).parent()).isEqualTo(new CellId(3));
        assertThat(plan.firstDay()).isEqualTo(DAY);
    }

    @Example
    void a_row_may_name_another_day_and_a_column_that_is_missing_says_nothing() {
        var later = DAY.plusMonths(2);
        assertThat(plan(false, units(unit("A", "甲所（新名）", CellKind.STATION, "YX", later, null)))
                        .lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .contains(tuple(Kind.UNIT_CHANGED, later));
        var earlier = START.minusYears(1);
        assertThat(plan(false, units(unit("A", "甲所", CellKind.STATION, "YX", earlier, null)))
                        .lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .contains(tuple(Kind.UNIT_CHANGED, earlier));
        assertThat(plan(false, units(unit("A", "甲所", CellKind.STATION, "YX", START, later)))
                        .lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .contains(tuple(Kind.UNIT_CLOSED, later.plusDays(1)));
        var bare = rows(
                BookSheet.POSTS,
                new BookColumn[] {BookColumn.NUMBER, BookColumn.UNIT, BookColumn.CAPACITY},
                row("1", "A", "HEAD"));
        assertThat(plan(false, bare).lines()).extracting(PlanLine::kind).containsOnly(Kind.POST_LEFT);
    }

    @Example
    void what_is_not_in_the_workbook_is_touched_only_when_it_is_the_whole_bureau() {
        var rows = units(
                unit("YX", "领导班子", CellKind.LEADERSHIP, "", START, null),
                unit("A", "甲所", CellKind.STATION, "YX", START, null));
        assertThat(plan(false, rows).lines())
                .extracting(PlanLine::kind, PlanLine::code)
                .containsExactly(tuple(Kind.UNIT_LEFT, "B"), tuple(Kind.UNIT_LEFT, "R"));
        assertThat(plan(true, rows).lines())
                .as("no word of posts, so none is ended")
                .extracting(PlanLine::kind, PlanLine::code)
                .containsExactly(tuple(Kind.UNIT_CLOSED, "B"), tuple(Kind.UNIT_CLOSED, "R"));
        var posts = rows(BookSheet.POSTS, row("1", "A", "HEAD", "所长", START, null));
        assertThat(plan(true, posts).lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(tuple(Kind.POST_ENDED, "2", DAY), tuple(Kind.POST_ENDED, "3", DAY));
    }

    /** A code whose every day was taken back stays known: it gets days again under its key, and nothing stands below it before. */
    @Example
    void a_code_of_which_no_day_is_left_is_founded_anew_under_its_key() {
        var gone = new WholeGrid(
                grid().rows(),
                TypedBook.POSTS,
                grid().persons(),
                List.of(),
                List.of(),
                new WholeGrid.TakenBack(Map.of("G", new CellId(77)), Map.of()));
        var plan = plan(gone, false, units(unit("G", "复设所", CellKind.STATION, "YX", null, null)));
        assertThat(plan.problems()).noneMatch(BookProblem::error);
        assertThat(plan.names().freshCodes()).isEmpty();
        var sketch = new Sketch(gone);
        plan.draw(sketch);
        assertThat(sketch.cell(new CellId(77)))
                .extracting(Cell::getName, Cell::span)
                .containsExactly(tuple("复设所", Span.from(DAY)));
        assertThat(plan(
                                gone,
                                false,
                                units(
                                        unit("g", "复设所", CellKind.STATION, "YX", null, null),
                                        unit("N", "新股", CellKind.ROOM, "G", null, null)))
                        .problems())
                .filteredOn(BookProblem::error)
                .extracting(BookProblem::row, BookProblem::key)
                .containsExactlyInAnyOrder(
                        tuple(2, "grid.sheet.refusal.case"), tuple(3, "grid.refusal.parent.unknown"));
    }
}
