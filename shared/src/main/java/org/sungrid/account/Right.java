package org.sungrid.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.SupervisorLevel;
import org.sungrid.id.AccountId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.id.RightId;

/**
 * A role, granted to what an account's holder does at one place: it holds while the post is held, or the term of a
 * supervisor from outside lasts, and ends with it, by itself and at the next request. A right of the bureau's three first
 * administrators hangs on nothing. It is withdrawn, never removed. What two people granted begins with a code that the granter
 * hands to its holder. Each row carries a keyed hash (S-96), so that one that was written past the product opens nothing.
 */
@Entity
@Table(name = "account_right")
public class Right {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "cell_id")
    private Long cellId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    @Column(name = "supervisor_level")
    private SupervisorLevel supervisorLevel;

    @Column(name = "whole_bureau")
    private boolean wholeBureau;

    @Column(name = "granted_at")
    private Instant grantedAt;

    @Column(name = "granted_by")
    private Long grantedBy;

    @Column(name = "agreed_by")
    private Long agreedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "needs_code")
    private boolean needsCode;

    @Column(name = "code_hash")
    private byte[] codeHash;

    @Column(name = "begun_at")
    private Instant begunAt;

    @Column(name = "row_hash")
    private byte[] hash;

    protected Right() {}

    /**
     * What a right is granted to: a post, or the term of a supervisor from outside.
     *
     * @param cell {@code null} for the first administrators, as the other two
     * @param capacity of the post; {@code null} for a term
     * @param level for which somebody from outside is appointed; {@code null} for a post
     */
    public record Ground(CellId cell, Capacity capacity, SupervisorLevel level) {

        static final Ground NONE = new Ground(null, null, null);

        /** Whether it is a term of somebody from outside. */
        public boolean isTerm() {
            return level != null;
        }

        /** What it is called; of no ground nothing is. */
        public String labelKey() {
            return isTerm() ? level.labelKey() : capacity.labelKey();
        }
    }

    /** @param agreed who agreed to it where one person may not grant it, otherwise {@code null} */
    Right(Account account, Role role, Ground ground, boolean wholeBureau, AccountId by, AccountId agreed, Instant at) {
        this.accountId = account.id().value();
        this.personId = account.person().value();
        this.role = role;
        this.cellId = ground.cell() == null ? null : ground.cell().value();
        this.capacity = ground.capacity();
        this.supervisorLevel = ground.level();
        this.wholeBureau = wholeBureau;
        this.grantedBy = by == null ? null : by.value();
        this.agreedBy = agreed == null ? null : agreed.value();
        this.grantedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.needsCode = agreed != null;
    }

    /** Whoever enters this code begins it; one that was drawn before counts no more. */
    void awaits(byte[] hashOfCode, KeyedHash keyed) {
        codeHash = hashOfCode.clone();
        seal(keyed);
    }

    /** Its holder has shown that they are who was meant. */
    void begin(Instant at, KeyedHash keyed) {
        begunAt = at.truncatedTo(ChronoUnit.MICROS);
        codeHash = null;
        seal(keyed);
    }

    /** Whether it is sealed under the key in use. */
    boolean isUnder(KeyedHash keyed) {
        return keyed.isCurrent(hash);
    }

    /** Puts a row that fits its key under the key in use. A code that was not entered yet has to be drawn anew. */
    void reseal(KeyedHash keyed) {
        if (keyed.matches(fields(), hash)) {
            codeHash = null;
            seal(keyed);
        }
    }

    void withdraw(AccountId by, Instant at, KeyedHash keyed) {
        withdrawnBy = by.value();
        withdrawnAt = at.truncatedTo(ChronoUnit.MICROS);
        seal(keyed);
    }

    /** Once its key is known, and again whenever something of it changes. */
    void seal(KeyedHash keyed) {
        hash = keyed.of(fields());
    }

    /** Whether it is as the product wrote it, for this very account and person. */
    boolean isGenuine(Account account, KeyedHash keyed) {
        return accountId == account.id().value()
                && personId == account.person().value()
                && keyed.matches(fields(), hash);
    }

    private Fields fields() {
        var fields = Fields.of("right")
                .number(id)
                .number(accountId)
                .number(personId)
                .text(role.name())
                .number(cellId)
                .text(capacity == null ? null : capacity.name())
                .number(wholeBureau ? 1L : 0L)
                .instant(grantedAt)
                .number(grantedBy)
                .number(agreedBy)
                .instant(withdrawnAt)
                .number(withdrawnBy);
        // Behind all others and only where there is one: rows of before there were terms or codes keep their hashes.
        if (supervisorLevel != null) {
            fields = fields.text(supervisorLevel.name());
        }
        return needsCode ? fields.bytes(codeHash).instant(begunAt) : fields;
    }

    /**
     * Whether it has begun, and the post is held, or the term lasts, that it was granted to. An administrator's right ends for good when anything about the post
     * is recorded anew: otherwise whoever keeps the grid could bring an administrator to life again.
     *
     * @param recorded since when the assignment or term is recorded that holds today, {@code null} when none does
     */
    boolean isHeld(Instant recorded) {
        return isBegun()
                && (cellId == null || recorded != null && (!role.isAdministrative() || !recorded.isAfter(grantedAt)));
    }

    /** Whether it opens anything: one that two people granted does only after its holder entered the granter's code. */
    public boolean isBegun() {
        return !needsCode || begunAt != null;
    }

    /** The hash of the code that begins it; {@code null} while none was drawn. */
    byte[] codeHash() {
        return codeHash == null ? null : codeHash.clone();
    }

    public RightId id() {
        return new RightId(id);
    }

    public AccountId account() {
        return new AccountId(accountId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    public Role getRole() {
        return role;
    }

    /** {@code null} where it hangs on nothing. */
    public CellId cell() {
        return cellId == null ? null : new CellId(cellId);
    }

    public Ground ground() {
        return new Ground(cell(), capacity, supervisorLevel);
    }

    /** Whether it holds over the whole bureau, wherever the post is. */
    public boolean isWholeBureau() {
        return wholeBureau;
    }

    public Instant getGrantedAt() {
        return grantedAt;
    }

    public AccountId grantedBy() {
        return grantedBy == null ? null : new AccountId(grantedBy);
    }

    public AccountId agreedBy() {
        return agreedBy == null ? null : new AccountId(agreedBy);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }
}
