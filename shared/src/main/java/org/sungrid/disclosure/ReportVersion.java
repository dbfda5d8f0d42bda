package org.sungrid.disclosure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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

/** One wording of a report (报告). */
@Entity
@Table(name = "report")
@DiscriminatorValue("REPORT")
@PrimaryKeyJoinColumn(name = "version_id")
public class ReportVersion extends DisclosureVersion {

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_to")
    private LocalDate periodTo;

    private String audience;

    @ElementCollection
    @CollectionTable(name = "report_figure", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredFigure> figures = new ArrayList<>();

    protected ReportVersion() {}

    ReportVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (ReportContent) content;
        periodFrom = own.periodFrom();
        periodTo = own.periodTo();
        audience = own.audience();
        replace(figures, own.figures(), StoredFigure::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new ReportContent(
                particulars,
                periodFrom,
                periodTo,
                audience,
                figures.stream().map(StoredFigure::figure).toList(),
                body());
    }
}
