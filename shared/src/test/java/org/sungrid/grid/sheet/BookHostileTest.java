package org.sungrid.grid.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sungrid.grid.sheet.BookReadingTest.assertWorded;
import static org.sungrid.grid.sheet.BookReadingTest.read;
import static org.sungrid.grid.sheet.BookReadingTest.sheets;
import static org.sungrid.grid.sheet.BookReadingTest.written;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dhatim.fastexcel.Workbook;
import org.sungrid.grid.sheet.BookColumn.Form;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.workbook.UnreadableWorkbook;
import org.sungrid.workbook.WorkbookFile;

/** Workbooks of the grid that somebody made to do harm, or that were damaged on their way: every sheet of them ends in words. */
class BookHostileTest {

    /** S-79, S-80: what looks like a formula or like markup comes back as the text it is, and no cell begins like one. */
    @Example
    @Tag("S-79")
    @Tag("S-80")
    void hostile_texts_come_back_as_they_were_on_every_sheet() throws Exception {
        for (var text : List.of(
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "＝1",
                "'=1",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                "&e;",
                "]]><script>",
                "_x0007_",
                "#{1+1}",
                "{0}")) {
            for (var sheet : BookSheet.values()) {
                for (var language : Language.values()) {
                    var book = read(written(Map.of(sheet, List.of(filled(sheet, text))), language));
                    assertThat(book.problems()).isEmpty();
                    assertThat(book.of(sheet).get(0).values()).isEqualTo(filled(sheet, text));
                }
            }
        }
    }

    /** A row with something in every column. */
    private static Map<BookColumn, Object> filled(BookSheet sheet, String text) {
        var row = new EnumMap<BookColumn, Object>(BookColumn.class);
        for (var column : sheet.columns()) {
            row.put(
                    column,
                    switch (column.form()) {
                        case CODE -> "S-0001";
                        case LINE, LINES -> text;
                        case WORD -> column.words().get(0).code();
                        case COUNT -> 7;
                        case DAY -> LocalDate.of(2026, 6, 1);
                    });
        }
        return row;
    }

    @Example
    @Tag("S-79")
    void a_formula_is_refused_in_every_column_of_every_sheet() throws Exception {
        var messages = Messages.in(Language.CHINESE);
        for (var sheet : BookSheet.values()) {
            var headings = sheet.columns().stream()
                    .map(column -> (Object) column.label(messages))
                    .toList();
            var formulas = headings.stream().map(heading -> (Object) "f:A1").toList();
            var book = read(sheets(sheet.label(messages), List.of(headings, formulas)));
            assertThat(book.problems())
                    .extracting(BookProblem::row, BookProblem::column, BookProblem::key)
                    .containsExactlyElementsOf(headings.stream()
                            .map(heading -> tuple(2, heading.toString(), "grid.sheet.refusal.formula"))
                            .toList());
        }
    }

