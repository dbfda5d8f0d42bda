package org.sungrid.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/** A code on paper that stands in once for a device that is not at hand. Kept as a keyed hash. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "code_hash")
    private byte[] hash;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(AccountId account, byte[] hash, Instant madeAt) {
        this.accountId = account.value();
        this.hash = hash.clone();
        this.madeAt = madeAt;
    }

    byte[] hash() {
        return hash.clone();
    }

    void use(Instant at) {
        usedAt = at;
    }
}
