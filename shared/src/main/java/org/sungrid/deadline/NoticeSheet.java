package org.sungrid.deadline;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.workbook.CellText;
import org.sungrid.workbook.NewWorkbook;
import org.sungrid.workbook.NewWorkbook.Form;
import org.sungrid.workbook.WorkbookFile;
import org.sungrid.workbook.WorkbookFile.Row;
import org.sungrid.workbook.WorkbookFile.Sheet;

/** A year's days off as a sheet: a day or a run of days a row, under headings in either language. */
final class NoticeSheet {

    /** Characters of a cell: longer than any name that is taken. */
    private static final int LONGEST = 200;

    private enum Column {
        FIRST(14, Form.DAY),
        LAST(14, Form.DAY),
        WHAT(12, Form.TEXT),
        NAME(30, Form.TEXT);

        private final double width;
        private final Form form;

        Column(double width, Form form) {
            this.width = width;
            this.form = form;
        }

        String labelKey() {
            return "deadline.sheet." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<Refusal> refusals = new ArrayList<>();

    private NoticeSheet() {}

    /**
     * The rows as lines of a text; the number of a line is that of its row.
     *
     * @throws Refused when no sheet has the headings, or with every cell that has no value of its own
     */
    static String text(WorkbookFile file) {
        for (var sheet : file.sheets()) {
            var columns = columns(sheet);
            if (columns.containsValue(Column.FIRST)) {
                return new NoticeSheet().text(sheet, columns);
            }
        }
        throw new Refused(Refusal.of("file", "deadline.refusal.sheet", words("deadline.sheet.first")));
    }

    private static List<String> words(String key) {
        return Stream.of(Language.values())
                .map(language -> Messages.in(language).text(key))
                .toList();
    }

    private static Map<Integer, Column> columns(Sheet sheet) {
        var columns = new HashMap<Integer, Column>();
        if (!sheet.rows().isEmpty()) {
            sheet.rows()
                    .get(0)
                    .cells()
                    .forEach((place, cell) -> column(CellText.read(cell.text()))
                            .filter(column -> !columns.containsValue(column))
                            .ifPresent(column -> columns.put(place, column)));
        }
        return columns;
    }

    private static Optional<Column> column(String heading) {
        return Stream.of(Column.values())
                .filter(column -> words(column.labelKey()).stream().anyMatch(heading.strip()::equalsIgnoreCase))
                .findFirst();
    }

    private String text(Sheet sheet, Map<Integer, Column> columns) {
        var lines = new ArrayList<String>();
        for (var row : sheet.rows()) {
            Refused.when(
                    row.number() > NoticeReading.MOST_LINES,
                    "file",
                    "deadline.refusal.lines",
                    NoticeReading.MOST_LINES);
            while (lines.size() < row.number() - 1) {
                lines.add("");
            }
            lines.add(lines.isEmpty() || row == sheet.rows().get(0) ? heading(row) : line(row, columns));
        }
        Refused.when(List.copyOf(refusals));
        var text = String.join("\n", lines);
        Refused.when(
                text.length() > NoticeReading.MOST_CHARACTERS,
                "file",
                "deadline.refusal.long",
                NoticeReading.MOST_CHARACTERS);
        return text;
    }

    private static String heading(Row row) {
        return "# "
                + String.join(
                        " ",
                        row.cells().values().stream()
                                .map(cell -> plain(cell.text()))
                                .toList());
    }

    private String line(Row row, Map<Integer, Column> columns) {
        var said = new EnumMap<Column, String>(Column.class);
        var beside = new ArrayList<String>();
        row.cells().forEach((place, cell) -> {
            var column = columns.get(place);
            switch (cell.type()) {
                case FORMULA, ERROR ->
                    refusals.add(
                            Refusal.of("file", "deadline.refusal.cell", row.number(), WorkbookFile.letters(place)));
                default -> {
                    var text = plain(cell.text());
                    if (column == null) {
                        beside.add(text);
                    } else {
                        said.put(column, text);
                    }
                }
            }
        });
        // What stands in no column of the form is kept in the line, where it is told as part of the name, not passed
        // over.
        var days = said.containsKey(Column.LAST) && !said.get(Column.LAST).equals(said.get(Column.FIRST))
                ? said.getOrDefault(Column.FIRST, "") + " 至 " + said.get(Column.LAST)
                : said.getOrDefault(Column.FIRST, "");
        return (days + " " + said.getOrDefault(Column.WHAT, "") + " " + said.getOrDefault(Column.NAME, "") + " "
                        + String.join(" ", beside))
                .strip();
    }

    private static String plain(String cell) {
        var text = CellText.read(cell).replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** An empty one with its headings, two words to choose from and an explanation. */
    static void template(Messages messages, OutputStream out) throws IOException {
        var choices = List.of(messages.text("deadline.sheet.off"), messages.text("deadline.sheet.work"));
        try (var book = new NewWorkbook(out)) {
            book.explain(messages.text("deadline.sheet.help"), messages.text("deadline.sheet.help.text"));
            book.words(messages.text("deadline.sheet.words"), List.of(choices));
            var columns = Stream.of(Column.values())
                    .map(column -> new NewWorkbook.Column(
                            messages.text(column.labelKey()),
                            "",
                            column.width,
                            column.form,
                            column == Column.WHAT ? choices : List.of()))
                    .toList();
            try (var sheet =
                    book.sheet(messages.text("deadline.sheet.title"), columns, messages.text("deadline.sheet.other"))) {
                // Nothing stands in it: the form is its headings.
            }
        }
    }
}