    @Example
    @Tag("S-77")
    void days_of_other_programs_are_days_and_what_is_none_is_told() throws Exception {
        var book = read(sheets(
                "机构",
                List.of(
                        List.of("代码", "名称", "机构类别", "起始日期", "截止日期"),
                        List.of("Z1", "甲", "会议", LocalDate.of(2026, 6, 1), "2026年12月31日"),
                        List.of("Z2", "乙", "会议", 46_000, "明年"),
                        List.of("Z3", LocalDate.of(2026, 6, 1), "会议", "２０２６/６/１", "99999-01-01"))));
        assertThat(book.of(BookSheet.BODIES))
                .extracting(row -> row.day(BookColumn.FROM), row -> row.day(BookColumn.UNTIL))
                .containsExactly(
                        tuple(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 12, 31)),
                        tuple(null, null),
                        tuple(LocalDate.of(2026, 6, 1), null));
        assertThat(book.problems())
                .extracting(BookProblem::row, BookProblem::column, BookProblem::key)
                .containsExactly(
                        tuple(3, "起始日期", "grid.sheet.refusal.day"),
                        tuple(3, "截止日期", "grid.sheet.refusal.day"),
                        tuple(4, "截止日期", "grid.sheet.refusal.day"));
        book.problems().forEach(BookReadingTest::assertWorded);
    }

    /** Of cells that were merged only the first holds anything: the others lack it, and are told so. */
    @Example
    @Tag("S-77")
    void merged_cells_and_sheets_that_are_named_otherwise_are_told() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var typed = new Workbook(bytes, "Typed", "1.0")) {
            var sheet = typed.newWorksheet("机构成员");
            var rows = List.of(List.of("机构代码", "工号", "成员身份"), List.of("Z1", "1", "成员"), List.of("", "2", "成员"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        sheet.value(row, column, rows.get(row).get(column));
                    }
                }
            }
            sheet.range(1, 0, 2, 0).merge();
            typed.newWorksheet("机构成员 (2)").value(0, 0, "机构代码");
            typed.newWorksheet("MEMBERS").value(0, 0, "机构代码");
        }
        var book = read(bytes.toByteArray());
        assertThat(book.problems())
                .extracting(BookProblem::sheet, BookProblem::row, BookProblem::column, BookProblem::key)
                .containsExactly(
                        tuple("机构成员", 3, "机构代码", "grid.sheet.refusal.owed"),
                        tuple("机构成员 (2)", 0, "", "grid.sheet.refusal.sheet"),
                        tuple("MEMBERS", 0, "", "grid.sheet.refusal.sheet.twice"));
        book.problems().forEach(problem -> assertWorded(problem));
    }

    @Example
    @Tag("S-27")
    void a_hundred_thousand_rows_are_refused_before_they_are_kept() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("工号", "单元代码", "行业"));
        IntStream.rangeClosed(1, 100_000).forEach(i -> rows.add(List.of("P" + i, "U" + i, "烟花" + i)));
        var bytes = sheets("高危行业联络员", rows);
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        UnreadableWorkbook.class,
                        told -> assertThat(told.refusal().key()).isEqualTo("workbook.refusal.large"));
        assertThat(rows.size()).isGreaterThan(WorkbookFile.MOST_ROWS);
    }

    @Property(tries = 150)
    @Tag("S-77")
    void no_damage_breaks_the_reading(
            @ForAll BookSheet sheet,
            @ForAll @IntRange(max = 100_000) int place,
            @ForAll @Size(min = 1, max = 6) byte[] damage) {
        var bytes = written(Map.of(sheet, List.of(filled(sheet, "甲"))), Language.CHINESE);
        System.arraycopy(damage, 0, bytes, place % (bytes.length - damage.length), damage.length);
        try {
            read(bytes);
        } catch (UnreadableWorkbook told) {
            assertThat(Messages.in(Language.CHINESE).has(told.refusal().key())).isTrue();
        }
    }

    /** Whatever stands in the cells of whatever sheet: each is understood, or told with its place and in words. */
    @Property(tries = 150)
    @Tag("S-77")
    void whatever_is_typed_is_understood_or_told(
            @ForAll BookSheet sheet, @ForAll Language language, @ForAll("rows") List<List<String>> typed) {
        var rows = new ArrayList<List<Object>>();
        rows.add(sheet.columns().stream()
                .map(column -> (Object) column.label(Messages.in(language)))
                .toList());
        typed.forEach(row -> rows.add(List.copyOf(row)));
        try {
            var book = read(sheets(sheet.label(Messages.in(language)), rows));
            book.problems().forEach(problem -> {
                assertWorded(problem);
                assertThat(problem.row()).isBetween(0, rows.size());
            });
            for (var row : book.of(sheet)) {
                row.values()
                        .forEach((column, value) -> assertThat(value)
                                .as(column.name())
                                .isInstanceOf(
                                        column.form() == Form.DAY
                                                ? LocalDate.class
                                                : column.form() == Form.COUNT ? Integer.class : String.class));
            }
        } catch (UnreadableWorkbook told) {
            assertThat(Messages.in(language).has(told.refusal().key())).isTrue();
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Arbitraries.of(
                        "",
                        "S-0001",
                        "new",
                        "YX",
                        "县级",
                        "County",
                        "成员",
                        "领导小组",
                        "HEAD",
                        "2026-06-01",
                        "2026-02-30",
                        "0000-00-00",
                        "-1",
                        "999999999",
                        "1e9",
                        "f:1/0",
                        "=1+1",
                        "甲\n乙",
                        "\u202E",
                        "139****0001",
                        "长".repeat(600),
                        "#{x}")
                .list()
                .ofMaxSize(12)
                .list()
                .ofMaxSize(4);
    }

    @Example
    @Tag("S-77")
    void what_is_no_workbook_is_told_as_such() {
        for (var text : List.of("", "PK", "代码,名称")) {
            assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UnreadableWorkbook.class);
        }
    }
}
