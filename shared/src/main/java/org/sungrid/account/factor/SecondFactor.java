package org.sungrid.account.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/**
 * The device that shows the codes of an account. Its key is drawn at enrolment, sealed in the database, and shown once;
 * a new enrolment replaces it, an administrator's reset removes it.
 */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Enumerated(EnumType.STRING)
    private CodeAlgorithm algorithm;

    @Column(name = "sealed_key")
    private byte[] sealedKey;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {}

    SecondFactor(AccountId account, CodeAlgorithm algorithm, byte[] sealedKey, Instant enrolledAt, long lastStep) {
        this.accountId = account.value();
        this.algorithm = algorithm;
        this.sealedKey = sealedKey.clone();
        this.enrolledAt = enrolledAt;
        this.lastStep = lastStep;
    }

    CodeAlgorithm algorithm() {
        return algorithm;
    }

    byte[] sealedKey() {
        return sealedKey.clone();
    }

    void reseal(byte[] sealed) {
        sealedKey = sealed.clone();
    }

    public Instant getEnrolledAt() {
        return enrolledAt;
    }

    long lastStep() {
        return lastStep;
    }

    /** The code of this step was taken. */
    void take(long step) {
        lastStep = step;
    }
}
