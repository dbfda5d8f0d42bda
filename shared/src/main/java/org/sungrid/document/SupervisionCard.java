package org.sungrid.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.sungrid.grid.Assignment;
import org.sungrid.grid.Capacity;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Person;
import org.sungrid.id.AccountId;
import org.sungrid.id.CardId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;

/**
 * A supervision card (监督卡). An administrator issues it about an officer in a post to somebody whom the officer deals
 * with: an enterprise, a household. It carries a number for people and a code that leads to the officer's public page;
 * nobody guesses the code. It holds until its day, until the officer leaves the unit, or until it is revoked, and is kept
 * for ever: what it says is what held when it was issued.
 */
@Entity
@Table(name = "supervision_card")
public class SupervisionCard {

    /** As what the log of changes and the record of acts know a card. */
    public static final String SUBJECT = "card";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "card_number")
    private String number;

    private String code;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "cell_id")
    private long cellId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "cell_name")
    private String cellName;

    @Column(name = "cell_name_en")
    private String cellNameEn;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private String title;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "issued_to")
    private String issuedTo;

    private String note;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private long issuedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "revoked_by")
    private Long revokedBy;

    @Column(name = "revocation_reason")
    private String revocationReason = "";

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected SupervisionCard() {}

    SupervisionCard(String number, CardCode code, Person person, Cell cell, Assignment held) {
        this.number = number;
        this.code = code.text();
        this.codeHash = code.hash();
        this.personId = person.id().value();
        this.cellId = cell.id().value();
        this.personName = person.getName();
        this.cellName = cell.getName();
        this.cellNameEn = cell.getNameEn();
        this.capacity = held.getCapacity();
        this.title = held.getTitle();
    }

    void issue(String to, String remark, LocalDate until, AccountId by, Instant at) {
        issuedTo = to;
        note = remark;
        validUntil = until;
        issuedBy = by.value();
        issuedAt = at;
    }

    void revoke(String reason, AccountId by, Instant at) {
        revocationReason = reason;
        revokedBy = by.value();
        revokedAt = at;
    }

    public CardId id() {
        return new CardId(id);
    }

    public String getNumber() {
        return number;
    }

    /** What the address of its public page ends with. */
    public String getCode() {
        return code;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public CellId cell() {
        return new CellId(cellId);
    }

    public String getPersonName() {
        return personName;
    }

    public String getCellName() {
        return cellName;
    }

    public String getCellNameEn() {
        return cellNameEn;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public String getIssuedTo() {
        return issuedTo;
    }

    public String getNote() {
        return note;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public AccountId issuedBy() {
        return new AccountId(issuedBy);
    }

    /** {@code null} while it is not revoked. */
    public Instant getRevokedAt() {
        return revokedAt;
    }

    public String getRevocationReason() {
        return revocationReason;
    }

    /** Where the public finds it, below the portal's address. */
    public String path() {
        return "/cards/" + code;
    }

    public int getLock() {
        return lock;
    }
}
