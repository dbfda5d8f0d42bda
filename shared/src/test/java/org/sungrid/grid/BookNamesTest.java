package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sungrid.grid.TypedBook.DAY;
import static org.sungrid.grid.TypedBook.START;
import static org.sungrid.grid.TypedBook.book;
import static org.sungrid.grid.TypedBook.plan;
import static org.sungrid.grid.TypedBook.row;
import static org.sungrid.grid.TypedBook.rows;
import static org.sungrid.grid.TypedBook.unit;
import static org.sungrid.grid.TypedBook.units;

import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookSheet;

/** Whom and what a workbook names, and that everything that will not do is told where it stands (M01). */
@Tag("M01")
class BookNamesTest {

    @Example
    void everything_that_will_not_do_is_told_where_it_stands() {
        var plan = plan(
                false,
                book(
                        units(
                                unit("YX", "领导班子", CellKind.LEADERSHIP, "", START, null),
                                unit("yx", "另一个", CellKind.OFFICE, "YX", START, null),
                                unit("N", "新所", CellKind.STATION, "NOWHERE", null, null),
                                unit("N", "新所", CellKind.STATION, "YX", null, null),
                                unit("C1", "甲", CellKind.ROOM, "C2", null, null),
                                unit("C2", "乙", CellKind.ROOM, "C1", null, null),
                                unit("L", "低", CellKind.STATION, "R", null, null),
                                unit("A", "甲所", CellKind.ROOM, "YX", START, null),
                                unit("Z", "又一个班子", CellKind.LEADERSHIP, "", null, null),
                                unit("E", "早所", CellKind.STATION, "YX", START.minusYears(1), null)),
                        rows(BookSheet.PEOPLE, row("9", "王"), row("9", "王"), row("8", "无任")),
                        rows(
                                BookSheet.POSTS,
                                row("9", "B", "HEAD", "", DAY, null),
                                row("77", "B", "MEMBER", "", DAY, null),
                                row("9", "NONE", "MEMBER", "", DAY, null),
                                row("9", "B", "MEMBER", "", START.minusDays(1), null),
                                row("9", "B", "DEPUTY", "", DAY, DAY.minusDays(1)))));
        assertThat(plan.problems())
                .extracting(
                        BookProblem::sheet,
                        BookProblem::row,
                        problem -> problem.key().replaceFirst("grid\\.(?:sheet\\.)?(?:refusal\\.)?", ""))
                .containsExactlyInAnyOrder(
                        tuple("UNITS", 3, "twice"),
                        tuple("UNITS", 4, "parent.unknown"),
                        tuple("UNITS", 5, "twice"),
                        tuple("UNITS", 6, "circle"),
                        tuple("UNITS", 7, "circle"),
                        tuple("UNITS", 8, "parent.level"),
                        tuple("UNITS", 9, "kind.level"),
                        tuple("UNITS", 2, "leadership"),
                        tuple("UNITS", 2, "warning.vacant"),
                        tuple("UNITS", 10, "leadership"),
                        tuple("UNITS", 11, "parent.gone"),
                        tuple("UNITS", 11, "warning.vacant"),
                        tuple("PEOPLE", 3, "twice"),
                        tuple("PEOPLE", 4, "warning.post"),
                        tuple("POSTS", 2, "heads"),
                        tuple("POSTS", 3, "person"),
                        tuple("POSTS", 4, "unit"),
                        tuple("POSTS", 5, "outside"),
                        tuple("POSTS", 6, "until"));
    }

    /** Whose page could not be reached, or who would pass for somebody from outside, is not taken. */
    @Example
    void numbers_that_are_taken_by_addresses_and_by_supervisors_are_refused() {
        var plan = plan(
                false,
                book(
                        rows(BookSheet.PEOPLE, row("new", "新"), row("NEW-1", "可"), row("S-0001", "外"), row("S-1", "可")),
                        rows(
                                BookSheet.SUPERVISORS,
                                row("S-0007", "外七", "A", "TOWN", "商会", "", "", DAY, DAY.plusYears(1))),
                        rows(BookSheet.POSTS, row("S-0007", "A", "MEMBER", "", DAY, null))));
        assertThat(plan.problems())
                .filteredOn(BookProblem::error)
                .extracting(BookProblem::sheet, BookProblem::row, BookProblem::key)
                .containsExactlyInAnyOrder(
                        tuple("PEOPLE", 2, "grid.refusal.number.reserved"),
                        tuple("PEOPLE", 4, "grid.refusal.number.outside"),
                        tuple("POSTS", 2, "grid.refusal.number.outside"));
    }

    @Example
    void each_other_name_is_told_with_the_one_before() {
        var plan = plan(false, rows(BookSheet.PEOPLE, row("1", "赵一"), row("2", "钱"), row("3", "孙三")));
        assertThat(plan.lines())
                .filteredOn(line -> line.kind() == Kind.PERSON_RENAMED)
                .extracting(
                        PlanLine::code,
                        line -> line.details().get(0).before(),
                        line -> line.details().get(0).after())
                .containsExactly(tuple("1", called("赵"), called("赵一")), tuple("3", called("孙"), called("孙三")));
    }

    private static Told called(String name) {
        return new Told("grid.sheet.column.person", name, "");
    }
}
