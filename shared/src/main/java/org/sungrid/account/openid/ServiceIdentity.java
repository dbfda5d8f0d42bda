package org.sungrid.account.openid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.id.AccountId;

/**
 * Who the holder of an account is to the bureau's sign-in service. They link it themselves, while they are signed in and
 * with their password; they or an administrator take it away again, and it goes with a reset password and a closed
 * account. The row carries a keyed hash, as a right does (S-96).
 */
@Entity
@Table(name = "service_identity")
public class ServiceIdentity {

    @Id
    @Column(name = "account_id")
    private long accountId;

    private String issuer;

    private String subject;

    @Column(name = "linked_at")
    private Instant linkedAt;

    @Column(name = "row_hash")
    private byte[] hash;

    protected ServiceIdentity() {}

    ServiceIdentity(AccountId account, String issuer, String subject, Instant at, KeyedHash keyed) {
        this.accountId = account.value();
        this.issuer = issuer;
        this.subject = subject;
        this.linkedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.hash = keyed.of(fields());
    }

    /** Whether it is as the product wrote it. */
    boolean isGenuine(KeyedHash keyed) {
        return keyed.matches(fields(), hash);
    }

    private Fields fields() {
        return Fields.of("service_identity")
                .number(accountId)
                .text(issuer)
                .text(subject)
                .instant(linkedAt);
    }

    byte[] hash() {
        return hash.clone();
    }

    public AccountId account() {
        return new AccountId(accountId);
    }

    public Instant getLinkedAt() {
        return linkedAt;
    }
}
