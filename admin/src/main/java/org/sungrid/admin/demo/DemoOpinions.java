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
import org.sungrid.grid.Cells;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.opinion.AnswerWay;
import org.sungrid.opinion.AnsweringOpinion;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.opinion.AskingFile;
import org.sungrid.opinion.RaisingFromAsking;
import org.sungrid.opinion.RecordingAsking;
import org.sungrid.opinion.Reply;
import org.sungrid.opinion.ServedKind;
import org.sungrid.opinion.Way;
import org.sungrid.outcome.NoTicket;
import org.sungrid.outcome.Settlement;
import org.sungrid.permission.CurrentActor;
import org.sungrid.ticket.Checking;
import org.sungrid.ticket.Demand;
import org.sungrid.ticket.Secrecy;

/** Whom the trial bureau asked for their opinion, on days that lie behind, what they said and what was told back. */
@ApplicationScoped
class DemoOpinions {

    @Inject
    private RecordingAsking recording;

    @Inject
    private RaisingFromAsking raising;

    @Inject
    private AnsweringOpinion answering;

    @Inject
    private AskingFile file;

    @Inject
    private Cells cells;

    @Inject
    private DemoPeople people;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** By tokens of their own, so that a start that was cut off records, raises and answers nothing twice. */
    void load(Path planned, List<PlannedAccount> signIns) throws IOException {
        if (!Files.exists(planned)) {
            return;
        }
        try (var reader = Json.createReader(Files.newBufferedReader(planned))) {
            var all = reader.readArray().getValuesAs(JsonObject.class);
            current.become(people.only(signIns, Role.SUPERVISION_OFFICER, 0));
            for (int i = 0; i < all.size(); i++) {
                ask(all.get(i), "demo-opinion-" + i);
            }
        }
    }

    private void ask(JsonObject one, String token) {
        var points = one.getJsonArray("points").getValuesAs(JsonObject.class);
        var id = recording.record(
                new Told(
                        cell(one.getString("cell")),
                        Way.valueOf(one.getString("way")),
                        ago(one),
                        ServedKind.valueOf(one.getString("kind")),
                        one.getString("whom")),
                points.stream().map(point -> point.getString("said")).toList(),
                token);
        var rows = new ArrayList<Settlement>();
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < points.size(); i++) {
            settled(i + 1, points.get(i), rows);
            answered(i + 1, points.get(i), replies);
        }
        if (!rows.isEmpty()) {
            raising.raise(id, lock(id), rows, token);
        }
        if (!replies.isEmpty()) {
            answering.answer(id, lock(id), replies, token);
        }
    }

    private void settled(int ordinal, JsonObject point, List<Settlement> rows) {
        if (point.containsKey("none")) {
            rows.add(Settlement.none(ordinal, NoTicket.valueOf(point.getString("none"))));
        } else if (point.containsKey("ticket")) {
            var ticket = point.getJsonObject("ticket");
            rows.add(Settlement.ticket(
                    ordinal,
                    new Demand(
                            ticket.getString("title"),
                            ticket.getString("demand"),
                            Checking.valueOf(ticket.getString("checking")),
                            "",
                            Secrecy.valueOf(ticket.getString("secrecy")),
                            false,
                            cell(ticket.getString("owner")),
                            Set.of()),
                    LocalDate.now(clock).plusDays(ticket.getInt("days"))));
        }
    }

    private void answered(int ordinal, JsonObject point, List<Reply> replies) {
        if (point.containsKey("answer")) {
            var answer = point.getJsonObject("answer");
            replies.add(new Reply(
                    ordinal, answer.getString("told"), AnswerWay.valueOf(answer.getString("way")), ago(answer)));
        }
    }

    private LocalDate ago(JsonObject told) {
        return LocalDate.now(clock).minusDays(told.getInt("ago"));
    }

    private int lock(AskingId id) {
        return file.open(id).orElseThrow().asking().getLock();
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }
}
