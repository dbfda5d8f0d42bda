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
import java.util.ArrayList;
import java.util.List;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.DisclosureId;

/** One wording of a power of the bureau (权力事项). */
@Entity
@Table(name = "power")
@DiscriminatorValue("POWER")
@PrimaryKeyJoinColumn(name = "version_id")
public class PowerVersion extends DisclosureVersion {

    @Enumerated(EnumType.STRING)
    @Column(name = "power_class")
    private PowerClass powerClass;

    @Column(name = "use_limits")
    private String limits;

    private String supervision;

    @ElementCollection
    @CollectionTable(name = "power_basis", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredBasis> bases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "power_holder", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredHolder> holders = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "power_procedure", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    private List<StoredProcedure> procedures = new ArrayList<>();

    protected PowerVersion() {}

    PowerVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        super(disclosure, ordinal, batch, by, at);
    }

    @Override
    void writeOwn(Content content) {
        var own = (PowerContent) content;
        powerClass = own.powerClass();
        limits = own.limits();
        supervision = own.supervision();
        replace(bases, own.bases(), StoredBasis::new);
        replace(holders, own.holders(), StoredHolder::new);
        replace(procedures, own.procedures(), StoredProcedure::new);
    }

    @Override
    Content content(Particulars particulars) {
        return new PowerContent(
                particulars,
                powerClass,
                bases.stream().map(StoredBasis::basis).toList(),
                holders.stream().map(StoredHolder::holder).toList(),
                limits,
                procedures.stream().map(StoredProcedure::procedure).toList(),
                supervision,
                body());
    }

    /** A row of who holds what. */
    @Embeddable
    static class StoredHolder {

        private String part;

        private String post;

        protected StoredHolder() {}

        StoredHolder(PowerHolder holder) {
            this.part = holder.part();
            this.post = holder.post();
        }

        PowerHolder holder() {
            return new PowerHolder(part, post);
        }
    }

    /** A row of the procedures. */
    @Embeddable
    static class StoredProcedure {

        private String name;

        private String disclosure;

        protected StoredProcedure() {}

        StoredProcedure(ProcedureLink procedure) {
            this.name = procedure.name();
            this.disclosure = procedure.disclosure();
        }

        ProcedureLink procedure() {
            return new ProcedureLink(name, disclosure);
        }
    }
}
