package org.sungrid.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook that is written while its rows come: a sheet that explains, a hidden one of words to choose from, and sheets of
 * columns. No text is taken for a formula by any program.
 */
public final class NewWorkbook implements AutoCloseable {

    private static final String DAY = "yyyy-mm-dd";
    private static final String YUAN = "0.00";

    /** Rows below the headings in which words can be chosen from a list. */
    private static final int ROWS_TO_FILL = 5_000;

    /** Rows kept before they are written; more than the headings, whose hidden row would else be written twice. */
    private static final int AT_ONCE = 200;

    /** Digits that a sheet keeps of a number; longer ones are written as text. */
    private static final int DIGITS = 15;

    /** Before this day the days of sheets are counted with a 29 February 1900. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final String HEAD_COLOUR = "E8ECE6";

    private final Workbook book;
    private final Map<List<String>, Range> lists = new HashMap<>();
    private int before;

    /** @param out is written to while rows come, and left open */
    public NewWorkbook(OutputStream out) {
        book = new Workbook(out, "Sungrid", "1.0");
    }

    /** What stands in a column, and how it is shown. */
    public enum Form {
        TEXT,
        DAY,
        YUAN
    }

    /**
     * A column.
     *
     * @param name by which programs know it, written in a hidden row below the headings; empty where headings suffice
     * @param width in characters
     * @param words from which one may be chosen, told before by {@link #words}; empty where anything may be written
     */
    public record Column(String heading, String name, double width, Form form, List<String> words) {}

    /** A sheet of text before all others. @param text its lines; the first is its heading */
    public void explain(String name, String text) throws IOException {
        var sheet = book.newWorksheet(name);
        sheet.width(0, 100);
        int row = 0;
        for (var line : text.split("\n")) {
            sheet.inlineString(row, 0, line);
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            row++;
        }
        sheet.style(0, 0).bold().set();
        sheet.finish();
        before++;
    }

    /** The words to choose from, on a sheet that nobody has to see. */
    public void words(String name, Collection<List<String>> choices) throws IOException {
        var sheet = book.newWorksheet(name);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        for (var words : choices) {
            if (!lists.containsKey(words)) {
                int column = lists.size();
                for (int i = 0; i < words.size(); i++) {
                    sheet.inlineString(i, column, words.get(i));
                }
                lists.put(words, sheet.range(0, column, words.size() - 1, column));
            }
        }
        sheet.finish();
        before++;
    }

    /**
     * Begins a sheet; the one before it has to be closed.
     *
     * @param notOfTheWords what a spreadsheet says of a word that is not one of those to choose from
     */
    public NewSheet sheet(String name, List<Column> columns, String notOfTheWords) {
        return new NewSheet(book.newWorksheet(name), columns, notOfTheWords);
    }

    /** Opens with the first sheet of columns. */
    @Override
    public void close() throws IOException {
        book.setActiveTab(before);
        book.close();
    }

    /** A sheet to which rows are added. */
    public final class NewSheet implements AutoCloseable {

        private final Worksheet sheet;
        private final List<Column> columns;
        private int row = 1;
        private int kept;

        private NewSheet(Worksheet sheet, List<Column> columns, String notOfTheWords) {
            this.sheet = sheet;
            this.columns = columns;
            boolean named = columns.stream().noneMatch(column -> column.name().isEmpty());
            if (named) {
                row++;
            }
            for (int i = 0; i < columns.size(); i++) {
                head(i, columns.get(i), named, notOfTheWords);
            }
            if (named) {
                sheet.hideRow(1);
            }
            sheet.freezePane(2, row);
        }

        private void head(int place, Column column, boolean named, String notOfTheWords) {
            sheet.inlineString(0, place, column.heading());
            sheet.style(0, place)
                    .bold()
                    .fillColor(HEAD_COLOUR)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            if (named) {
                sheet.inlineString(1, place, column.name());
            }
            sheet.width(place, column.width());
            if (!column.words().isEmpty()) {
                sheet.range(row, place, ROWS_TO_FILL, place)
                        .validateWithList(lists.get(column.words()))
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .error(notOfTheWords);
            }
            if (column.form() == Form.DAY) {
                sheet.style(place).format(DAY).set();
            }
        }

        /** @param values one for each column: a text, an Integer, a BigDecimal, a LocalDate; {@code null} for nothing */
        public void row(List<?> values) throws IOException {
            for (int i = 0; i < columns.size(); i++) {
                write(i, values.get(i));
            }
            row++;
            if (++kept > AT_ONCE) {
                sheet.flush();
                kept = 0;
            }
        }

        private void write(int place, Object value) {
            if (value instanceof Integer count) {
                sheet.value(row, place, count);
            } else if (value instanceof BigDecimal number && number.precision() <= DIGITS) {
                sheet.value(row, place, number);
                if (columns.get(place).form() == Form.YUAN) {
                    sheet.style(row, place).format(YUAN).set();
                }
            } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
                sheet.value(row, place, day);
                sheet.style(row, place).format(DAY).set();
            } else if (value != null) {
                var text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                sheet.inlineString(row, place, CellText.written(text));
                sheet.style(row, place).wrapText(true).verticalAlignment("top").set();
            }
        }

        @Override
        public void close() throws IOException {
            sheet.finish();
        }
    }
}
