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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of a procedure (办事流程). */
@Entity
@Table(name = "procedure_version")
@DiscriminatorValue("PROCEDURE")
@PrimaryKeyJoinColumn(name = "version_id")
public class ProcedureVersion extends DisclosureVersion {

    private String purpose;

    private String applicants;

    @Column(name = "total_limit")
    private Integer totalLimit;

    @Column(name = "legal_limit")
    private Integer legalLimit;

    private String result;

    private String place;

    private String hours;

    private String complaints;

    @ElementCollection
    @CollectionTable(name = "procedure_material", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredMaterial> materials = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procedure_step", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procedure_basis", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredBasis> bases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procedure_fee", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredFee> fees = new ArrayList<>();

    protected ProcedureVersion() {}

    ProcedureVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (ProcedureContent) content;
        purpose = own.purpose();
        applicants = own.applicants();
        totalLimit = own.totalLimit();
        legalLimit = own.legalLimit();
        result = own.result();
        place = own.place();
        hours = own.hours();
        complaints = own.complaints();
        replace(materials, own.materials(), StoredMaterial::new);
        replace(steps, own.steps(), StoredStep::new);
        replace(bases, own.bases(), StoredBasis::new);
        replace(fees, own.fees(), StoredFee::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new ProcedureContent(
                particulars,
                purpose,
                applicants,
                materials.stream().map(StoredMaterial::material).toList(),
                steps.stream().map(StoredStep::step).toList(),
                totalLimit,
                legalLimit,
                result,
                bases.stream().map(StoredBasis::basis).toList(),
                fees.stream().map(StoredFee::feeLink).toList(),
                place,
                hours,
                complaints,
                body());
    }

    /** A row of the materials. */
    @Embeddable
    static class StoredMaterial {

        private String name;

        private String form;

        private Integer copies;

        private String note;

        protected StoredMaterial() {}

        StoredMaterial(Material material) {
            this.name = material.name();
            this.form = material.form();
            this.copies = material.copies();
            this.note = material.note();
        }

        Material material() {
            return new Material(name, form, copies, note);
        }
    }

    /** A row of the steps. */
    @Embeddable
    static class StoredStep {

        private String name;

        private String post;

        @Column(name = "time_limit")
        private Integer limit;

        private String action;

        protected StoredStep() {}

        StoredStep(Step step) {
            this.name = step.name();
            this.post = step.post();
            this.limit = step.limit();
            this.action = step.action();
        }

        Step step() {
            return new Step(name, post, limit, action);
        }
    }

    /** A row of the fees. */
    @Embeddable
    static class StoredFee {

        private String name;

        private String disclosure;

        protected StoredFee() {}

        StoredFee(FeeLink feeLink) {
            this.name = feeLink.name();
            this.disclosure = feeLink.disclosure();
        }

        FeeLink feeLink() {
            return new FeeLink(name, disclosure);
        }
    }
}
