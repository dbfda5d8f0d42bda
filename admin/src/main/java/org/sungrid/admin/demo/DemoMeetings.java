package org.sungrid.admin.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.grid.Bodies;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.occasion.MeetingFile;
import org.sungrid.occasion.RaisingFromMeeting;
import org.sungrid.occasion.RecordingMeeting;
import org.sungrid.permission.CurrentActor;

/** The trial bureau's meetings, held on days that lie behind, and what became of their decisions. */
@ApplicationScoped
class DemoMeetings {

    @Inject
    private RecordingMeeting recording;

    @Inject
    private RaisingFromMeeting raising;

    @Inject
    private MeetingFile file;

    @Inject
    private Bodies bodies;

    @Inject
    private DemoOutcomes outcomes;

    @Inject
    private DemoPeople people;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** By tokens of their own, so that a start that was cut off records and raises nothing twice. */
    void load(Path planned, List<PlannedAccount> signIns) throws IOException {
        if (!Files.exists(planned)) {
            return;
        }
        try (var reader = Json.createReader(Files.newBufferedReader(planned))) {
            var all = reader.readArray().getValuesAs(JsonObject.class);
            current.become(people.only(signIns, Role.SUPERVISION_OFFICER, 0));
            for (int i = 0; i < all.size(); i++) {
                hold(all.get(i), "demo-meeting-" + i);
            }
        }
    }

    private void hold(JsonObject one, String token) {
        var decisions = one.getJsonArray("decisions").getValuesAs(JsonObject.class);
        var id = recording.record(
                new Told(
                        bodies.findByCode(one.getString("body")).orElseThrow().id(),
                        one.getString("number"),
                        LocalDate.now(clock).minusDays(one.getInt("ago")),
                        one.getString("title"),
                        one.getString("place"),
                        one.getString("attended")),
                decisions.stream().map(decision -> decision.getString("said")).toList(),
                token);
        var rows = outcomes.read(decisions);
        var story = file.open(id).orElseThrow();
        if (DemoOutcomes.areUntouched(rows, story.came())) {
            raising.raise(id, story.meeting().getLock(), rows, token);
        }
    }
}
