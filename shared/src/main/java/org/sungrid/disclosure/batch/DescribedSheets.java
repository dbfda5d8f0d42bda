package org.sungrid.disclosure.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.export.SheetPlan;
import org.sungrid.text.HiddenCharacter;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.workbook.CellText;
import org.sungrid.workbook.UnreadableWorkbook;
import org.sungrid.workbook.WorkbookFile;
import org.sungrid.workbook.WorkbookFile.Cell;
import org.sungrid.workbook.WorkbookFile.Row;
import org.sungrid.workbook.WorkbookFile.Sheet;

/**
 * The sheets of a workbook as disclosures: a row of the sheet of a kind's single values is one version, and the rows of the
 * sheets of its lists find it by number and version. A sheet is known by its hidden second row or by its name, a column by
 * its name or by its heading in either language. Nothing is passed over: what cannot be understood is told by sheet, row
 * and column.
 */
final class DescribedSheets {

    private final String path;
    private final List<Problem> problems;
    private final Map<List<String>, SheetHead> heads = new LinkedHashMap<>();

    private DescribedSheets(String path, List<Problem> problems) {
        this.path = path;
        this.problems = problems;
    }

    /**
     * What the workbook says.
     *
     * @param entry makes of a head what it says, and takes the problems of it
     */
    static List<Entry> read(SourceFile file, List<Problem> problems, Function<SheetHead, Optional<Entry>> entry) {
        try {
            return new DescribedSheets(file.path(), problems).entries(WorkbookFile.read(file.content()), entry);
        } catch (UnreadableWorkbook unreadable) {
            problems.add(Problem.error(Spot.line(file.path(), 0), unreadable.refusal()));
            return List.of();
        }
    }

    private List<Entry> entries(WorkbookFile book, Function<SheetHead, Optional<Entry>> entry) {
        var tables = new ArrayList<Table>();
        for (var sheet : book.sheets()) {
            table(sheet).ifPresent(tables::add);
        }
        tables.stream().filter(table -> table.plan().list() == null).forEach(this::versions);
        tables.stream().filter(table -> table.plan().list() != null).forEach(this::lists);
        if (heads.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
            problems.add(Problem.error(path, 0, "disclosure.import.workbook-empty"));
        }
        return heads.values().stream().map(entry).flatMap(Optional::stream).toList();
    }

    /**
     * A sheet that was recognised.
     *
     * @param columns the names of columns by their place
     * @param headings what the sheet calls them
     * @param rows below the headings
     */
    private record Table(
            SheetPlan plan,
            String sheet,
            Map<Integer, String> columns,
            Map<Integer, String> headings,
            List<Row> rows) {}

    private Optional<Table> table(Sheet sheet) {
        if (sheet.rows().isEmpty() || isOurOwn(sheet.name())) {
            return Optional.empty();
        }
        boolean named = sheet.rows().size() > 1 && coded(sheet.rows().get(1)).isPresent();
        var plan = named ? coded(sheet.rows().get(1)) : named(sheet.name());
        if (plan.isEmpty()) {
            problems.add(Problem.error(new Spot(path, sheet.name(), 0, ""), "disclosure.import.sheet-unknown"));
            return Optional.empty();
        }
        var first = sheet.rows().get(0);
        var names = sheet.rows().get(named ? 1 : 0);
        var columns = new HashMap<Integer, String>();
        var headings = new HashMap<Integer, String>();
        for (var cell : names.cells().entrySet()) {
            var name = CellText.read(cell.getValue().text()).strip();
            name = name.substring(name.indexOf(':') + 1);
            var heading = first.cells().get(cell.getKey());
            headings.put(cell.getKey(), heading == null ? name : heading.text().strip());
            var column = column(plan.get(), name);
            var spot = new Spot(path, sheet.name(), names.number(), headings.get(cell.getKey()));
            if (column.isEmpty()) {
                problems.add(Problem.error(spot, "disclosure.import.column-unknown", shortened(name)));
            } else if (columns.containsValue(column.get())) {
                problems.add(Problem.error(spot, "disclosure.import.column-twice", shortened(name)));
            } else {
                columns.put(cell.getKey(), column.get());
            }
        }
        var rows = sheet.rows().subList(named ? 2 : 1, sheet.rows().size());
        return Optional.of(new Table(plan.get(), sheet.name(), columns, headings, rows));
    }

    private static boolean isOurOwn(String sheet) {
        return Arrays.stream(Language.values())
                .map(Messages::in)
                .anyMatch(messages -> sheet.equals(messages.text("disclosure.sheet.help"))
                        || sheet.equals(messages.text("disclosure.sheet.words")));
    }

    /** The plan that the first cell of the row of names tells. */
    private static Optional<SheetPlan> coded(Row row) {
        var first = row.cells().get(0);
        if (first == null || !first.text().endsWith(":" + SheetPlan.NUMBER)) {
            return Optional.empty();
        }
        var code = first.text().substring(0, first.text().indexOf(':'));
        return plans().filter(plan -> plan.code().equals(code)).findFirst();
    }

