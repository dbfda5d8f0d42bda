package org.sungrid.disclosure.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.disclosure.batch.AnyWorkbook.book;
import static org.sungrid.disclosure.batch.AnyWorkbook.ordered;
import static org.sungrid.disclosure.batch.AnyWorkbook.read;
import static org.sungrid.disclosure.batch.AnyWorkbook.row;
import static org.sungrid.disclosure.batch.AnyWorkbook.rows;
import static org.sungrid.disclosure.batch.AnyWorkbook.rowsWithHeading;

import java.util.ArrayList;
import java.util.Map;
import net.jqwik.api.Example;
import org.assertj.core.groups.Tuple;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** Workbooks as people type them: what is meant is understood, and a slip is named where it stands. */
class WorkbookTypingTest {

    @Example
    void a_slip_is_named_with_sheet_row_and_column() {
        var problems = new ArrayList<Problem>();
        var sheet = rows(
                row("fee:number", "version", "title", "amount", "in-force-from", "validity", "nothing", "item"),
                row("a", 1, "甲", "五元", "2026-02-30", "某某", "x", "f:1+1"),
                row("", 1, "乙"),
                row("a", 1, "丙"),
                row("b", 1, "丁", "", "", "", "", "e:#REF!"));
        var ladder = rows(row("fee.ladder:number", "version", "above"), row("z", 1, 5));
        read(book(ordered("收费", rowsWithHeading(sheet), "收费·分档", rowsWithHeading(ladder))), problems);
        assertThat(problems)
                .extracting(
                        problem -> problem.spot().sheet(),
                        Problem::line,
                        problem -> problem.spot().column(),
                        problem -> problem.key().replace("disclosure.import.", ""))
                .contains(
                        Tuple.tuple("收费", 2, "H-nothing", "column-unknown"),
                        Tuple.tuple("收费", 3, "H-item", "cell-formula"),
                        Tuple.tuple("收费", 4, "H-fee:number", "number-missing"),
                        Tuple.tuple("收费", 5, "H-fee:number", "version-twice"),
                        Tuple.tuple("收费", 6, "H-item", "cell-error"),
                        Tuple.tuple("收费·分档", 3, "H-fee.ladder:number", "row-orphan"),
                        Tuple.tuple("收费", 3, "H-amount", "bad-amount"),
                        Tuple.tuple("收费", 3, "H-in-force-from", "bad-date"),
                        Tuple.tuple("收费", 3, "H-validity", "bad-word"));
        problems.forEach(AnyWorkbook::assertWorded);
        var word = problems.stream()
                .filter(problem -> problem.key().endsWith("bad-word"))
                .findFirst()
                .orElseThrow();
        assertThat(Messages.in(Language.CHINESE).text(word.key(), word.args().toArray()))
                .contains("现行有效、")
                .doesNotContain("in-force");
    }

    @Example
    void days_amounts_and_words_are_taken_as_people_type_them() {
        var problems = new ArrayList<Problem>();
        var sheet = rows(
                row("fee:number", "title", "in-force-from", "amount", "theme", "person", "formed-on", "in-force-until"),
                row("a", "甲", "２０２６年１月２日", "￥1,234.50元", "行政收费", 105, "d:46024", "20261231"));
        var fee = (FeeContent) read(book(Map.of("收费", rowsWithHeading(sheet))), problems).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems))
                .content();
        assertThat(fee.particulars().inForceFrom()).isEqualTo("2026-01-02");
        assertThat(fee.particulars().formedOn()).isEqualTo("2026-01-02");
        assertThat(fee.particulars().inForceUntil()).isEqualTo("2026-12-31");
        assertThat(fee.particulars().person()).isEqualTo("105");
        assertThat(fee.amount()).isEqualTo("1234.50");
    }
}
