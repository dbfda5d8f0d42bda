package org.sungrid.grid.sheet;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sungrid.grid.GridCode;
import org.sungrid.text.HiddenCharacter;
import org.sungrid.text.Labels;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.text.TypedDay;
import org.sungrid.workbook.CellText;
import org.sungrid.workbook.UnreadableWorkbook;
import org.sungrid.workbook.WorkbookFile;
import org.sungrid.workbook.WorkbookFile.Cell;
import org.sungrid.workbook.WorkbookFile.Row;
import org.sungrid.workbook.WorkbookFile.Sheet;

/**
 * Reads a grid's workbook to its end. Sheets, columns and words are known by their labels in either language; nothing is
 * passed over: what cannot be understood is told by sheet, row and column.
 */
public final class BookReading {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    /** Characters of what was typed that a problem repeats. */
    private static final int LONGEST_ECHO = 40;

    private final List<BookProblem> problems = new ArrayList<>();
    private final Map<BookColumn, Map<String, String>> words = new EnumMap<>(BookColumn.class);

    private BookReading() {}

    /** @throws UnreadableWorkbook when it can't be taken apart at all */
    public static GridBook read(byte[] bytes) throws UnreadableWorkbook {
        return new BookReading().book(WorkbookFile.read(bytes));
    }

