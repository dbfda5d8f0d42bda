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

/** One wording of an issue of a bulletin (简报). */
@Entity
@Table(name = "bulletin")
@DiscriminatorValue("BULLETIN")
@PrimaryKeyJoinColumn(name = "version_id")
public class BulletinVersion extends DisclosureVersion {

    private String issue;

    @Column(name = "period_from")
    private LocalDate periodFrom;

    @Column(name = "period_to")
    private LocalDate periodTo;

    @Column(name = "signed_by")
    private String signedBy;

    @ElementCollection
    @CollectionTable(name = "bulletin_figure", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredFigure> figures = new ArrayList<>();

    protected BulletinVersion() {}

    BulletinVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (BulletinContent) content;
        issue = own.issue();
        periodFrom = own.periodFrom();
        periodTo = own.periodTo();
        signedBy = own.signedBy();
        replace(figures, own.figures(), StoredFigure::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new BulletinContent(
                particulars,
                issue,
                periodFrom,
                periodTo,
                signedBy,
                figures.stream().map(StoredFigure::figure).toList(),
                body());
    }
}
