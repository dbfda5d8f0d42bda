package org.sungrid.admin.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.account.Role;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.BodyKind;
import org.sungrid.grid.BodyRole;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.grid.CellKind;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.GridPlan;
import org.sungrid.grid.GridPlan.PlannedAssignment;
import org.sungrid.grid.GridPlan.PlannedCell;
import org.sungrid.grid.GridPlan.PlannedPerson;
import org.sungrid.grid.OversightKind;
import org.sungrid.grid.RelationPlan;
import org.sungrid.grid.RelationPlan.PlannedBody;
import org.sungrid.grid.RelationPlan.PlannedLiaison;
import org.sungrid.grid.RelationPlan.PlannedMember;
import org.sungrid.grid.RelationPlan.PlannedOversight;
import org.sungrid.grid.RelationPlan.PlannedSupervisor;
import org.sungrid.grid.SupervisorLevel;

/** {@code bureau.json}: cells, persons, assignments, relations and accounts of the trial bureau. */
final class BureauFile {

    private final JsonObject bureau;

    private BureauFile(JsonObject bureau) {
        this.bureau = bureau;
    }

    /**
     * An account to be made; the passwords are not in the file.
     *
     * @param cell code of the cell of the post that its roles are granted to; {@code null} for the first administrators
     * @param level of the term that they are granted to; {@code null} for a post
     * @param wholeBureau whether they hold over the whole bureau
     */
    record PlannedAccount(
            String name,
            String person,
            Set<Role> roles,
            String cell,
            Capacity capacity,
            SupervisorLevel level,
            boolean wholeBureau) {}

    static BureauFile read(Path file) throws IOException {
        try (var reader = Json.createReader(Files.newBufferedReader(file))) {
            return new BureauFile(reader.readObject());
        }
    }

    GridPlan grid() {
        return new GridPlan(
                rows("cells").stream().map(BureauFile::cell).toList(),
                rows("persons").stream()
                        .map(row -> new PlannedPerson(row.getString("number"), row.getString("name")))
                        .toList(),
                rows("assignments").stream().map(BureauFile::assignment).toList());
    }

    /** What the public shall see otherwise than usual; who is named, by cell. */
    Map<String, Set<Capacity>> showings() {
        return rows("showings").stream()
                .collect(Collectors.toMap(
                        row -> row.getString("cell"),
                        row -> row.getJsonArray("names").getValuesAs(JsonString.class).stream()
                                .map(name -> Capacity.valueOf(name.getString()))
                                .collect(Collectors.toSet())));
    }

    RelationPlan relations() {
        return new RelationPlan(
                rows("oversights").stream()
                        .map(row -> new PlannedOversight(
                                row.getString("person"),
                                row.getString("cell"),
                                OversightKind.valueOf(row.getString("kind")),
                                day(row, "from"),
                                day(row, "until")))
                        .toList(),
                rows("bodies").stream()
                        .map(row -> new PlannedBody(
                                row.getString("code"),
                                new BodyWords(
                                        row.getString("name"),
                                        row.getString("nameEn", ""),
                                        BodyKind.valueOf(row.getString("kind")),
                                        row.getString("purpose", "")),
                                day(row, "from")))
                        .toList(),
                rows("supervisors").stream().map(BureauFile::supervisor).toList(),
                rows("memberships").stream()
                        .map(row -> new PlannedMember(
                                row.getString("body"),
                                row.getString("person"),
                                BodyRole.valueOf(row.getString("role")),
                                day(row, "from"),
                                day(row, "until")))
                        .toList(),
                rows("liaisons").stream()
                        .map(row -> new PlannedLiaison(
                                row.getString("person"),
                                row.getString("cell"),
                                row.getString("trade"),
                                day(row, "from"),
                                day(row, "until")))
                        .toList());
    }

    private static PlannedSupervisor supervisor(JsonObject row) {
        return new PlannedSupervisor(
                row.getString("number"),
                row.getString("name"),
                row.getString("cell"),
                new Origin(
                        SupervisorLevel.valueOf(row.getString("level")),
                        row.getString("organisation"),
                        row.getString("post", ""),
                        row.getString("phone", "")),
                day(row, "from"),
                day(row, "until"));
    }

    List<PlannedAccount> accounts() {
        return rows("accounts").stream()
                .map(row -> new PlannedAccount(
                        row.getString("name"),
                        row.getString("person"),
                        row.getJsonArray("roles").getValuesAs(JsonString.class).stream()
                                .map(role -> Role.valueOf(role.getString()))
                                .collect(Collectors.toSet()),
                        optional(row, "cell"),
                        optional(row, "capacity") == null ? null : Capacity.valueOf(row.getString("capacity")),
                        optional(row, "level") == null ? null : SupervisorLevel.valueOf(row.getString("level")),
                        row.getBoolean("whole", false)))
                .toList();
    }

    private List<JsonObject> rows(String name) {
        return bureau.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static PlannedCell cell(JsonObject row) {
        var sheet = new CellSheet(
                row.getString("code"),
                row.getString("name"),
                row.getString("nameEn", ""),
                CellLevel.valueOf(row.getString("level")),
                CellKind.valueOf(row.getString("kind")),
                row.getInt("order"),
                row.getString("phone", ""),
                row.getString("address", ""),
                row.getString("area", ""));
        return new PlannedCell(sheet, optional(row, "parent"), LocalDate.parse(row.getString("from")));
    }

    private static PlannedAssignment assignment(JsonObject row) {
        return new PlannedAssignment(
                row.getString("person"),
                row.getString("cell"),
                Capacity.valueOf(row.getString("capacity")),
                row.getString("title"),
                day(row, "from"),
                day(row, "until"));
    }

    private static LocalDate day(JsonObject row, String name) {
        var day = optional(row, name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static String optional(JsonObject row, String name) {
        var value = row.getOrDefault(name, JsonValue.NULL);
        return value.getValueType() == JsonValue.ValueType.STRING ? ((JsonString) value).getString() : null;
    }
}
