package org.sungrid.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.crypto.KeyedHash;

/** One thing that somebody did or was refused. Written in the transaction of the act, so neither is there alone. */
@Entity
@Table(name = "audit")
public class AuditRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "account_name")
    private String accountName;

    private String act;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private Long subjectId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String detail;

    private String node;

    private byte[] serial;

    private byte[] mac;

    protected AuditRow() {}

    AuditRow(Instant at, Who who, Entry entry, String node, byte[] serial) {
        this.at = at;
        this.accountId = who.accountId();
        this.accountName = who.accountName();
        this.act = entry.act();
        this.subjectKind = entry.subjectKind();
        this.subjectId = entry.subjectId();
        this.outcome = entry.outcome();
        this.detail = entry.detail();
        this.node = node;
        this.serial = serial;
    }

    /** Binds what the row says by a keyed hash, before it is written. */
    void seal(KeyedHash hashing) {
        mac = hashing.of(image().said());
    }

    RowImage image() {
        return new RowImage(
                id == null ? 0 : id,
                at,
                accountId,
                accountName,
                act,
                subjectKind,
                subjectId,
                outcome.name(),
                detail,
                node,
                serial,
                mac);
    }

    public enum Outcome {
        DONE,
        REFUSED
    }

    /** Who acted. The name is kept beside the key, for accounts are renamed. A sign-in that failed has no key. */
    public record Who(Long accountId, String accountName) {}

    /** What was done to what. */
    record Entry(String act, String subjectKind, Long subjectId, Outcome outcome, String detail) {}

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String accountName() {
        return accountName;
    }

    public String act() {
        return act;
    }

    public String subjectKind() {
        return subjectKind;
    }

    public Long subjectId() {
        return subjectId;
    }

    public Outcome outcome() {
        return outcome;
    }

    public String detail() {
        return detail;
    }

    public String node() {
        return node;
    }
}
