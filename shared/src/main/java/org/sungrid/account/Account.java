package org.sungrid.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.sungrid.id.AccountId;
import org.sungrid.id.PersonId;

/**
 * A way for one person to sign in. An administrator adds it with its roles; its holder signs in with a password; an
 * administrator closes it, and from the next request on it can do nothing. It is never deleted: what it did is on
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Account() {}

    Account(String name, PersonId person, String passwordHash, Set<Role> roles, Instant createdAt) {
        this.name = name;
        this.personId = person.value();
        this.passwordHash = passwordHash;
        this.roles = new HashSet<>(roles);
        this.createdAt = createdAt;
    }

    void close(Instant at) {
        if (closedAt == null) {
            closedAt = at;
        }
    }

    void rehash(String newHash) {
        passwordHash = newHash;
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

    public Set<Role> getRoles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public boolean isOpen() {
        return closedAt == null;
    }
}
