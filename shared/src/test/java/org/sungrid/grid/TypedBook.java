package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.grid.WholeGrid.Somebody;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/** A small grid, and workbooks as somebody types them, held against it. */
final class TypedBook {

    static final LocalDate START = LocalDate.of(2024, 1, 1);

    /** The day of the import. */
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    static final List<Assignment> POSTS = List.of(
            new Assignment(new PersonId(1), new CellId(2), Capacity.HEAD, "所长", Span.from(START)),
            new Assignment(new PersonId(2), new CellId(3), Capacity.HEAD, "", Span.from(START)),
            new Assignment(new PersonId(3), new CellId(2), Capacity.MEMBER, "", Span.from(START)));

    static final List<Somebody> PERSONS = List.of(
            new Somebody(new PersonId(1), "1", "赵"),
            new Somebody(new PersonId(2), "2", "钱"),
            new Somebody(new PersonId(3), "3", "孙"));

    private static final BookColumn[] UNIT = {
        BookColumn.CODE, BookColumn.NAME, BookColumn.KIND, BookColumn.PARENT, BookColumn.FROM, BookColumn.UNTIL
    };

    private TypedBook() {}

    /** 甲所 has the head 1, 乙股 the head 2; 3 is a member of 甲所, in which 一室 lies. */
    static WholeGrid grid() {
        return new WholeGrid(cells(), POSTS, PERSONS, List.of(), List.of());
    }

    static List<Cell> cells() {
        return List.of(
                cell(1, "YX", "领导班子", CellKind.LEADERSHIP, null, Span.from(START)),
                cell(2, "A", "甲所", CellKind.STATION, 1L, Span.from(START)),
                cell(3, "B", "乙股", CellKind.OFFICE, 1L, Span.from(START)),
                cell(4, "R", "一室", CellKind.ROOM, 2L, Span.from(START)));
    }

    static Cell cell(long id, String code, String name, CellKind kind, Long parent, Span days) {
        return new Cell(
                new CellId(id),
                new CellSheet(code, name, "", kind.level(), kind, (int) id, "", "", ""),
                parent == null ? null : new CellId(parent),
                days);
    }

    static BookPlan plan(boolean whole, Map<BookSheet, List<BookRow>> rows) {
        return plan(grid(), whole, rows);
    }

    /** The plan of a workbook, with all that will not do about it. */
    static BookPlan plan(WholeGrid grid, boolean whole, Map<BookSheet, List<BookRow>> rows) {
        var plan = BookPlan.of(grid, new GridBook(rows, List.of()), DAY, whole);
        var sketch = new Sketch(grid);
        plan.draw(sketch);
        new Grounds(sketch).settle();
        new BookStanding(plan, sketch).look();
        return plan;
    }

    /** The grid as it stands when the plan was recorded. */
    static WholeGrid after(WholeGrid grid, BookPlan plan) {
        var sketch = new Sketch(grid);
        plan.draw(sketch);
        new Grounds(sketch).settle();
        var cells = new ArrayList<Cell>();
        var posts = new ArrayList<Assignment>();
        grid.codes()
                .forEach(code ->
                        cells.addAll(sketch.cell(grid.course(code).get(0).id())));
        plan.names()
                .freshCodes()
                .forEach(
                        code -> cells.addAll(sketch.cell(plan.names().cell(code).orElseThrow())));
        sketch.all().forEach(posts::add);
        var persons = new ArrayList<>(grid.persons());
        plan.names()
                .freshNumbers()
                .forEach(number -> persons.add(new Somebody(
                        plan.names().person(number).orElseThrow(),
                        number,
                        plan.names().personCalled(number))));
        var relations = new ArrayList<Relation>();
        persons.forEach(person -> relations.addAll(sketch.relations().of(person.id())));
        var bodies = new ArrayList<Body>();
        grid.bodyCodes()
                .forEach(code -> bodies.addAll(
                        sketch.relations().body(grid.bodyCourse(code).get(0).id())));
        plan.names()
                .freshBodyCodes()
                .forEach(code -> bodies.addAll(
                        sketch.relations().body(plan.names().body(code).orElseThrow())));
        return new WholeGrid(cells, posts, persons, relations, bodies);
    }

    /** Rows as the reading gives them, without the way over a file. */
    static Map<BookSheet, List<BookRow>> read(Map<BookSheet, List<Map<BookColumn, Object>>> rows) {
        var read = new EnumMap<BookSheet, List<BookRow>>(BookSheet.class);
        rows.forEach((sheet, values) -> read.put(
                sheet,
                rows(
                                sheet,
                                sheet.columns().toArray(BookColumn[]::new),
                                values.stream()
                                        .map(one -> sheet.columns().stream()
                                                .map(one::get)
                                                .toArray())
                                        .toArray(Object[][]::new))
                        .get(sheet)));
        return read;
    }

    static Object[] unit(String code, String name, CellKind kind, String parent, LocalDate from, LocalDate until) {
        return new Object[] {code, name, kind.code(), parent, from, until};
    }

    static Map<BookSheet, List<BookRow>> units(Object[]... rows) {
        return rows(BookSheet.UNITS, UNIT, rows);
    }

    /** Rows of a sheet with all its columns. */
    static Map<BookSheet, List<BookRow>> rows(BookSheet sheet, Object[]... rows) {
        return rows(sheet, sheet.columns().toArray(BookColumn[]::new), rows);
    }

    static Map<BookSheet, List<BookRow>> rows(BookSheet sheet, BookColumn[] columns, Object[]... rows) {
        var headed = new LinkedHashMap<BookColumn, String>();
        Arrays.stream(columns).forEach(column -> headed.put(column, column.name()));
        var all = new ArrayList<BookRow>();
        for (var row : rows) {
            var said = new EnumMap<BookColumn, Object>(BookColumn.class);
            for (int i = 0; i < columns.length; i++) {
                if (row[i] != null && !"".equals(row[i])) {
                    said.put(columns[i], row[i]);
                }
            }
            all.add(new BookRow(new BookRow.Place(sheet.name(), headed, all.size() + 2), said));
        }
        return Map.of(sheet, all);
    }

    /** What is typed in a row, in the order of the columns. */
    static Object[] row(Object... values) {
        return values;
    }

    @SafeVarargs
    static Map<BookSheet, List<BookRow>> book(Map<BookSheet, List<BookRow>>... sheets) {
        var all = new EnumMap<BookSheet, List<BookRow>>(BookSheet.class);
        Arrays.stream(sheets).forEach(all::putAll);
        return all;
    }
}
