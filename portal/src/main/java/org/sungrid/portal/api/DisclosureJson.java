package org.sungrid.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.disclosure.AttachmentLine;
import org.sungrid.disclosure.Attachments;
import org.sungrid.disclosure.Coded;
import org.sungrid.disclosure.Content;
import org.sungrid.disclosure.Disclosure;
import org.sungrid.disclosure.DisclosureVersion;
import org.sungrid.disclosure.Disclosures;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Shape;
import org.sungrid.disclosure.Validity;
import org.sungrid.disclosure.Values;
import org.sungrid.disclosure.VersionLine;
import org.sungrid.disclosure.Withdrawal;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.web.Application;

/** A disclosure as JSON. What is not stated is left out; amounts are text, so that no reader rounds them. */
@ApplicationScoped
public class DisclosureJson {

    static final String PATH = "/api/v1/disclosures";

    /** Every particular but the person, who is told by name; a number of the staff is nobody else's affair. */
    static final List<Field> PARTICULARS = Particulars.FIELDS.stream()
            .filter(field -> !field.name().equals("person"))
            .toList();

    /**
     * What stands beside the content of a version.
     *
     * @param unitName {@code null} when no unit is stated
     * @param person by name, {@code null} when none is stated
     */
    record Beside(String unitName, String person, List<AttachmentLine> attachments) {}

    @Inject
    private Disclosures disclosures;

    @Inject
    private Attachments attachments;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Application application;

    @Inject
    private Clock clock;

    /** Everything there is to know of one version. */
    JsonObjectBuilder whole(Disclosure disclosure, DisclosureVersion version) {
        var content = disclosures.content(version);
        var json = said(
                disclosure,
                version,
                content,
                new Beside(
                        version.unit().flatMap(cells::find).map(Cell::getName).orElse(null),
                        version.person()
                                .flatMap(persons::find)
                                .map(Person::getName)
                                .orElse(null),
                        attachments.of(version.id())));
        today(json, content.particulars().validity(), content.particulars().validityOn(today()));
        var lines = disclosures.versions(disclosure.id());
        lines.stream()
                .filter(line -> line.ordinal() == version.getOrdinal() + 1 && line.wrongSince() != null)
                .findFirst()
                .ifPresent(line -> json.add("correctedBy", corrector(line)));
        withdrawals(json, disclosures.withdrawals(disclosure.id()));
        var versions = Json.createArrayBuilder();
        lines.forEach(line -> versions.add(version(line)));
        return json.add("versions", versions)
                .add("address", application.absolute(address(disclosure.getNumber(), version)));
    }

    /**
     * What one version says, which never changes, but for the day on which a later one took its place and the names of
     * unit and person.
     *
     * @param beside what the content itself does not tell
     */
    JsonObjectBuilder said(Disclosure disclosure, DisclosureVersion version, Content content, Beside beside) {
        var json = Json.createObjectBuilder()
                .add("number", disclosure.getNumber())
                .add("kind", disclosure.getKind().code())
                .add("version", version.getOrdinal())
                .add("shownFrom", version.getShownFrom().toString());
        if (version.getShownUntil() != null) {
            json.add("shownUntil", version.getShownUntil().toString());
        }
        fields(json, PARTICULARS, content.particulars().values());
        if (beside.unitName() != null) {
            json.add("unitName", beside.unitName());
        }
        if (beside.person() != null) {
            json.add("person", beside.person());
        }
        if (content instanceof FeeContent fee) {
            json.add("free", fee.free());
        }
        fields(json, Shape.of(content.kind()).fields(), content.own());
        if (!beside.attachments().isEmpty()) {
            var told = Json.createArrayBuilder();
            beside.attachments().forEach(line -> told.add(attachment(line)));
            json.add("attachments", told);
        }
        return json.add("body", content.body())
                .add("page", application.absolute("/disclosures/" + disclosure.getNumber()));
    }

    private JsonObjectBuilder attachment(AttachmentLine line) {
        return Json.createObjectBuilder()
                .add("name", line.name())
                .add("mediaType", line.type().mediaType())
                .add("bytes", line.bytes())
                .add("sha256", line.sha256())
                .add("address", application.absolute(line.address()));
    }

    /** A version as a line of a list. */
    JsonObject version(VersionLine line) {
        var json = Json.createObjectBuilder().add("version", line.ordinal()).add("title", line.title());
        day(json, "inForceFrom", line.inForceFrom());
        day(json, "inForceUntil", line.inForceUntil());
        json.add("validity", line.validity().code());
        today(json, line.validity(), line.validityOn(today()));
        json.add("shownFrom", line.shownFrom().toString());
        if (line.shownUntil() != null) {
            json.add("shownUntil", line.shownUntil().toString());
        }
        day(json, "wrongSince", line.wrongSince());
        return json.add("address", application.absolute(PATH + "/" + line.number() + "/versions/" + line.ordinal()))
                .build();
    }

    private static String address(String number, DisclosureVersion version) {
        var address = PATH + "/" + number;
        return version.getShownUntil() == null ? address : address + "/versions/" + version.getOrdinal();
    }

    private JsonObjectBuilder corrector(VersionLine line) {
        return Json.createObjectBuilder()
                .add("version", line.ordinal())
                .add("wrongSince", line.wrongSince().toString())
                .add("address", application.absolute(PATH + "/" + line.number() + "/versions/" + line.ordinal()));
    }

    private static void withdrawals(JsonObjectBuilder json, List<Withdrawal> withdrawals) {
        JsonArrayBuilder told = Json.createArrayBuilder();
        var restored =
                withdrawals.stream().filter(gap -> gap.getRestoredAt() != null).toList();
        restored.forEach(gap -> told.add(Json.createObjectBuilder()
                .add("withdrawnAt", gap.getWithdrawnAt().toString())
                .add("reason", gap.getReason())
                .add("restoredAt", gap.getRestoredAt().toString())
                .add("restorationReason", gap.getRestorationReason())));
        if (!restored.isEmpty()) {
            json.add("withdrawals", told);
        }
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

    /** What follows from the stated validity for today, where it is another. */
    private static void today(JsonObjectBuilder json, Validity stated, Validity today) {
        if (stated != today) {
            json.add("validityToday", today.code());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static void day(JsonObjectBuilder json, String name, LocalDate day) {
        if (day != null) {
            json.add(name, day.toString());
        }
    }
}
