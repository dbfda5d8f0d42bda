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
import org.sungrid.account.Role;
import org.sungrid.admin.demo.BureauFile.PlannedAccount;
import org.sungrid.grid.Cells;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.opinion.AnswerWay;
import org.sungrid.opinion.AnsweringOpinion;
import org.sungrid.opinion.Asking.Told;
import org.sungrid.opinion.AskingFile;
import org.sungrid.opinion.AskingFile.Story;
import org.sungrid.opinion.RaisingFromAsking;
import org.sungrid.opinion.RecordingAsking;
import org.sungrid.opinion.Reply;
import org.sungrid.opinion.ServedKind;
import org.sungrid.opinion.Way;
import org.sungrid.permission.CurrentActor;

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
    private DemoOutcomes outcomes;

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
        var rows = outcomes.read(points);
        if (!rows.isEmpty() && DemoOutcomes.areUntouched(rows, story(id).came())) {
            raising.raise(id, story(id).asking().getLock(), rows, token);
        }
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < points.size(); i++) {
            answered(i + 1, points.get(i), replies);
        }
        var told = story(id).points();
        if (!replies.isEmpty()
                && replies.stream()
                        .noneMatch(reply -> told.get(reply.ordinal() - 1).answered())) {
            answering.answer(id, story(id).asking().getLock(), replies, token);
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

    private Story story(AskingId id) {
        return file.open(id).orElseThrow();
    }

    private CellId cell(String code) {
        return cells.findByCode(code).orElseThrow().id();
    }
}
