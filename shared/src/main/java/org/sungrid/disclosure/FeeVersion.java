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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of a fee (收费四公开): item, basis, standard, and through the version who answers for it. */
@Entity
@Table(name = "fee")
@DiscriminatorValue("FEE")
@PrimaryKeyJoinColumn(name = "version_id")
public class FeeVersion extends DisclosureVersion {

    private String item;

    @Column(name = "charge_unit")
    private String chargeUnit;

    private BigDecimal amount;
    private String exemptions;

    @Column(name = "ladder_by")
    private String ladderBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "ladder_charge")
    private LadderCharge ladderCharge;

    @ElementCollection
    @CollectionTable(name = "fee_ladder_step", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredStep> ladder = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "fee_basis", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredBasis> bases = new ArrayList<>();

    protected FeeVersion() {}

    FeeVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var fee = (FeeContent) content;
        item = fee.item();
        chargeUnit = fee.chargeUnit();
        amount = fee.amount();
        exemptions = fee.exemptions();
        ladderBy = fee.ladderBy();
        ladderCharge = fee.ladderCharge();
        replace(ladder, fee.ladder(), StoredStep::new);
        replace(bases, fee.bases(), StoredBasis::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new FeeContent(
                particulars,
                item,
                chargeUnit,
                amount,
                ladder.stream().map(StoredStep::step).toList(),
                ladderBy,
                ladderCharge,
                exemptions,
                bases.stream().map(StoredBasis::basis).toList(),
                body());
    }

    /** A row of the ladder. */
    @Embeddable
    static class StoredStep {

        private BigDecimal above;

        @Column(name = "up_to")
        private BigDecimal upTo;

        private BigDecimal amount;
        private String per;

        protected StoredStep() {}

        StoredStep(LadderStep step) {
            this.above = step.above();
            this.upTo = step.upTo();
            this.amount = step.amount();
            this.per = step.per();
        }

        LadderStep step() {
            return new LadderStep(above, upTo, amount, per);
        }
    }
}