    private GridBook book(WorkbookFile file) {
        var rows = new EnumMap<BookSheet, List<BookRow>>(BookSheet.class);
        for (var sheet : file.sheets()) {
            if (sheet.rows().isEmpty() || isOurOwn(sheet.name())) {
                continue;
            }
            var known = known(BookSheet.values(), sheet.name(), BookSheet::code, BookSheet::labelKey);
            if (known.isEmpty()) {
                problems.add(told(sheet.name(), 0, "", "grid.sheet.refusal.sheet"));
            } else if (rows.containsKey(known.get())) {
                problems.add(told(sheet.name(), 0, "", "grid.sheet.refusal.sheet.twice"));
            } else {
                rows.put(known.get(), rows(known.get(), sheet));
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(BookProblem.whole("grid.sheet.refusal.empty", List.of()));
        }
        return new GridBook(rows, problems);
    }

    private static boolean isOurOwn(String name) {
        return Arrays.stream(Language.values())
                .map(Messages::in)
                .anyMatch(messages -> Stream.of("grid.sheet.help", "grid.sheet.words")
                        .anyMatch(key -> messages.text(key).equals(name.strip())));
    }

    private List<BookRow> rows(BookSheet kind, Sheet sheet) {
        var head = sheet.rows().get(0);
        var columns = new HashMap<Integer, BookColumn>();
        var headings = new EnumMap<BookColumn, String>(BookColumn.class);
        head.cells().forEach((place, cell) -> {
            var heading = CellText.read(cell.text()).strip();
            var column =
                    known(kind.columns().toArray(BookColumn[]::new), heading, BookColumn::code, BookColumn::labelKey);
            if (column.isEmpty()) {
                problems.add(
                        told(sheet.name(), head.number(), echo(heading), "grid.sheet.refusal.column", echo(heading)));
            } else if (headings.putIfAbsent(column.get(), heading) != null) {
                problems.add(told(
                        sheet.name(), head.number(), echo(heading), "grid.sheet.refusal.column.twice", echo(heading)));
            } else {
                columns.put(place, column.get());
            }
        });
        var lacking = kind.columns().stream()
                .filter(column -> kind.owed().contains(column) && !headings.containsKey(column))
                .map(BookColumn::labelKey)
                .toList();
        if (!lacking.isEmpty()) {
            problems.add(
                    told(sheet.name(), head.number(), "", "grid.sheet.refusal.column.missing", new Labels(lacking)));
            return List.of();
        }
        return sheet.rows().stream()
                .skip(1)
                .map(row -> row(
                        kind,
                        new BookRow.Place(sheet.name(), headings, row.number()),
                        columns,
                        head.cells().keySet()::contains,
                        row))
                .toList();
    }

    private BookRow row(
            BookSheet kind,
            BookRow.Place place,
            Map<Integer, BookColumn> columns,
            java.util.function.IntPredicate headed,
            Row row) {
        var values = new EnumMap<BookColumn, Object>(BookColumn.class);
        var wrong = new ArrayList<BookColumn>();
        row.cells().forEach((at, cell) -> {
            var column = columns.get(at);
            if (column == null) {
                if (!headed.test(at)) {
                    problems.add(told(
                            place.name(),
                            place.number(),
                            WorkbookFile.letters(at),
                            "grid.sheet.refusal.column.unnamed"));
                }
                return;
            }
            int before = problems.size();
            var value = value(new Spot(place, column), cell);
            if (value != null) {
                values.put(column, value);
            } else if (problems.size() > before) {
                wrong.add(column);
            }
        });
        var read = new BookRow(place, values);
        kind.columns().stream()
                .filter(column ->
                        kind.owed().contains(column) && !values.containsKey(column) && !wrong.contains(column))
                .forEach(column -> problems.add(read.error(column, "grid.sheet.refusal.owed")));
        return read;
    }

    /** Where something stands. */
    private record Spot(BookRow.Place place, BookColumn column) {}

    /** What a cell says; nothing when it is empty, or wrong, which then was told. */
    private Object value(Spot spot, Cell cell) {
        switch (cell.type()) {
            case FORMULA -> {
                return wrong(spot, "grid.sheet.refusal.formula");
            }
            case ERROR -> {
                return wrong(spot, "grid.sheet.refusal.error");
            }
            default -> {
                // What stands there is looked at below.
            }
        }
        var text = (cell.type() == WorkbookFile.Type.TEXT ? CellText.read(cell.text()) : cell.text()).strip();
        int hidden = HiddenCharacter.inLine(text);
        if (hidden >= 0) {
            return wrong(spot, "grid.sheet.refusal.hidden", HiddenCharacter.named(text, hidden));
        }
        return text.isEmpty() ? null : value(spot, text);
    }

    private Object value(Spot spot, String text) {
        var column = spot.column();
        return switch (column.form()) {
            case CODE -> {
                var code = plain(text);
                yield GridCode.is(code) ? code : wrong(spot, "grid.sheet.refusal.code", echo(text));
            }
            case COUNT -> {
                var count = plain(text);
                yield COUNT.matcher(count).matches()
                        ? (Object) Integer.valueOf(count)
                        : wrong(spot, "grid.sheet.refusal.count", echo(text));
            }
            case DAY -> {
                Optional<LocalDate> day = TypedDay.of(text);
                yield day.isPresent() ? (Object) day.get() : wrong(spot, "grid.sheet.refusal.day", echo(text));
            }
            case WORD -> {
                var word = words(column).get(folded(text));
                yield word == null
                        ? wrong(
                                spot,
                                "grid.sheet.refusal.word",
                                echo(text),
                                new Labels(column.words().stream()
                                        .map(BookColumn.Word::labelKey)
                                        .toList()))
                        : word;
            }
            case LINE, LINES -> {
                if (text.length() > column.most()) {
                    yield wrong(spot, "grid.sheet.refusal.long", column.most());
                }
                boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0;
                yield lines && column.form() == BookColumn.Form.LINE ? wrong(spot, "grid.sheet.refusal.lines") : text;
            }
        };
    }

    /** The words of a column by how people may write them. */
    private Map<String, String> words(BookColumn column) {
        return words.computeIfAbsent(column, key -> {
            var byLabel = new HashMap<String, String>();
            for (var word : key.words()) {
                byLabel.put(folded(word.code()), word.code());
                for (var language : Language.values()) {
                    byLabel.put(folded(Messages.in(language).text(word.labelKey())), word.code());
                }
            }
            return byLabel;
        });
    }

    private Object wrong(Spot spot, String key, Object... args) {
        problems.add(new BookRow(spot.place(), Map.of()).error(spot.column(), key, args));
        return null;
    }

    private static <T> Optional<T> known(
            T[] all, String written, Function<T, String> code, Function<T, String> labelKey) {
        var asked = folded(written);
        return Arrays.stream(all)
                .filter(one -> asked.equals(folded(code.apply(one)))
                        || Arrays.stream(Language.values())
                                .anyMatch(language -> asked.equals(
                                        folded(Messages.in(language).text(labelKey.apply(one))))))
                .findFirst();
    }

    private static BookProblem told(String sheet, int row, String column, String key, Object... args) {
        return new BookProblem(sheet, row, column, true, key, List.of(args));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    private static String folded(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    private static String echo(String text) {
        return text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "…";
    }
}
