package org.sungrid.admin.ticket;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sungrid.account.Accounts;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.id.AccountId;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.AlarmShifts;
import org.sungrid.ticket.ChangingEscalation;
import org.sungrid.ticket.EscalationPolicy;
import org.sungrid.ticket.EscalationRevision;
import org.sungrid.ticket.EscalationRules;
import org.sungrid.ticket.StageTerms;

/** When what is late climbs on and what that takes: as it is, as it was, and the form by which it becomes another. */
@Named
@ViewScoped
public class EscalationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EscalationRules rules;

    @Inject
    private ChangingEscalation changing;

    @Inject
    private Accounts accounts;

    @Inject
    private Answer answer;

    private final ArrayList<Stage> stages = new ArrayList<>();
    private String reason = "";
    private int seen;
    private transient AlarmShifts foreseen;
    private transient List<EscalationRevision> revisions;
    private transient Map<AccountId, String> names;

    /** A stage as it is typed. */
    public static final class Stage implements Serializable {

        private static final long serialVersionUID = 1L;

        private String workingDays = "";
        private String points = "";

        public String getWorkingDays() {
            return workingDays;
        }

        public void setWorkingDays(String workingDays) {
            this.workingDays = workingDays == null ? "" : workingDays;
        }

        public String getPoints() {
            return points;
        }

        public void setPoints(String points) {
            this.points = points == null ? "" : points;
        }
    }

    @PostConstruct
    void open() {
        seen = rules.revision();
        rules.stages().forEach(one -> {
            var stage = new Stage();
            stage.workingDays = one.workingDays().toString();
            stage.points = one.points().toString();
            stages.add(stage);
        });
    }

    public void add() {
        if (stages.size() < EscalationPolicy.MOST_STAGES) {
            stages.add(new Stage());
        }
    }

    /** The last one alone: those behind one in the middle would come in its place. */
    public void remove() {
        if (stages.size() > 1) {
            stages.remove(stages.size() - 1);
        }
    }

    public void foresee() {
        answer.to(() -> foreseen = changing.foresee(read(), reason));
    }

    public void change() {
        answer.to(() -> {
            var shifts = changing.change(read(), reason, seen);
            answer.goOn("/tickets/rules", "admin.rules.changed", shifts.moving());
        });
        answer.conflict().ifPresent(lost -> {
            seen = lost.storedLock();
            revisions = null;
            names = null;
            answer.add(Refusal.whole("admin.rules.conflict"));
        });
    }

    private List<StageTerms> read() {
        var reading = new FormReading();
        var read = new ArrayList<StageTerms>();
        for (int i = 0; i < stages.size(); i++) {
            var at = "stages[" + i + "].";
            read.add(new StageTerms(
                    reading.count(at + "workingDays", stages.get(i).workingDays),
                    reading.count(at + "points", stages.get(i).points)));
        }
        Refused.when(reading.refusals());
        return read;
    }

    public List<Stage> getStages() {
        return stages;
    }

    public boolean isAddable() {
        return stages.size() < EscalationPolicy.MOST_STAGES;
    }

    /** What the change would make of tickets; {@code null} before somebody asked. */
    public AlarmShifts getForeseen() {
        return foreseen;
    }

    /** The newest first. */
    public List<EscalationRevision> getRevisions() {
        if (revisions == null) {
            revisions = rules.revisions();
        }
        return revisions;
    }

    /** Who worded it so; empty for what the product was delivered with. */
    public String who(EscalationRevision revision) {
        if (names == null) {
            names = accounts.personNames(getRevisions().stream()
                    .map(EscalationRevision::recordedBy)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet()));
        }
        return revision.recordedBy().map(by -> names.getOrDefault(by, "")).orElse("");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
