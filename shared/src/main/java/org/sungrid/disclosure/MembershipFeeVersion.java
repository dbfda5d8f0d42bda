package org.sungrid.disclosure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of the dues of an association (会员费). */
@Entity
@Table(name = "membership_fee")
@DiscriminatorValue("MEMBERSHIP_FEE")
@PrimaryKeyJoinColumn(name = "version_id")
public class MembershipFeeVersion extends DisclosureVersion {

    private String association;

    private String joining;

    private String exemptions;

    @Column(name = "separation_institution")
    private String institution;

    @Column(name = "separation_function")
    private String function;

    @Column(name = "separation_premises")
    private String premises;

    @Column(name = "separation_personnel")
    private String personnel;

    @ElementCollection
    @CollectionTable(name = "membership_fee_due", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredDue> dues = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "membership_fee_basis", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredBasis> bases = new ArrayList<>();

    protected MembershipFeeVersion() {}

    MembershipFeeVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (MembershipFeeContent) content;
        association = own.association();
        joining = own.joining();
        exemptions = own.exemptions();
        institution = own.institution();
        function = own.function();
        premises = own.premises();
        personnel = own.personnel();
        replace(dues, own.dues(), StoredDue::new);
        replace(bases, own.bases(), StoredBasis::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new MembershipFeeContent(
                particulars,
                association,
                joining,
                dues.stream().map(StoredDue::due).toList(),
                exemptions,
                bases.stream().map(StoredBasis::basis).toList(),
                institution,
                function,
                premises,
                personnel,
                body());
    }

    /** A row of the dues. */
    @Embeddable
    static class StoredDue {

        private String member;

        private BigDecimal amount;

        private String per;

        protected StoredDue() {}

        StoredDue(Due due) {
            this.member = due.member();
            this.amount = due.amount();
            this.per = due.per();
        }

        Due due() {
            return new Due(member, amount, per);
        }
    }
}
