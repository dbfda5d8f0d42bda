package org.sungrid.disclosure.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sungrid.disclosure.ContentPolicy;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Shape;
import org.sungrid.text.Messages;

/**
 * One sheet of a workbook: of a kind's single values with a row for each version, or of one of its lists. Each row begins
 * with the number and the version it belongs to.
 *
 * @param kind what stands in it
 * @param list the list whose rows stand in it; {@code null} in the sheet of single values
 */
public record SheetPlan(DisclosureKind kind, Field list) {

    public static final String NUMBER = "number";
    public static final String VERSION = "version";
    public static final String BODY = "body";

    /** The sheets of a kind, that of its single values first. */
    public static List<SheetPlan> of(DisclosureKind kind) {
        var plans = new ArrayList<>(List.of(new SheetPlan(kind, null)));
        Shape.of(kind).fields().stream()
                .filter(field -> field.type() == Field.Type.ROWS)
                .forEach(field -> plans.add(new SheetPlan(kind, field)));
        return plans;
    }

    /** By what programs know the sheet, such as {@code fee} or {@code fee.ladder}. */
    public String code() {
        return list == null ? kind.code() : kind.code() + "." + list.name();
    }

    /** What the sheet is called, at most 31 characters. */
    public String name(Messages messages) {
        var name = messages.text(kind.labelKey());
        return list == null ? name : name + "·" + messages.text(list.labelKey());
    }

    /** The fields that stand in it, without number, version and text. */
    public List<Field> fields() {
        return list == null
                ? Shape.of(kind).all().stream()
                        .filter(field -> field.type() != Field.Type.ROWS)
                        .toList()
                : list.columns();
    }

    /** The names of its columns in their order. */
    public List<String> columns() {
        var columns = new ArrayList<>(List.of(NUMBER, VERSION));
        fields().forEach(field -> columns.add(field.name()));
        if (list == null) {
            columns.add(BODY);
        }
        return columns;
    }

    public Optional<Field> field(String column) {
        return fields().stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /** What a column is called. */
    public String label(String column, Messages messages) {
        if (column.equals(VERSION)) {
            return messages.text("disclosure.sheet.version");
        }
        return messages.text(
                ContentPolicy.labelKey(list == null || column.equals(NUMBER) ? column : list.name() + "." + column));
    }

    /** Whether something stands in each row. */
    public boolean owes(Field field) {
        return list == null ? Shape.of(kind).owes(field) : field.owed();
    }
}
