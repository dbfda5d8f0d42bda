package org.sungrid.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/** A password that was given up, as its hash. Kept only where the preset looks back, and only as far as it does. */
@Entity
@Table(name = "former_password")
public class FormerPassword {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected FormerPassword() {}

    FormerPassword(AccountId account, String passwordHash, Instant replacedAt) {
        this.accountId = account.value();
        this.passwordHash = passwordHash;
        this.replacedAt = replacedAt;
    }

    String passwordHash() {
        return passwordHash;
    }
}
