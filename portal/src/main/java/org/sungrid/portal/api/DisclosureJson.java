package org.sungrid.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.Particulars;
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
            fee(json, fee);
        } else if (content instanceof LegalDocumentContent document) {
            json.add("rank", document.rank().code());
            text(json, "history", document.history());
        }
        json.add("body", content.body());
        JsonArrayBuilder versions = Json.createArrayBuilder();
        disclosures.versions(disclosure.id()).forEach(line -> versions.add(version(line)));
        return json.add("versions", versions)
                .add("page", application.absolute("/disclosures/" + disclosure.getNumber()))
                .build();
    }

    private static void particulars(JsonObjectBuilder json, Particulars particulars) {
        text(json, "title", particulars.title());
        text(json, "indexNumber", particulars.indexNumber());
        text(json, "documentNumber", particulars.documentNumber());
        text(json, "issuer", particulars.issuer());
        day(json, "formedOn", particulars.formedOn());
        day(json, "inForceFrom", particulars.inForceFrom());
        day(json, "inForceUntil", particulars.inForceUntil());
        json.add("validity", particulars.validity().code());
        json.add("theme", particulars.theme().code());
        text(json, "unit", particulars.unit());
    }

    private static void fee(JsonObjectBuilder json, FeeContent fee) {
        text(json, "item", fee.item());
        json.add("free", fee.free());
        text(json, "chargeUnit", fee.chargeUnit());
        if (fee.amount() != null) {
            json.add("amount", fee.amount().toPlainString());
        }
        if (!fee.ladder().isEmpty()) {
            JsonArrayBuilder ladder = Json.createArrayBuilder();
            fee.ladder().forEach(step -> {
                JsonObjectBuilder row =
                        Json.createObjectBuilder().add("above", step.above().toPlainString());
                if (step.upTo() != null) {
                    row.add("upTo", step.upTo().toPlainString());
                }
                ladder.add(row.add("amount", step.amount().toPlainString()).add("per", step.per()));
            });
            json.add("ladder", ladder);
        }
        text(json, "exemptions", fee.exemptions());
        JsonArrayBuilder bases = Json.createArrayBuilder();
        fee.bases().forEach(basis -> {
            JsonObjectBuilder row = Json.createObjectBuilder().add("document", basis.document());
            text(row, "article", basis.article());
            text(row, "disclosure", basis.disclosure());
            bases.add(row);
        });
        json.add("basis", bases);
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

    private static void text(JsonObjectBuilder json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    private static void day(JsonObjectBuilder json, String name, LocalDate day) {
        if (day != null) {
            json.add(name, day.toString());
        }
    }
}
