package org.sungrid.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a kind is made of: the fields of its own beside the {@link Particulars} that every kind has, and what a release
 * needs of them.
 */
public final class Shape {

    /** Makes a content of its kind from values. */
    @FunctionalInterface
    interface Maker {
        Content make(Particulars particulars, Values own, String body);
    }

    private final List<Field> fields;
    private final Set<String> owedParticulars;
    private final boolean bodyOwed;
    private final Set<String> facts;
    private final Maker maker;

    private Shape(List<Field> fields, Set<String> owedParticulars, boolean bodyOwed, Set<String> facts, Maker maker) {
        this.fields = fields;
        this.owedParticulars = owedParticulars;
        this.bodyOwed = bodyOwed;
        this.facts = facts;
        this.maker = maker;
    }

    /** A kind whose fields carry what is to be said. */
    static Shape of(Maker maker, Set<String> owedParticulars, Field... fields) {
        return new Shape(List.of(fields), owedParticulars, false, Set.of(), maker);
    }

    /** A kind whose text carries what is to be said; its fields, rows apart, are told beside it as facts. */
    static Shape ofText(Maker maker, Set<String> owedParticulars, Field... fields) {
        var facts = Stream.of(fields)
                .filter(field -> field.type() != Field.Type.ROWS)
                .map(Field::name)
                .collect(Collectors.toSet());
        return new Shape(List.of(fields), owedParticulars, true, facts, maker);
    }

    /** The same kind, of which these fields alone are told as facts; the others have a place of their own on its page. */
    Shape tellingAsFacts(String... names) {
        return new Shape(fields, owedParticulars, bodyOwed, Set.of(names), maker);
    }

    public static Shape of(DisclosureKind kind) {
        return switch (kind) {
            case FEE -> FeeContent.SHAPE;
            case LEGAL_DOCUMENT -> LegalDocumentContent.SHAPE;
            case MEMBERSHIP_FEE -> MembershipFeeContent.SHAPE;
            case PROCEDURE -> ProcedureContent.SHAPE;
            case POST_DUTIES -> PostDutiesContent.SHAPE;
            case POWER -> PowerContent.SHAPE;
            case REPORT -> ReportContent.SHAPE;
            case BULLETIN -> BulletinContent.SHAPE;
            case NOTICE -> NoticeContent.SHAPE;
            case SUPERVISION_RESULT -> SupervisionResultContent.SHAPE;
        };
    }

    /** The fields of its own in the order in which people fill them in. */
    public List<Field> fields() {
        return fields;
    }

    /** Those that are told among the facts of a disclosure, beside the particulars. */
    public List<Field> facts() {
        return fields.stream().filter(field -> facts.contains(field.name())).toList();
    }

    /** Every field: the particulars, then its own. */
    public List<Field> all() {
        return Stream.concat(Particulars.FIELDS.stream(), fields.stream()).toList();
    }

    /** Whether nothing is released without it. */
    public boolean owes(Field field) {
        return field.owed() || owedParticulars.contains(field.name());
    }

    /** Whether nothing is released without a text. */
    public boolean owesBody() {
        return bodyOwed;
    }

    /**
     * @param own by the names of {@link #fields()}
     * @param body in Markdown
     */
    public Content content(Particulars particulars, Values own, String body) {
        return maker.make(particulars, own, body);
    }

    /**
     * The same content, every reference to another disclosure changed as the function says.
     *
     * @param link takes the field and what it holds
     */
    public static Content linked(Content content, BiFunction<Field, String, String> link) {
        var own = content.own();
        for (var field : of(content.kind()).fields) {
            if (field.columns().stream().anyMatch(column -> column.type() == Field.Type.REFERENCE)) {
                own = own.with(
                        field.name(),
                        own.rows(field.name()).stream()
                                .map(row -> linked(field, row, link))
                                .toList());
            }
        }
        return of(content.kind()).content(content.particulars(), own, content.body());
    }

    /** The numbers (or, inside an import, keys) of the disclosures that a content refers to, with the field of each. */
    public static Map<String, String> references(Content content) {
        return named(content, Field.Type.REFERENCE);
    }

    private static Values linked(Field list, Values row, BiFunction<Field, String, String> link) {
        var changed = row;
        for (var column : list.columns()) {
            if (column.type() == Field.Type.REFERENCE) {
                changed = changed.with(column.name(), link.apply(column, row.text(column.name())));
            }
        }
        return changed;
    }

    /** The codes of the cells that a content names beside the unit that answers for it, with the field of each. */
    public static Map<String, String> cells(Content content) {
        return named(content, Field.Type.CELL);
    }

    private static Map<String, String> named(Content content, Field.Type type) {
        var named = new LinkedHashMap<String, String>();
        for (var field : of(content.kind()).fields) {
            var columns = field.columns().stream()
                    .filter(column -> column.type() == type)
                    .map(Field::name)
                    .collect(Collectors.toCollection(ArrayList::new));
            var rows = content.own().rows(field.name());
            for (int row = 0; row < rows.size(); row++) {
                for (var column : columns) {
                    var code = rows.get(row).text(column);
                    if (!code.isEmpty()) {
                        named.put(field.name() + "[" + row + "]." + column, code);
                    }
                }
            }
        }
        return named;
    }
}
