package org.sungrid.grid.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import org.assertj.core.groups.Tuple;
import org.dhatim.fastexcel.Workbook;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.workbook.UnreadableWorkbook;

/** What a workbook of the grid says, and what is wrong in it, by sheet, row and column. */
class BookReadingTest {

    @Example
    void headings_and_words_are_understood_in_both_languages_and_as_people_type_them() throws Exception {
        var chinese = read(sheets(
                "单元",
                List.of(
                        List.of("代码", "名称", "类别", "上级代码", "顺序", "起始日期"),
                        List.of("ＹＸ", "领导班子", "领导班子", "", 10, "2024年1月2日"),
                        List.of("YX-1", "一所", "监管所", "YX", "２０", LocalDate.of(2024, 5, 1)))));
        assertThat(chinese.problems()).isEmpty();
        assertThat(chinese.of(BookSheet.UNITS)).hasSize(2);
        var first = chinese.of(BookSheet.UNITS).get(0);
        assertThat(first.text(BookColumn.CODE)).isEqualTo("YX");
        assertThat(first.text(BookColumn.KIND)).isEqualTo("LEADERSHIP");
        assertThat(first.day(BookColumn.FROM)).isEqualTo("2024-01-02");
        assertThat(first.tells(BookColumn.PARENT)).isTrue();
        assertThat(first.tells(BookColumn.PHONE)).isFalse();
        assertThat(chinese.of(BookSheet.UNITS).get(1).count(BookColumn.POSITION))
                .isEqualTo(20);

        var english = read(sheets(
                "posts",
                List.of(
                        List.of("STAFF NUMBER", "code of the unit", "capacity", "until"),
                        List.of(1001, "YX-1", "head", "2026/6/30"),
                        List.of("1002", "YX-1", "ACTING_HEAD", ""))));
        assertThat(english.problems()).isEmpty();
        assertThat(english.of(BookSheet.POSTS))
                .extracting(row -> row.text(BookColumn.NUMBER), row -> row.text(BookColumn.CAPACITY))
                .containsExactly(Tuple.tuple("1001", "HEAD"), Tuple.tuple("1002", "ACTING_HEAD"));
    }

    @Example
    void everything_that_is_wrong_is_told_at_once_with_its_place() throws Exception {
        var book = read(sheets(
                "单元",
                List.of(
                        List.of("代码", "名称", "类别", "备注", "名称", "起始日期"),
                        List.of("Y X", "", "分局", "x", "y", "2026-02-30"),
                        List.of("f:A1", "甲\n乙", "岗位", "", "", ""),
                        List.of("A1", "长".repeat(101), "岗位", "", "", "", "无标题"),
                        List.of("A2", "\u202E倒", "岗位")),
                "人员",
                List.of(List.of("工号"), List.of("1")),
                "别的",
                List.of(List.of("工号"))));
        assertThat(book.problems())
                .extracting(
                        BookProblem::sheet,
                        BookProblem::row,
                        BookProblem::column,
                        problem -> problem.key().replace("grid.sheet.refusal.", ""))
                .containsExactlyInAnyOrder(
                        Tuple.tuple("单元", 1, "备注", "column"),
                        Tuple.tuple("单元", 1, "名称", "column.twice"),
                        Tuple.tuple("单元", 2, "代码", "code"),
                        Tuple.tuple("单元", 2, "名称", "owed"),
                        Tuple.tuple("单元", 2, "类别", "word"),
                        Tuple.tuple("单元", 2, "起始日期", "day"),
                        Tuple.tuple("单元", 3, "代码", "formula"),
                        Tuple.tuple("单元", 3, "名称", "lines"),
                        Tuple.tuple("单元", 4, "名称", "long"),
                        Tuple.tuple("单元", 4, "G", "column.unnamed"),
                        Tuple.tuple("单元", 5, "名称", "hidden"),
                        Tuple.tuple("人员", 1, "", "column.missing"),
                        Tuple.tuple("别的", 0, "", "sheet"));
        book.problems().forEach(BookReadingTest::assertWorded);
        assertThat(read(sheets()).problems()).extracting(BookProblem::key).containsExactly("grid.sheet.refusal.empty");
    }

    @Example
    void an_empty_form_says_nothing_and_has_nothing_wrong_but_that() throws Exception {
        for (var language : Language.values()) {
            var book = read(written(Map.of(), language));
            assertThat(book.problems()).isEmpty();
            assertThat(Arrays.stream(BookSheet.values()).filter(book::tells)).isEmpty();
        }
    }

    @Example
    void sheets_columns_and_words_have_names_of_their_own_in_both_languages() {
        for (var language : Language.values()) {
            var messages = Messages.in(language);
            assertThat(Arrays.stream(BookSheet.values()).map(sheet -> sheet.label(messages)))
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.length() <= 31);
            for (var sheet : BookSheet.values()) {
                assertThat(sheet.columns().stream().map(column -> column.label(messages)))
                        .doesNotHaveDuplicates();
            }
        }
    }

    static GridBook read(byte[] bytes) throws UnreadableWorkbook {
        return BookReading.read(bytes);
    }

    static byte[] written(Map<BookSheet, List<Map<BookColumn, Object>>> rows, Language language) {
        var bytes = new ByteArrayOutputStream();
        try {
            BookWriting.write(rows, Messages.in(language), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void assertWorded(BookProblem problem) {
        for (var language : Language.values()) {
            assertThat(Messages.in(language).text(problem.key(), problem.args().toArray()))
                    .isNotEqualTo(problem.key())
                    .doesNotContain("{0}", "{1}");
        }
    }

    /** A workbook as somebody may type it: names of sheets and their rows in turn; {@code f:} is a formula. */
    @SuppressWarnings("unchecked")
    static byte[] sheets(Object... namesAndRows) {
        var sheets = new LinkedHashMap<String, List<List<Object>>>();
        for (int i = 0; i < namesAndRows.length; i += 2) {
            sheets.put((String) namesAndRows[i], (List<List<Object>>) namesAndRows[i + 1]);
        }
        if (sheets.isEmpty()) {
            sheets.put("单元", List.of());
        }
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Typed", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = book.newWorksheet(name);
                for (int row = 0; row < rows.size(); row++) {
                    for (int column = 0; column < rows.get(row).size(); column++) {
                        var value = rows.get(row).get(column);
                        if (value instanceof Integer number) {
                            sheet.value(row, column, number);
                        } else if (value instanceof LocalDate day) {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("yyyy-mm-dd").set();
                        } else if (value.toString().startsWith("f:")) {
                            sheet.formula(row, column, value.toString().substring(2));
                        } else if (!value.toString().isEmpty()) {
                            sheet.inlineString(row, column, value.toString());
                        }
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
