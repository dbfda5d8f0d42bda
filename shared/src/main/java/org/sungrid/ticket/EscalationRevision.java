package org.sungrid.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.AccountId;

/** How the rules of escalation were worded, since when and why; never changed. The newest is what holds. */
@Entity
@Table(name = "escalation_revision")
public class EscalationRevision {

    /** As what the record of acts knows the rules. */
    static final String SUBJECT = "escalation";

    @Id
    private int revision;

    /** Of each stage behind the last day its working days and points, such as {@code 1/2 5/1}. */
    private String stages;

    private String reason;

    /** Tickets whose next stage came on another day by it. */
    private int moved;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** {@code null} for what the product was delivered with. */
    @Column(name = "recorded_by")
    private Long recordedBy;

    protected EscalationRevision() {}

    EscalationRevision(int revision, List<StageTerms> stages, String reason, int moved, AccountId by, Instant at) {
        this.revision = revision;
        this.stages = written(stages);
        this.reason = reason;
        this.moved = moved;
        recordedBy = by.value();
        recordedAt = at;
    }

    static String written(List<StageTerms> stages) {
        return stages.stream()
                .map(stage -> stage.workingDays() + "/" + stage.points())
                .collect(Collectors.joining(" "));
    }

    public int getRevision() {
        return revision;
    }

    /** In their order. */
    public List<StageTerms> stages() {
        return Stream.of(stages.split(" "))
                .map(stage -> stage.split("/"))
                .map(stage -> new StageTerms(Integer.valueOf(stage[0]), Integer.valueOf(stage[1])))
                .toList();
    }

    /** Empty for what the product was delivered with. */
    public String getReason() {
        return reason;
    }

    public int getMoved() {
        return moved;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** Empty for what the product was delivered with. */
    public Optional<AccountId> recordedBy() {
        return Optional.ofNullable(recordedBy).map(AccountId::new);
    }
}
