package org.sungrid.disclosure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of what a supervision found (监督检查结果). */
@Entity
@Table(name = "supervision_result")
@DiscriminatorValue("SUPERVISION_RESULT")
@PrimaryKeyJoinColumn(name = "version_id")
public class SupervisionResultVersion extends DisclosureVersion {

    private String subject;

    private String method;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_to")
    private LocalDate periodTo;

    @ElementCollection
    @CollectionTable(name = "supervision_finding", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredFinding> findings = new ArrayList<>();

    protected SupervisionResultVersion() {}

    SupervisionResultVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (SupervisionResultContent) content;
        subject = own.subject();
        method = own.method();
        periodFrom = own.periodFrom();
        periodTo = own.periodTo();
        replace(findings, own.findings(), StoredFinding::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new SupervisionResultContent(
                particulars,
                subject,
                method,
                periodFrom,
                periodTo,
                findings.stream().map(StoredFinding::finding).toList(),
                body());
    }

    /** A row of the findings. */
    @Embeddable
    static class StoredFinding {

        private String finding;

        private String responsible;

        private String measure;

        private LocalDate due;

        @Enumerated(EnumType.STRING)
        private Rectification state;

        protected StoredFinding() {}

        StoredFinding(Finding finding) {
            this.finding = finding.finding();
            this.responsible = finding.responsible();
            this.measure = finding.measure();
            this.due = finding.due();
            this.state = finding.state();
        }

        Finding finding() {
            return new Finding(finding, responsible, measure, due, state);
        }
    }
}
