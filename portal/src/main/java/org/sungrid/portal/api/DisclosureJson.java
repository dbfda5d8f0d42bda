package org.sungrid.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Values;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.web.Application;

/** A disclosure as JSON. What is not stated is left out; amounts are text, so that no reader rounds them. */
@ApplicationScoped
public class DisclosureJson {

    @Inject
    private Disclosures disclosures;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Application application;

    JsonObject of(Disclosure disclosure, DisclosureVersion version, Content content) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", disclosure.getNumber())
                .add("kind", disclosure.getKind().code())
                .add("version", version.getOrdinal())
                .add("shownFrom", version.getShownFrom().toString());
        particulars(json, content.particulars());
        version.unit().flatMap(cells::find).map(Cell::getName).ifPresent(name -> json.add("unitName", name));
        version.person().flatMap(persons::find).map(Person::getName).ifPresent(name -> json.add("person", name));
        if (content instanceof FeeContent fee) {
            json.add("free", fee.free());
        }
        fields(json, Shape.of(content.kind()).fields(), content.own());
        json.add("body", content.body());
        JsonArrayBuilder versions = Json.createArrayBuilder();
        disclosures.versions(disclosure.id()).forEach(line -> versions.add(version(line)));
        return json.add("versions", versions)
                .add("page", application.absolute("/disclosures/" + disclosure.getNumber()))
                .build();
    }

    /** The person is told by name; a number of the staff is nobody else's affair. */
    private static void particulars(JsonObjectBuilder json, Particulars particulars) {
        fields(
                json,
                Particulars.FIELDS.stream()
                        .filter(field -> !field.name().equals("person"))
                        .toList(),
                particulars.values());
    }

    /** Each field by its type; what is not stated is left out. */
    private static void fields(JsonObjectBuilder json, List<Field> fields, Values values) {
        for (var field : fields) {
            if (values.isMissing(field.name())) {
                continue;
            }
            switch (field.type()) {
                case COUNT -> json.add(field.camelName(), values.count(field.name()));
                case WORD ->
                    json.add(field.camelName(), values.<Coded>word(field.name()).code());
                case YUAN, QUANTITY, FIGURE ->
                    json.add(field.camelName(), values.decimal(field.name()).toPlainString());
                case ROWS -> {
                    JsonArrayBuilder rows = Json.createArrayBuilder();
                    values.rows(field.name()).forEach(row -> {
                        JsonObjectBuilder one = Json.createObjectBuilder();
                        fields(one, field.columns(), row);
                        rows.add(one);
                    });
                    json.add(field.camelName(), rows);
                }
                default -> json.add(field.camelName(), values.get(field.name()).toString());
            }
        }
    }

    private static JsonObject version(VersionLine line) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("version", line.ordinal());
        day(json, "inForceFrom", line.inForceFrom());
        day(json, "inForceUntil", line.inForceUntil());
        json.add("validity", line.validity().code())
                .add("shownFrom", line.shownFrom().toString());
        if (line.shownUntil() != null) {
            json.add("shownUntil", line.shownUntil().toString());
        }
        return json.build();
    }

    private static void day(JsonObjectBuilder json, String name, LocalDate day) {
        if (day != null) {
            json.add(name, day.toString());
        }
    }
}
