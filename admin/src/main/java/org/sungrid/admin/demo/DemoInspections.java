package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.sungrid.account.Accounts;
import org.sungrid.grid.Cells;
import org.sungrid.inspection.Aspect;
import org.sungrid.inspection.Counts;
import org.sungrid.inspection.Inspection.Looked;
import org.sungrid.inspection.Inspection.Told;
import org.sungrid.inspection.InspectionFile;
import org.sungrid.inspection.InspectionKind;
import org.sungrid.inspection.RaisingFromInspection;
import org.sungrid.inspection.RecordingInspection;
import org.sungrid.inspection.RecordingSelfCheck;
import org.sungrid.permission.CurrentActor;

/** The trial bureau's inspections, held on days that lie behind, and what became of their findings. */
@ApplicationScoped
class DemoInspections {

    @Inject
    private RecordingInspection recording;

    @Inject
    private RecordingSelfCheck checking;

    @Inject
    private RaisingFromInspection raising;

    @Inject
    private InspectionFile file;

    @Inject
    private DemoOutcomes outcomes;

    @Inject
    private Cells cells;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** By tokens of their own, so that a start that was cut off records and raises nothing twice. */
    void load(Path planned) throws IOException {
        if (!Files.exists(planned)) {
            return;
        }
        try (var reader = Json.createReader(Files.newBufferedReader(planned))) {
            var all = reader.readArray().getValuesAs(JsonObject.class);
            for (int i = 0; i < all.size(); i++) {
                hold(all.get(i), "demo-inspection-" + i);
            }
        }
    }

    private void hold(JsonObject one, String token) {
        var recorder = accounts.findByName(one.getString("by")).flatMap(account -> accounts.actor(account.id()));
        if (recorder.isEmpty()) {
            // Closed since: what they had to record is there, or can't be theirs any more.
            return;
        }
        current.become(recorder.get());
        var points = new ArrayList<JsonObject>();
        var told = told(one, points);
        var id = told.kind().isSelf() ? checking.record(told, token) : recording.record(told, token);
        var rows = outcomes.read(points);
        var story = file.open(id).orElseThrow();
        if (!rows.isEmpty() && DemoOutcomes.areUntouched(rows, story.came())) {
            raising.raise(id, story.inspection().getLock(), rows, token);
        }
    }

    /** @param points to which the findings are added, aspect by aspect */
    private Told told(JsonObject one, List<JsonObject> points) {
        var looked = new EnumMap<Aspect, Looked>(Aspect.class);
        for (var aspect : Aspect.values()) {
            var look = one.getJsonObject("looked").getJsonObject(aspect.name());
            if (look != null) {
                var findings = look.getJsonArray("findings").getValuesAs(JsonObject.class);
                points.addAll(findings);
                looked.put(
                        aspect,
                        new Looked(
                                look.getString("at"),
                                findings.stream()
                                        .map(finding -> finding.getString("said"))
                                        .toList()));
            }
        }
        return new Told(
                InspectionKind.valueOf(one.getString("kind")),
                cells.findByCode(one.getString("cell")).orElseThrow().id(),
                LocalDate.now(clock).minusDays(one.getInt("ago")),
                one.getString("place"),
                one.getString("words", ""),
                one.getJsonArray("inspectors").getValuesAs(JsonString::getString),
                looked,
                counts(one.getJsonObject("counts")));
    }

    private static Counts counts(JsonObject counts) {
        return counts == null
                ? Counts.NONE
                : new Counts(
                        counts.getInt("companies"),
                        counts.getInt("receipts"),
                        counts.getInt("disagreed"),
                        counts.getInt("asked"),
                        counts.getInt("knew"));
    }
}