    private static Optional<SheetPlan> named(String name) {
        return plans().filter(plan -> plan.code().equals(name)
                        || Arrays.stream(Language.values())
                                .anyMatch(language ->
                                        plan.name(Messages.in(language)).equals(name.strip())))
                .findFirst();
    }

    private static java.util.stream.Stream<SheetPlan> plans() {
        return Arrays.stream(DisclosureKind.values()).flatMap(kind -> SheetPlan.of(kind).stream());
    }

    private static Optional<String> column(SheetPlan plan, String name) {
        return plan.columns().stream()
                .filter(column -> column.equals(name)
                        || Arrays.stream(Language.values())
                                .anyMatch(language -> plan.label(column, Messages.in(language))
                                        .equals(name)))
                .findFirst();
    }

    private void versions(Table table) {
        for (var row : table.rows()) {
            var values = values(table, row);
            var number = values.get(SheetPlan.NUMBER);
            if (number == null) {
                problems.add(Problem.error(spot(table, row, SheetPlan.NUMBER), "disclosure.import.number-missing"));
                continue;
            }
            var head = new SheetHead(spot(table, row, ""), table.plan().kind());
            values.forEach((column, text) -> head.put(column, text, spot(table, row, column)));
            table.plan().fields().forEach(field -> head.know(field.name(), spot(table, row, field.name())));
            var other = heads.putIfAbsent(key(table, values), head);
            if (other != null) {
                problems.add(Problem.error(
                        spot(table, row, SheetPlan.NUMBER),
                        "disclosure.import.version-twice",
                        other.spot("").written()));
            }
        }
    }

    private void lists(Table table) {
        var list = table.plan().list().name();
        for (var row : table.rows()) {
            var values = values(table, row);
            var head = heads.get(key(table, values));
            if (head == null) {
                problems.add(Problem.error(
                        spot(table, row, SheetPlan.NUMBER),
                        "disclosure.import.row-orphan",
                        values.getOrDefault(SheetPlan.NUMBER, ""),
                        values.getOrDefault(SheetPlan.VERSION, "")));
                continue;
            }
            var at = head.addRow(list, spot(table, row, ""));
            values.forEach((column, text) -> {
                if (!column.equals(SheetPlan.NUMBER) && !column.equals(SheetPlan.VERSION)) {
                    head.put(at + "." + column, text, spot(table, row, column));
                }
            });
            table.plan().fields().forEach(field -> head.know(at + "." + field.name(), spot(table, row, field.name())));
        }
    }

    private static List<String> key(Table table, Map<String, String> values) {
        return List.of(
                table.plan().kind().code(),
                values.getOrDefault(SheetPlan.NUMBER, ""),
                values.getOrDefault(SheetPlan.VERSION, ""));
    }

    /** What a row says by the names of the columns, as front matter would have it; what it can't say is told. */
    private Map<String, String> values(Table table, Row row) {
        var values = new LinkedHashMap<String, String>();
        row.cells().forEach((place, cell) -> {
            var column = table.columns().get(place);
            if (column == null) {
                if (!table.headings().containsKey(place)) {
                    problems.add(Problem.error(
                            new Spot(path, table.sheet(), row.number(), WorkbookFile.letters(place)),
                            "disclosure.import.column-unnamed"));
                }
                return;
            }
            var spot =
                    new Spot(path, table.sheet(), row.number(), table.headings().get(place));
            var field = table.plan().field(column);
            var reason = refused(cell, field);
            if (reason.isPresent()) {
                problems.add(Problem.error(spot, "disclosure.import." + reason.get()));
                return;
            }
            var text = SheetValue.of(cell, field);
            int hidden = HiddenCharacter.in(text);
            if (hidden >= 0) {
                problems.add(Problem.error(
                        spot,
                        "disclosure.import.hidden-character",
                        String.format("U+%04X", (int) text.charAt(hidden))));
            } else if (!text.isBlank()) {
                values.put(column, text);
            }
        });
        return values;
    }

    private static Optional<String> refused(Cell cell, Optional<Field> field) {
        return switch (cell.type()) {
            case FORMULA -> Optional.of("cell-formula");
            case ERROR -> Optional.of("cell-error");
            case PERCENT -> field.filter(one -> !one.type().isText()).map(one -> "cell-percent");
            default -> Optional.empty();
        };
    }

    private Spot spot(Table table, Row row, String column) {
        var heading = table.columns().entrySet().stream()
                .filter(one -> one.getValue().equals(column))
                .map(one -> table.headings().get(one.getKey()))
                .findFirst()
                .orElseGet(() -> column.isEmpty() ? "" : table.plan().label(column, Messages.in(language(table))));
        return new Spot(path, table.sheet(), row.number(), heading);
    }

    /** The language in which a sheet speaks, for columns that it lacks. */
    private static Language language(Table table) {
        return table.headings().containsValue(table.plan().label(SheetPlan.NUMBER, Messages.in(Language.ENGLISH)))
                ? Language.ENGLISH
                : Language.CHINESE;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
