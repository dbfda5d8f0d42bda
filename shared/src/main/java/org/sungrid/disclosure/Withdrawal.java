package org.sungrid.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;
import org.sungrid.id.DisclosureId;

/** That a disclosure was not to be seen from one moment on, and why; and if so, from which moment again, and why. */
@Entity
@Table(name = "withdrawal")
public class Withdrawal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "disclosure_id")
    private long disclosureId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    private String reason;

    @Column(name = "restored_at")
    private Instant restoredAt;

    @Column(name = "restored_by")
    private Long restoredBy;

    @Column(name = "restoration_reason")
    private String restorationReason;

    protected Withdrawal() {}

    Withdrawal(DisclosureId disclosure, AccountId by, String reason, Instant at) {
        this.disclosureId = disclosure.value();
        this.withdrawnBy = by.value();
        this.reason = reason;
        this.withdrawnAt = at;
    }

    void restored(AccountId by, String why, Instant at) {
        restoredBy = by.value();
        restorationReason = why;
        restoredAt = at;
    }

    /** Whether this account withdrew it, who therefore may not restore it. */
    public boolean wasBy(AccountId account) {
        return withdrawnBy != null && withdrawnBy == account.value();
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    /** As the public may read it. */
    public String getReason() {
        return reason;
    }

    /** When it was shown again; {@code null} while it is withdrawn. */
    public Instant getRestoredAt() {
        return restoredAt;
    }

    /** As the public may read it; {@code null} while it is withdrawn. */
    public String getRestorationReason() {
        return restorationReason;
    }
}
