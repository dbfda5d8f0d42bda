package org.sungrid.grid.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sungrid.text.Messages;
import org.sungrid.workbook.NewWorkbook;
import org.sungrid.workbook.NewWorkbook.Column;
import org.sungrid.workbook.NewWorkbook.Form;

/** Writes a grid's workbook in the reader's language, so that the reading gives back what was written. */
public final class BookWriting {

    private BookWriting() {}

    /** @param rows of each sheet, as {@link BookRow#values}; a sheet without rows is an empty form */
    public static void write(Map<BookSheet, List<Map<BookColumn, Object>>> rows, Messages messages, OutputStream out)
            throws IOException {
        try (var book = new NewWorkbook(out)) {
            book.explain(messages.text("grid.sheet.help"), messages.text("grid.sheet.help.text"));
            book.words(
                    messages.text("grid.sheet.words"),
                    Arrays.stream(BookColumn.values())
                            .map(column -> words(column, messages))
                            .filter(words -> !words.isEmpty())
                            .toList());
            for (var sheet : BookSheet.values()) {
                var columns = sheet.columns().stream()
                        .map(column -> new Column(
                                column.label(messages),
                                "",
                                column.width(),
                                column.form() == BookColumn.Form.DAY ? Form.DAY : Form.TEXT,
                                words(column, messages)))
                        .toList();
                try (var written =
                        book.sheet(sheet.label(messages), columns, messages.text("grid.sheet.refusal.chosen"))) {
                    for (var row : rows.getOrDefault(sheet, List.of())) {
                        written.row(sheet.columns().stream()
                                .map(column -> value(column, row.get(column), messages))
                                .toList());
                    }
                }
            }
        }
    }

    private static List<String> words(BookColumn column, Messages messages) {
        return column.words().stream()
                .map(word -> messages.text(word.labelKey()))
                .toList();
    }

    private static Object value(BookColumn column, Object value, Messages messages) {
        if (value == null || "".equals(value)) {
            return null;
        }
        return column.words().stream()
                .filter(word -> word.code().equals(value))
                .map(word -> (Object) messages.text(word.labelKey()))
                .findFirst()
                .orElse(value);
    }
}
