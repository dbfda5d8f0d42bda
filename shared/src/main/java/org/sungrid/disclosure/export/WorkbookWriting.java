package org.sungrid.disclosure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Values;
import org.sungrid.text.Messages;

/**
 * Versions as a workbook that an import reads back: a sheet that says how to fill it in, and for each kind one of single
 * values and one for each list. Under the headings in the reader's language a hidden row has the names by which the import
 * knows the columns. Each sheet is written as its versions are read, and they are read anew for each.
 */
public final class WorkbookWriting {

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
    private final Messages messages;
    private final Map<List<? extends Coded>, Range> words = new HashMap<>();

    /** Gives the versions of a kind from the first on, each time it is asked. */
    @FunctionalInterface
    public interface Source {
        ExportedVersions of(DisclosureKind kind);
    }

    private WorkbookWriting(Workbook book, Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    /** @param kinds for which there are sheets, empty ones where the source has nothing */
    public static void write(Source source, Collection<DisclosureKind> kinds, Messages messages, OutputStream out)
            throws IOException {
        try (var book = new Workbook(out, "Sungrid", "1.0")) {
            var writing = new WorkbookWriting(book, messages);
            writing.help();
            writing.words(kinds);
            for (var kind : kinds) {
                for (var plan : SheetPlan.of(kind)) {
                    writing.sheet(plan, source.of(kind));
                }
            }
            book.setActiveTab(2);
        }
    }

    /** The field, as refusals name it, whose text no cell can hold; nothing when all fit. */
    public static Optional<String> tooLong(Content content) {
        for (var plan : SheetPlan.of(content.kind())) {
            for (var row : rows(plan, new ExportedVersion("", "", 1, content))) {
                for (var column : plan.columns()) {
                    if (row.get(column) instanceof String text
                            && CellText.written(text).length() > CellText.MOST) {
                        return Optional.of(
                                plan.list() == null ? column : plan.list().name() + "." + column);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void help() throws IOException {
        var sheet = book.newWorksheet(messages.text("disclosure.sheet.help"));
        sheet.width(0, 100);
        int row = 0;
        for (var line : messages.text("disclosure.sheet.help.text").split("\n")) {
            sheet.inlineString(row, 0, line);
            sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
            row++;
        }
        sheet.style(0, 0).bold().set();
        sheet.finish();
    }

    /** The words to choose from, on a sheet that nobody has to see. */
    private void words(Collection<DisclosureKind> kinds) throws IOException {
        var sheet = book.newWorksheet(messages.text("disclosure.sheet.words"));
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        int column = 0;
        for (var kind : kinds) {
            for (var plan : SheetPlan.of(kind)) {
                for (var field : plan.fields()) {
                    if (field.type() == Field.Type.WORD && !words.containsKey(field.words())) {
                        for (int i = 0; i < field.words().size(); i++) {
                            sheet.inlineString(
                                    i,
                                    column,
                                    messages.text(field.words().get(i).labelKey()));
                        }
                        words.put(
                                field.words(),
                                sheet.range(0, column, field.words().size() - 1, column));
                        column++;
                    }
                }
            }
        }
        sheet.finish();
    }

    private void sheet(SheetPlan plan, ExportedVersions versions) throws IOException {
        var sheet = book.newWorksheet(plan.name(messages));
        headings(sheet, plan);
        int row = 2;
        int kept = 0;
        for (var some = versions.next(); !some.isEmpty(); some = versions.next()) {
            for (var version : some) {
                for (var values : rows(plan, version)) {
                    write(sheet, row++, plan, values);
                    kept++;
                }
            }
            if (kept > AT_ONCE) {
                sheet.flush();
                kept = 0;
            }
        }
        sheet.finish();
    }

    private void headings(Worksheet sheet, SheetPlan plan) {
        var columns = plan.columns();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var field = plan.field(column);
            sheet.inlineString(0, i, plan.label(column, messages));
            sheet.style(0, i)
                    .bold()
                    .fillColor(HEAD_COLOUR)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
            sheet.inlineString(1, i, i == 0 ? plan.code() + ":" + column : column);
            sheet.width(i, width(column, field));
            if (field.isPresent() && field.get().type() == Field.Type.WORD) {
                sheet.range(2, i, ROWS_TO_FILL, i)
                        .validateWithList(words.get(field.get().words()))
                        .allowBlank(true)
                        .showErrorMessage(true)
                        .error(messages.text("disclosure.sheet.word"));
            }
            if (field.isPresent() && field.get().type() == Field.Type.DAY) {
                sheet.style(i).format(DAY).set();
            }
        }
        sheet.hideRow(1);
        sheet.freezePane(2, 2);
    }

    private static double width(String column, Optional<Field> field) {
        if (column.equals(SheetPlan.BODY)) {
            return 60;
        }
        return switch (field.map(Field::type).orElse(Field.Type.CELL)) {
            case LINES -> 40;
            case LINE, REFERENCE -> field.get().most() > 60 ? 30 : 16;
            default -> 14;
        };
    }

    /** The rows that a version has in a sheet, each by the names of the columns. */
    private static List<Map<String, Object>> rows(SheetPlan plan, ExportedVersion version) {
        var content = version.content();
        var rows = new ArrayList<Map<String, Object>>();
        if (plan.list() == null) {
            var row = begun(version);
            var particulars = content.particulars().values();
            var own = content.own();
            plan.fields().forEach(field -> put(row, field, Particulars.FIELDS.contains(field) ? particulars : own));
            if (!content.body().isEmpty()) {
                row.put(SheetPlan.BODY, content.body());
            }
            rows.add(row);
        } else {
            for (var values : content.own().rows(plan.list().name())) {
                var row = begun(version);
                plan.fields().forEach(field -> put(row, field, values));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, Object> begun(ExportedVersion version) {
        var row = new HashMap<String, Object>();
        row.put(SheetPlan.NUMBER, version.key());
        row.put(SheetPlan.VERSION, version.ordinal());
        return row;
    }

    private static void put(Map<String, Object> row, Field field, Values values) {
        if (!values.isMissing(field.name())) {
            row.put(field.name(), values.get(field.name()));
        }
    }

    private void write(Worksheet sheet, int row, SheetPlan plan, Map<String, Object> values) {
        var columns = plan.columns();
        for (int i = 0; i < columns.size(); i++) {
            var value = values.get(columns.get(i));
            if (value instanceof Integer count) {
                sheet.value(row, i, count);
            } else if (value instanceof BigDecimal number && number.precision() <= DIGITS) {
                sheet.value(row, i, number);
                if (plan.field(columns.get(i))
                        .filter(field -> field.type() == Field.Type.YUAN)
                        .isPresent()) {
                    sheet.style(row, i).format(YUAN).set();
                }
            } else if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
                sheet.value(row, i, day);
                sheet.style(row, i).format(DAY).set();
            } else if (value != null) {
                text(sheet, row, i, value);
            }
        }
    }

    private void text(Worksheet sheet, int row, int column, Object value) {
        var text = value instanceof Coded word
                ? messages.text(word.labelKey())
                : value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        sheet.inlineString(row, column, CellText.written(text));
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
}
