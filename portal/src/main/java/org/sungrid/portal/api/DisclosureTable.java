package org.sungrid.portal.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Values;

/**
 * Disclosures as lines of a table: the particulars that every kind has, and those of one kind with its own fields too.
 * Rows within a field become a column for each of their columns, one line in the cell for each row. The text is left
 * out: no cell holds a law.
 */
final class DisclosureTable {

    private static final List<String> FIRST = List.of("number", "kind", "version");
    private static final List<String> LAST = List.of("validityToday", "unitName", "person", "shownFrom", "page");

    /**
     * One column.
     *
     * @param name as the header row has it
     * @param labelKey of what people call it; {@code null} where the name says it
     * @param columnLabelKey of the column within the rows of a field, {@code null} for none
     */
    record Column(String name, String labelKey, String columnLabelKey) {}

    private final List<Field> own;

    /** @param kind {@code null} for a table of several kinds */
    DisclosureTable(DisclosureKind kind) {
        own = kind == null ? List.of() : Shape.of(kind).fields();
    }

    List<Column> columns() {
        var columns = new ArrayList<Column>();
        FIRST.forEach(name -> columns.add(new Column(name, "developers.column." + name, null)));
        DisclosureJson.PARTICULARS.forEach(field -> columns.add(column(field)));
        LAST.forEach(name -> columns.add(new Column(name, "developers.column." + name, null)));
        own.forEach(field -> {
            if (field.type() == Field.Type.ROWS) {
                field.columns()
                        .forEach(column -> columns.add(new Column(
                                field.camelName() + "." + column.camelName(),
                                field.labelKey(),
                                field.labelKey() + "." + column.name())));
            } else {
                columns.add(column(field));
            }
        });
        return columns;
    }

    /**
     * @param unitName empty when no unit is stated
     * @param person by name, empty when none is stated
     */
    List<String> row(
            Disclosure head,
            DisclosureVersion version,
            Content content,
            String unitName,
            String person,
            String page,
            LocalDate today) {
        var cells = new ArrayList<String>();
        cells.add(head.getNumber());
        cells.add(head.getKind().code());
        cells.add(String.valueOf(version.getOrdinal()));
        var particulars = content.particulars();
        DisclosureJson.PARTICULARS.forEach(field -> cells.add(written(field, particulars.values())));
        cells.add(particulars.validityOn(today).code());
        cells.add(unitName);
        cells.add(person);
        cells.add(version.getShownFrom().toString());
        cells.add(page);
        var values = content.own();
        own.forEach(field -> {
            if (field.type() == Field.Type.ROWS) {
                field.columns().forEach(column -> cells.add(below(column, values.rows(field.name()))));
            } else {
                cells.add(written(field, values));
            }
        });
        return cells;
    }

    private static Column column(Field field) {
        return new Column(field.camelName(), field.labelKey(), null);
    }

    /** One line for each row, also for one that states nothing, so that the lines of neighbouring columns meet. */
    private static String below(Field column, List<Values> rows) {
        var cell = rows.stream()
                .map(row -> written(column, row).replaceAll("\\s*\n\\s*", " "))
                .collect(Collectors.joining("\n"));
        return cell.isBlank() ? "" : cell;
    }

    private static String written(Field field, Values values) {
        if (values.isMissing(field.name())) {
            return "";
        }
        return switch (field.type()) {
            case WORD -> values.<Coded>word(field.name()).code();
            case YUAN, QUANTITY, FIGURE -> values.decimal(field.name()).toPlainString();
            default -> values.get(field.name()).toString();
        };
    }
}
