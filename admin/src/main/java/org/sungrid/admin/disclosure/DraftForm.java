package org.sungrid.admin.disclosure;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.FormReading;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Values;

/**
 * A content as it is being typed: texts under the names that files, refusals and the API use, so that what cannot be
 * understood yet is kept as it was typed.
 */
public class DraftForm implements Serializable {

    private static final long serialVersionUID = 2L;

    /** More rows than any policy allows; what lies beyond is never kept in the session. */
    private static final int MOST_ROWS = 100;

    private static final String UNIT = "unit";
    private static final String PERSON = "person";

    private final DisclosureKind kind;
    private final LinkedHashMap<String, String> text = new LinkedHashMap<>();
    private final LinkedHashMap<String, ArrayList<LinkedHashMap<String, String>>> rows = new LinkedHashMap<>();

    /** An empty form: words stand at what is not stated, and every list that a release needs offers a row. */
    public DraftForm(DisclosureKind kind) {
        this.kind = kind;
        for (var field : Shape.of(kind).all()) {
            if (field.type() == Field.Type.ROWS) {
                rows.put(field.name(), new ArrayList<>());
                if (field.owed()) {
                    addRow(field.name());
                }
            } else {
                text.put(field.name(), blank(field));
            }
        }
        text.put("body", "");
        if (kind == DisclosureKind.FEE || kind == DisclosureKind.MEMBERSHIP_FEE) {
            text.put("theme", Theme.FEES.code());
        }
    }

    /**
     * What is stored, to be edited.
     *
     * @param unit how a unit's code is shown in a form
     * @param person how a staff number is shown in a form
     */
    public static DraftForm of(Content content, Function<String, String> unit, Function<String, String> person) {
        var form = new DraftForm(content.kind());
        var particulars = content.particulars().values();
        Particulars.FIELDS.forEach(field -> form.text.put(field.name(), written(field, particulars, unit)));
        form.text.put(UNIT, unit.apply(content.particulars().unit()));
        form.text.put(PERSON, person.apply(content.particulars().person()));
        for (var field : Shape.of(content.kind()).fields()) {
            if (field.type() == Field.Type.ROWS) {
                var list = form.rows.get(field.name());
                list.clear();
                content.own().rows(field.name()).forEach(values -> {
                    var row = new LinkedHashMap<String, String>();
                    field.columns().forEach(column -> row.put(column.name(), written(column, values, unit)));
                    list.add(row);
                });
            } else {
                form.text.put(field.name(), written(field, content.own(), unit));
            }
        }
        form.text.put("body", content.body());
        return form;
    }

    /** The next version as it begins: all is taken over but what the version before corrected. */
    public void beginNext() {
        text.put("correction", "");
        text.put("wrong-since", "");
    }

    /** The content that was typed; what cannot be read as day or number is told to the reading and left out. */
    public Content content(FormReading reading) {
        var typed = new HashMap<>(text);
        typed.put(UNIT, GridChoice.code(text.get(UNIT)));
        typed.put(PERSON, GridChoice.code(text.get(PERSON)));
        return Shape.of(kind)
                .content(
                        Particulars.of(values("", Particulars.FIELDS, typed, reading)),
                        values("", Shape.of(kind).fields(), typed, reading),
                        text.get("body"));
    }

