package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.assertj.core.groups.Tuple;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.WholeGrid.Somebody;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** A workbook held against the grid: what would be altered from which day on, and what will not do (M01). */
@Tag("M01")
class BookPlanTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private static final BookColumn[] UNIT = {
        BookColumn.CODE, BookColumn.NAME, BookColumn.KIND, BookColumn.PARENT, BookColumn.FROM, BookColumn.UNTIL
    };
    private static final BookColumn[] POST = {
        BookColumn.NUMBER, BookColumn.UNIT, BookColumn.CAPACITY, BookColumn.TITLE, BookColumn.FROM, BookColumn.UNTIL
    };
    private static final BookColumn[] OVERSIGHT = {
        BookColumn.NUMBER, BookColumn.UNIT, BookColumn.OVERSIGHT, BookColumn.FROM, BookColumn.UNTIL
    };
    private static final BookColumn[] PEOPLE = {BookColumn.NUMBER, BookColumn.PERSON};

    @Property(tries = 300)
    void what_is_exported_plans_nothing_in_the_same_grid_and_makes_the_same_in_an_empty_one(@ForAll long seed) {
        var grid = any(new Random(seed));
        var rows = new BookRows(grid, DAY, java.util.Set.of()).rows();
        for (boolean whole : new boolean[] {false, true}) {
            var again = BookPlan.of(grid, book(rows), DAY, whole);
            assertThat(again.problems()).isEmpty();
            assertThat(again.lines().stream().filter(line -> line.kind().alters()))
                    .isEmpty();
        }
        var empty = new WholeGrid(List.of(), List.of(), List.of(), List.of(), List.of());
        var plan = BookPlan.of(empty, book(rows), DAY, true);
        var sketch = new Sketch(empty);
        plan.draw(sketch);
        new BookStanding(plan, sketch).look();
        assertThat(plan.problems().stream().filter(BookProblem::error)).isEmpty();
        assertThat(new BookRows(after(plan, sketch), DAY, java.util.Set.of()).rows())
                .isEqualTo(rows);
    }

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
                .containsExactly(
                        Tuple.tuple("grid.sheet.warning.vacant", "领导班子"),
                        Tuple.tuple("grid.sheet.warning.vacant", "一室"));
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(Tuple.tuple(Kind.UNIT_CHANGED, "A", DAY), Tuple.tuple(Kind.UNIT_MOVED, "R", DAY));
        var sketch = new Sketch(grid());
        plan.draw(sketch);
        assertThat(sketch.cell(new CellId(2)))
                .extracting(Cell::getName, Cell::span)
                .containsExactly(
                        Tuple.tuple("甲所", new Span(START, DAY.minusDays(1))), Tuple.tuple("甲所（新名）", Span.from(DAY)));
        assertThat(sketch.cell(new CellId(4)).get(1).parent()).isEqualTo(new CellId(3));
        assertThat(plan.firstDay()).isEqualTo(DAY);
    }

    @Example
    void a_row_may_name_another_day_and_a_column_that_is_missing_says_nothing() {
        var later = DAY.plusMonths(2);
        var plan = plan(false, units(unit("A", "甲所（新名）", CellKind.STATION, "YX", later, null)));
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .contains(Tuple.tuple(Kind.UNIT_CHANGED, later));
        var earlier = START.minusYears(1);
        assertThat(plan(false, units(unit("A", "甲所", CellKind.STATION, "YX", earlier, null)))
                        .lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .contains(Tuple.tuple(Kind.UNIT_CHANGED, earlier));
        assertThat(plan(false, units(unit("A", "甲所", CellKind.STATION, "YX", START, later)))
                        .lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .contains(Tuple.tuple(Kind.UNIT_CLOSED, later.plusDays(1)));
        var bare = Map.of(BookSheet.POSTS, List.of(row(BookSheet.POSTS, 2, headed(POST, 3), "1", "A", "HEAD")));
        assertThat(plan(false, bare).lines()).extracting(PlanLine::kind).containsOnly(Kind.POST_LEFT);
    }

    @Example
    void what_is_not_in_the_workbook_is_touched_only_when_it_is_the_whole_bureau() {
        var rows = units(
                unit("YX", "领导班子", CellKind.LEADERSHIP, "", START, null),
                unit("A", "甲所", CellKind.STATION, "YX", START, null));
        assertThat(plan(false, rows).lines())
                .extracting(PlanLine::kind, PlanLine::code)
                .containsExactly(Tuple.tuple(Kind.UNIT_LEFT, "B"), Tuple.tuple(Kind.UNIT_LEFT, "R"));
        assertThat(plan(true, rows).lines())
                .as("no word of posts, so none is ended")
                .extracting(PlanLine::kind, PlanLine::code)
                .containsExactly(Tuple.tuple(Kind.UNIT_CLOSED, "B"), Tuple.tuple(Kind.UNIT_CLOSED, "R"));
        var posts = posts(post("1", "A", "HEAD", "所长", START, null));
        assertThat(plan(true, posts).lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(Tuple.tuple(Kind.POST_ENDED, "2", DAY), Tuple.tuple(Kind.POST_ENDED, "3", DAY));
    }

    @Example
    void posts_are_begun_changed_and_ended_by_their_own_days() {
        var plan = plan(
                false,
                posts(
                        post("1", "A", "HEAD", "所长（兼）", START, null),
                        post("2", "B", "HEAD", "", START, LocalDate.of(2026, 5, 31)),
                        post("3", "B", "HEAD", "股长", DAY, null),
                        post("3", "A", "MEMBER", "", LocalDate.of(2024, 3, 1), null)));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(Kind.POST_CHANGED, "1", DAY),
                        Tuple.tuple(Kind.POST_ENDED, "2", DAY),
                        Tuple.tuple(Kind.POST_BEGUN, "3", DAY),
                        Tuple.tuple(Kind.POST_CHANGED, "3", START));
        var sketch = new Sketch(grid());
        plan.draw(sketch);
        assertThat(sketch.in(new CellId(2)))
                .extracting(held -> held.person().value(), Assignment::getTitle, Assignment::span)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(1L, "所长", new Span(START, DAY.minusDays(1))),
                        Tuple.tuple(1L, "所长（兼）", Span.from(DAY)),
                        Tuple.tuple(3L, "", Span.from(LocalDate.of(2024, 3, 1))));
        new BookStanding(plan, sketch).look();
        assertThat(plan.problems()).isEmpty();
    }

    @Example
    void everything_that_will_not_do_is_told_where_it_stands() {
        var rows = new EnumMap<BookSheet, List<BookRow>>(BookSheet.class);
        rows.putAll(units(
                unit("YX", "领导班子", CellKind.LEADERSHIP, "", START, null),
                unit("yx", "另一个", CellKind.OFFICE, "YX", START, null),
                unit("N", "新所", CellKind.STATION, "NOWHERE", null, null),
                unit("N", "新所", CellKind.STATION, "YX", null, null),
                unit("C1", "甲", CellKind.ROOM, "C2", null, null),
                unit("C2", "乙", CellKind.ROOM, "C1", null, null),
                unit("L", "低", CellKind.STATION, "R", null, null),
                unit("A", "甲所", CellKind.ROOM, "YX", START, null),
                unit("Z", "又一个班子", CellKind.LEADERSHIP, "", null, null),
                unit("E", "早所", CellKind.STATION, "YX", START.minusYears(1), null)));
        rows.putAll(people(person("9", "王"), person("9", "王"), person("8", "无任")));
        rows.putAll(posts(
                post("9", "B", "HEAD", "", DAY, null),
                post("77", "B", "MEMBER", "", DAY, null),
                post("9", "NONE", "MEMBER", "", DAY, null),
                post("9", "B", "MEMBER", "", START.minusDays(1), null),
                post("9", "B", "DEPUTY", "", DAY, DAY.minusDays(1))));
        var plan = plan(false, rows);
        assertThat(plan.problems())
                .extracting(
                        BookProblem::sheet,
                        BookProblem::row,
                        problem -> problem.key().replaceFirst("grid\\.(?:sheet\\.)?(?:refusal\\.)?", ""))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("UNITS", 3, "twice"),
                        Tuple.tuple("UNITS", 4, "parent.unknown"),
                        Tuple.tuple("UNITS", 5, "twice"),
                        Tuple.tuple("UNITS", 6, "circle"),
                        Tuple.tuple("UNITS", 7, "circle"),
                        Tuple.tuple("UNITS", 8, "parent.level"),
                        Tuple.tuple("UNITS", 9, "kind.level"),
                        Tuple.tuple("UNITS", 2, "leadership"),
                        Tuple.tuple("UNITS", 2, "warning.vacant"),
                        Tuple.tuple("UNITS", 10, "leadership"),
                        Tuple.tuple("UNITS", 11, "parent.gone"),
                        Tuple.tuple("UNITS", 11, "warning.vacant"),
                        Tuple.tuple("PEOPLE", 3, "twice"),
                        Tuple.tuple("PEOPLE", 4, "warning.post"),
                        Tuple.tuple("POSTS", 2, "heads"),
                        Tuple.tuple("POSTS", 3, "person"),
                        Tuple.tuple("POSTS", 4, "unit"),
                        Tuple.tuple("POSTS", 5, "outside"),
                        Tuple.tuple("POSTS", 6, "until"));
    }

    @Example
    void oversight_is_begun_and_ended_and_ends_with_what_it_rests_on() {
        var leader = new Assignment(new PersonId(1), new CellId(1), Capacity.HEAD, "局长", Span.from(START));
        var held = new ArrayList<>(POSTS);
        held.add(leader);
        var oversees = new Oversight(new PersonId(1), new CellId(2), OversightKind.OVERSIGHT, Span.from(START));
        var grid = new WholeGrid(grid().rows(), held, grid().persons(), List.of(oversees), List.of());
        var rows = rows(
                BookSheet.OVERSIGHT,
                OVERSIGHT,
                new Object[] {"1", "B", "PAIRING", DAY, null},
                new Object[] {"1", "YX", "OVERSIGHT", DAY, null},
                new Object[] {"2", "A", "OVERSIGHT", DAY, null},
                new Object[] {"1", "B", "PAIRING", DAY.plusDays(1), null});
        var plan = plan(grid, true, rows);
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactly(
                        Tuple.tuple(Kind.OVERSIGHT_BEGUN, "1", DAY),
                        Tuple.tuple(Kind.OVERSIGHT_BEGUN, "1", DAY),
                        Tuple.tuple(Kind.OVERSIGHT_BEGUN, "2", DAY),
                        Tuple.tuple(Kind.OVERSIGHT_BEGUN, "1", DAY.plusDays(1)),
                        Tuple.tuple(Kind.OVERSIGHT_ENDED, "1", DAY));
        assertThat(plan.problems())
                .extracting(BookProblem::row, BookProblem::key)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(2, "grid.refusal.relation.already"),
                        Tuple.tuple(3, "grid.refusal.oversight.leadership"),
                        Tuple.tuple(4, "grid.refusal.oversight.post"),
                        Tuple.tuple(5, "grid.refusal.relation.already"));

        var resigns = plan(grid, false, posts(post("1", "YX", "HEAD", "局长", START, DAY)));
        assertThat(resigns.lines())
                .extracting(PlanLine::kind, PlanLine::from)
                .startsWith(
                        Tuple.tuple(Kind.POST_ENDED, DAY.plusDays(1)),
                        Tuple.tuple(Kind.RELATION_ENDED, DAY.plusDays(1)));
        assertThat(plan(
                                grid,
                                true,
                                Map.of(
                                        BookSheet.OVERSIGHT,
                                        book(new BookRows(grid, DAY, java.util.Set.of()).rows())
                                                .of(BookSheet.OVERSIGHT)))
                        .lines())
                .isEmpty();
    }

    /** 甲所 has the head 1, 乙股 the head 2; 3 is a member of 甲所, in which 一室 lies. */
    private static WholeGrid grid() {
        var grid = new ArrayList<Cell>();
        grid.add(cell(1, "YX", "领导班子", CellKind.LEADERSHIP, null, Span.from(START)));
        grid.add(cell(2, "A", "甲所", CellKind.STATION, 1L, Span.from(START)));
        grid.add(cell(3, "B", "乙股", CellKind.OFFICE, 1L, Span.from(START)));
        grid.add(cell(4, "R", "一室", CellKind.ROOM, 2L, Span.from(START)));
        return new WholeGrid(
                grid,
                POSTS,
                List.of(
                        new Somebody(new PersonId(1), "1", "赵"),
                        new Somebody(new PersonId(2), "2", "钱"),
                        new Somebody(new PersonId(3), "3", "孙")),
                List.of(),
                List.of());
    }

    private static final List<Assignment> POSTS = List.of(
            new Assignment(new PersonId(1), new CellId(2), Capacity.HEAD, "所长", Span.from(START)),
            new Assignment(new PersonId(2), new CellId(3), Capacity.HEAD, "", Span.from(START)),
            new Assignment(new PersonId(3), new CellId(2), Capacity.MEMBER, "", Span.from(START)));

    private static Cell cell(long id, String code, String name, CellKind kind, Long parent, Span days) {
        return new Cell(
                new CellId(id),
                new CellSheet(code, name, "", kind.level(), kind, (int) id, "", "", ""),
                parent == null ? null : new CellId(parent),
                days);
    }

    private static BookPlan plan(boolean whole, Map<BookSheet, List<BookRow>> rows) {
        return plan(grid(), whole, rows);
    }

    private static BookPlan plan(WholeGrid grid, boolean whole, Map<BookSheet, List<BookRow>> rows) {
        var plan = BookPlan.of(grid, new GridBook(rows, List.of()), DAY, whole);
        var sketch = new Sketch(grid);
        plan.draw(sketch);
        new Grounds(sketch).settle();
        new BookStanding(plan, sketch).look();
        return plan;
    }

    /** A grid with some history: cells that moved, were renamed and closed, posts that ended or begin later. */
    private static WholeGrid any(Random random) {
        var cells = new ArrayList<Cell>();
        var posts = new ArrayList<Assignment>();
        var persons = new ArrayList<Somebody>();
        cells.add(cell(1, "YX", "领导班子", CellKind.LEADERSHIP, null, Span.from(START)));
        int units = 1 + random.nextInt(6);
        for (int i = 2; i < 2 + units; i++) {
            cells.add(
                    cell(i, "U-" + i, "单元" + i, CellKind.STATION, 1L, Span.from(START.plusDays(random.nextInt(300)))));
        }
        for (int i = 10; i < 10 + random.nextInt(5); i++) {
            var one = cells.get(1 + random.nextInt(units));
            var other = cells.get(1 + random.nextInt(units));
            var begin = later(one, other);
            if (random.nextBoolean()) {
                var turn = begin.plusDays(1 + random.nextInt(900));
                cells.add(cell(
                        i, "R-" + i, "旧名" + i, CellKind.ROOM, one.id().value(), new Span(begin, turn.minusDays(1))));
                cells.add(cell(i, "R-" + i, "=室" + i, CellKind.ROOM, other.id().value(), Span.from(turn)));
            } else {
                var end = begin.plusDays(random.nextInt(1_200));
                cells.add(cell(i, "R-" + i, "室" + i, CellKind.ROOM, one.id().value(), new Span(begin, end)));
            }
        }
        var grid = new WholeGrid(cells, List.of(), List.of(), List.of(), List.of());
        for (int i = 1; i <= random.nextInt(12); i++) {
            persons.add(new Somebody(new PersonId(i), "P-" + i, "人" + i));
            var codes = new ArrayList<>(grid.codes());
            for (int held = random.nextInt(3); held > 0; held--) {
                var code = codes.remove(random.nextInt(codes.size()));
                var course = grid.course(code);
                var first = course.get(0).span().first();
                var last = course.get(course.size() - 1).span().last();
                var from = last == null ? first.plusDays(random.nextInt(1_000)) : first;
                var until = last != null || random.nextBoolean() ? last : from.plusDays(random.nextInt(800));
                posts.add(new Assignment(
                        new PersonId(i),
                        course.get(0).id(),
                        Capacity.MEMBER,
                        random.nextBoolean() ? "" : "员",
                        new Span(from, until)));
                if (codes.isEmpty()) {
                    break;
                }
            }
        }
        return new WholeGrid(cells, posts, persons, List.of(), List.of());
    }

    private static LocalDate later(Cell one, Cell other) {
        return one.span().first().isAfter(other.span().first())
                ? one.span().first()
                : other.span().first();
    }

    /** The grid that a plan makes of an empty one. */
    private static WholeGrid after(BookPlan plan, Sketch sketch) {
        return new WholeGrid(
                sketch.cellRows(java.util.function.UnaryOperator.identity()).begun(),
                sketch.assignmentRows(
                                java.util.function.UnaryOperator.identity(),
                                java.util.function.UnaryOperator.identity())
                        .begun(),
                plan.freshNumbers().stream()
                        .map(number -> new Somebody(plan.person(number).orElseThrow(), number, plan.personName(number)))
                        .toList(),
                sketch.relations().rows().begun(),
                List.of());
    }

    /** As the reading gives them, without the way over a file. */
    private static GridBook book(Map<BookSheet, List<Map<BookColumn, Object>>> rows) {
        var read = new EnumMap<BookSheet, List<BookRow>>(BookSheet.class);
        rows.forEach((sheet, values) -> {
            var headed = headed(
                    sheet.columns().toArray(BookColumn[]::new), sheet.columns().size());
            var all = new ArrayList<BookRow>();
            for (var one : values) {
                var said = new EnumMap<BookColumn, Object>(BookColumn.class);
                one.forEach((column, value) -> {
                    if (value != null && !"".equals(value)) {
                        said.put(column, value);
                    }
                });
                all.add(new BookRow(new BookRow.Place(sheet.name(), headed, all.size() + 2), said));
            }
            read.put(sheet, all);
        });
        return new GridBook(read, List.of());
    }

    private static Object[] unit(
            String code, String name, CellKind kind, String parent, LocalDate from, LocalDate until) {
        return new Object[] {code, name, kind.code(), parent, from, until};
    }

    private static Object[] post(
            String number, String unit, String capacity, String title, LocalDate from, LocalDate until) {
        return new Object[] {number, unit, capacity, title, from, until};
    }

    private static Object[] person(String number, String name) {
        return new Object[] {number, name};
    }

    private static Map<BookSheet, List<BookRow>> units(Object[]... rows) {
        return rows(BookSheet.UNITS, UNIT, rows);
    }

    private static Map<BookSheet, List<BookRow>> posts(Object[]... rows) {
        return rows(BookSheet.POSTS, POST, rows);
    }

    private static Map<BookSheet, List<BookRow>> people(Object[]... rows) {
        return rows(BookSheet.PEOPLE, PEOPLE, rows);
    }

    private static Map<BookSheet, List<BookRow>> rows(BookSheet sheet, BookColumn[] columns, Object[]... rows) {
        var all = new ArrayList<BookRow>();
        for (var row : rows) {
            all.add(row(sheet, all.size() + 2, headed(columns, columns.length), row));
        }
        return Map.of(sheet, all);
    }

    private static Map<BookColumn, String> headed(BookColumn[] columns, int count) {
        var headed = new LinkedHashMap<BookColumn, String>();
        Arrays.stream(columns).limit(count).forEach(column -> headed.put(column, column.name()));
        return headed;
    }

    private static BookRow row(BookSheet sheet, int number, Map<BookColumn, String> headed, Object... values) {
        var said = new EnumMap<BookColumn, Object>(BookColumn.class);
        int place = 0;
        for (var column : headed.keySet()) {
            if (values[place] != null && !"".equals(values[place])) {
                said.put(column, values[place]);
            }
            place++;
        }
        return new BookRow(new BookRow.Place(sheet.name(), headed, number), said);
    }
}
