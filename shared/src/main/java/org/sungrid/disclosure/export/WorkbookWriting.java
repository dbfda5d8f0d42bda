package org.sungrid.disclosure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Values;
import org.sungrid.text.Messages;
import org.sungrid.workbook.CellText;
import org.sungrid.workbook.NewWorkbook;
import org.sungrid.workbook.NewWorkbook.Column;
import org.sungrid.workbook.NewWorkbook.Form;

/**
 * Versions as a workbook that an import reads back: a sheet that says how to fill it in, and for each kind one of single
 * values and one for each list. Under the headings in the reader's language a hidden row has the names by which the import
 * knows the columns. Each sheet is written as its versions are read, and they are read anew for each.
 */
public final class WorkbookWriting {

    private final NewWorkbook book;
    private final Messages messages;

    /** Gives the versions of a kind from the first on, each time it is asked. */
    @FunctionalInterface
    public interface Source {
        ExportedVersions of(DisclosureKind kind);
    }

    private WorkbookWriting(NewWorkbook book, Messages messages) {
        this.book = book;
        this.messages = messages;
    }

    /** @param kinds for which there are sheets, empty ones where the source has nothing */
    public static void write(Source source, Collection<DisclosureKind> kinds, Messages messages, OutputStream out)
            throws IOException {
        try (var book = new NewWorkbook(out)) {
            var writing = new WorkbookWriting(book, messages);
            book.explain(messages.text("disclosure.sheet.help"), messages.text("disclosure.sheet.help.text"));
            book.words(messages.text("disclosure.sheet.words"), writing.words(kinds));
            for (var kind : kinds) {
                for (var plan : SheetPlan.of(kind)) {
                    writing.sheet(plan, source.of(kind));
                }
            }
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

    /** The words to choose from. */
    private List<List<String>> words(Collection<DisclosureKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> SheetPlan.of(kind).stream())
                .flatMap(plan -> plan.fields().stream())
                .map(this::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private List<String> words(Field field) {
        return field.type() == Field.Type.WORD
                ? field.words().stream()
                        .map(word -> messages.text(word.labelKey()))
                        .toList()
                : List.of();
    }

    private void sheet(SheetPlan plan, ExportedVersions versions) throws IOException {
        var names = plan.columns();
        var columns = new ArrayList<Column>();
        for (var name : names) {
            columns.add(column(plan, name, columns.isEmpty()));
        }
        try (var sheet = book.sheet(plan.name(messages), columns, messages.text("disclosure.sheet.word"))) {
            for (var some = versions.next(); !some.isEmpty(); some = versions.next()) {
                for (var version : some) {
                    for (var values : rows(plan, version)) {
                        sheet.row(names.stream()
                                .map(values::get)
                                .map(value -> value instanceof Coded word ? messages.text(word.labelKey()) : value)
                                .toList());
                    }
                }
            }
        }
    }

    private Column column(SheetPlan plan, String name, boolean first) {
        var field = plan.field(name);
        var form = field.map(Field::type)
                .map(type -> switch (type) {
                    case DAY -> Form.DAY;
                    case YUAN -> Form.YUAN;
                    default -> Form.TEXT;
                })
                .orElse(Form.TEXT);
        return new Column(
                plan.label(name, messages),
                first ? plan.code() + ":" + name : name,
                width(name, field),
                form,
                field.map(this::words).orElse(List.of()));
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
}
