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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Cells;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.occasion.MeetingFile;
import org.sungrid.occasion.RaisingFromMeeting;
import org.sungrid.occasion.RecordingMeeting;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.Settlement;
import org.sungrid.permission.CurrentActor;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Secrecy;

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
    private Cells cells;

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
        var rows = new ArrayList<Settlement>();
        for (int i = 0; i < decisions.size(); i++) {
            rows.add(row(i + 1, decisions.get(i)));
        }
        raising.raise(id, file.open(id).orElseThrow().meeting().getLock(), rows, token);
    }

    private Settlement row(int ordinal, JsonObject decision) {
        if (decision.containsKey("none")) {
            return Settlement.none(ordinal, NoTicket.valueOf(decision.getString("none")));
        }
        var ticket = decision.getJsonObject("ticket");
        return Settlement.ticket(
                ordinal,
                new Demand(
                        ticket.getString("title"),
                        ticket.getString("demand"),
                        Checking.valueOf(ticket.getString("checking")),
                        "",
                        Secrecy.valueOf(ticket.getString("secrecy")),
                        false,
                        cells.findByCode(ticket.getString("owner"))
                                .orElseThrow()
                                .id(),
                        Set.of()),
                LocalDate.now(clock).plusDays(ticket.getInt("days")));
    }
}
