package org.sungrid.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What comes by itself when the last day of a ticket is near or past: one stage of it. */
@Entity
@Table(name = "escalation_rule")
public class EscalationRule {

    @Id
    private int stage;

    @Enumerated(EnumType.STRING)
    private StepKind step;

    /** After the last day in time. */
    @Column(name = "working_days")
    private int workingDays;

    private int points;

    protected EscalationRule() {}

    EscalationRule(int stage, StageTerms terms) {
        this.stage = stage;
        step = stage == EscalationRules.OVERDUE ? StepKind.FALL_OVERDUE : StepKind.ESCALATE;
        tell(terms);
    }

    void tell(StageTerms terms) {
        workingDays = terms.workingDays();
        points = terms.points();
    }

    StageTerms terms() {
        return new StageTerms(workingDays, points);
    }

    public int getStage() {
        return stage;
    }

    public StepKind getStep() {
        return step;
    }

    public int getWorkingDays() {
        return workingDays;
    }

    /** That the owner loses by it, and each level that it climbed past. */
    public int getPoints() {
        return points;
    }
}
