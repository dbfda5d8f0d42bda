package org.sungrid.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of a law, regulation, rule or other normative document. */
@Entity
@Table(name = "legal_document")
@DiscriminatorValue("LEGAL_DOCUMENT")
@PrimaryKeyJoinColumn(name = "version_id")
public class LegalDocumentVersion extends DisclosureVersion {

    @Enumerated(EnumType.STRING)
    @Column(name = "legal_rank")
    private Rank rank;

    private String history;

    protected LegalDocumentVersion() {}

    LegalDocumentVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var document = (LegalDocumentContent) content;
        rank = document.rank();
        history = document.history();
    }

    @Override
    Content content(Particulars particulars) {
        return new LegalDocumentContent(particulars, rank, history, body());
    }
}
