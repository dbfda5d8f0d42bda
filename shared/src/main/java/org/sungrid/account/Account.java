package org.sungrid.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.sungrid.id.AccountId;
import org.sungrid.id.PersonId;

/**
 * A way for one person to sign in. The system administrator adds it; what its holder may do is granted by the
 * security administrator, see {@link Right}; it is closed by the first again, and from the next request on it can do nothing. It is never deleted: what it did is on
 * record.
 */
@Entity
@Table(name = "account")
public class Account {

    /** As what the record of acts knows an account. */
    public static final String SUBJECT = "account";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "password_set_at")
    private Instant passwordSetAt;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "factor_demanded")
    private boolean factorDemanded;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Account() {}

    Account(String name, PersonId person, String passwordHash, Instant createdAt) {
        this.name = name;
        this.personId = person.value();
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.passwordSetAt = createdAt;
    }

    void close(Instant at) {
        if (closedAt == null) {
            closedAt = at;
        }
    }

    /** There is no password any more. Nobody signs in with a closed account, so nothing is ever held against this. */
    void forgetPassword() {
        passwordHash = "";
    }

    boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    /** A new password. @param mustChange whether somebody else chose it, so that its holder has to set another first */
    void setPassword(String newHash, Instant at, boolean mustChange) {
        passwordHash = newHash;
        passwordSetAt = at;
        this.mustChange = mustChange;
    }

    /** Somebody else chose the password: its holder has to set another before anything else. */
    void demandNewPassword() {
        mustChange = true;
    }

    /** From now on this account signs in with a second factor, whatever the setting says. */
    public void demandFactor() {
        factorDemanded = true;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public String getName() {
        return name;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    String passwordHash() {
        return passwordHash;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Whether this account has to sign in with a second factor, whatever the setting says. */
    public boolean isFactorDemanded() {
        return factorDemanded;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** Whether its holder has to set a password of their own first. */
    boolean mustChange() {
        return mustChange;
    }

    Instant passwordSetAt() {
        return passwordSetAt;
    }
}
