package org.sungrid.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of a notice (通知公告). */
@Entity
@Table(name = "notice")
@DiscriminatorValue("NOTICE")
@PrimaryKeyJoinColumn(name = "version_id")
public class NoticeVersion extends DisclosureVersion {

    private String addressees;

    @Column(name = "act_until")
    private LocalDate actUntil;

    private String contact;

    protected NoticeVersion() {}

    NoticeVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (NoticeContent) content;
        addressees = own.addressees();
        actUntil = own.actUntil();
        contact = own.contact();
    }

    @Override
    Content content(Particulars particulars) {
        return new NoticeContent(particulars, addressees, actUntil, contact, body());
    }
}