    private Values values(String prefix, List<Field> fields, Map<String, String> typed, FormReading reading) {
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            var name = prefix + field.name();
            var said = typed.get(field.name());
            values.put(
                    field.name(),
                    switch (field.type()) {
                        case LINE, LINES, REFERENCE -> said;
                        case CELL -> GridChoice.code(said);
                        case DAY -> reading.day(name, said);
                        case YUAN, QUANTITY, FIGURE -> reading.number(name, said);
                        case COUNT -> reading.count(name, said);
                        case WORD -> field.word(said).orElse(field.firstWord());
                        case ROWS -> typedRows(field, reading);
                    });
        }
        return Values.of(values);
    }

    /** Rows at the end in which nothing was typed were only an offer. */
    private List<Values> typedRows(Field field, FormReading reading) {
        var list = rows.get(field.name());
        int end = list.size();
        while (end > 0 && isBlank(field, list.get(end - 1))) {
            end--;
        }
        var found = new ArrayList<Values>();
        for (int row = 0; row < end; row++) {
            found.add(values(field.name() + "[" + row + "].", field.columns(), list.get(row), reading));
        }
        return found;
    }

    private static boolean isBlank(Field field, Map<String, String> row) {
        return field.columns().stream()
                .filter(column -> column.type() != Field.Type.WORD)
                .map(column -> row.get(column.name()))
                .allMatch(typed -> typed == null || typed.isBlank());
    }

    /** A new row at the end; of a ladder it begins where the last one ends. */
    public void addRow(String list) {
        var field = field(list);
        var rowsThere = rows.get(list);
        if (rowsThere.size() >= MOST_ROWS) {
            return;
        }
        var row = new LinkedHashMap<String, String>();
        field.columns().forEach(column -> row.put(column.name(), blank(column)));
        if (list.equals("ladder")) {
            var last = rowsThere.isEmpty() ? null : rowsThere.get(rowsThere.size() - 1);
            row.put("above", last == null ? "0" : last.get("up-to"));
            row.put("per", last == null ? "" : last.get("per"));
        }
        rowsThere.add(row);
    }

    public void removeRow(String list, int index) {
        var there = rows.get(list);
        if (index < there.size()) {
            there.remove(index);
        }
    }

    /** One place towards the beginning. */
    public void raiseRow(String list, int index) {
        var there = rows.get(list);
        if (index > 0 && index < there.size()) {
            there.add(index - 1, there.remove(index));
        }
    }

    /** A new draft: an empty form whose text begins with the parts that readers look for. */
    static DraftForm blank(DisclosureKind kind) {
        var form = new DraftForm(kind);
        form.text.put("body", Template.of(kind));
        return form;
    }

    /** Takes one field, or one list of rows, over from another form of the same kind. */
    public void takeOver(String field, DraftForm other) {
        if (rows.containsKey(field)) {
            var list = rows.get(field);
            list.clear();
            other.rows.get(field).forEach(row -> list.add(new LinkedHashMap<>(row)));
        } else {
            text.put(field, other.text.getOrDefault(field, ""));
        }
    }

    public DisclosureKind getKind() {
        return kind;
    }

    public Map<String, String> getText() {
        return text;
    }

    public Map<String, ArrayList<LinkedHashMap<String, String>>> getRows() {
        return rows;
    }

    /** The fields of the kind's own as the form sets them: short ones that follow each other share a line. */
    public List<List<Field>> getLines() {
        var lines = new ArrayList<List<Field>>();
        boolean open = false;
        for (var field : Shape.of(kind).fields()) {
            if (isShort(field) && open && lines.get(lines.size() - 1).size() < 3) {
                lines.get(lines.size() - 1).add(field);
            } else {
                lines.add(new ArrayList<>(List.of(field)));
            }
            open = isShort(field);
        }
        return lines;
    }

    public boolean isOwed(String name) {
        return Shape.of(kind).owes(field(name));
    }

    private Field field(String name) {
        return Shape.of(kind).all().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isShort(Field field) {
        return switch (field.type()) {
            case DAY, YUAN, QUANTITY, FIGURE, COUNT, WORD -> true;
            case LINE -> field.most() <= 60;
            default -> false;
        };
    }

    private static String blank(Field field) {
        return field.type() == Field.Type.WORD ? field.firstWord().code() : "";
    }

    private static String written(Field field, Values values, Function<String, String> unit) {
        var value = values.get(field.name());
        if (value == null) {
            return blank(field);
        }
        return switch (field.type()) {
            case CELL -> unit.apply((String) value);
            case WORD -> ((Coded) value).code();
            default -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        };
    }
}
