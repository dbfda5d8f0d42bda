package org.sungrid.disclosure;

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
import org.sungrid.id.AccountId;
import org.sungrid.id.DisclosureId;

/**
 * Something the public may see, under a number that never changes. A drafter writes a version and submits it; a second
 * person releases it, from then on the portal shows it; a later version takes its place, and both stay readable. A
 * withdrawn disclosure leaves a tombstone with reason and day: its number answers for ever, its text no longer, unless a
 * reviewer restores it.
 *
 * <p>The text and its facts are in {@link DisclosureVersion}. In the portal the same entity is mapped to the public's
 * view, which knows only what was ever shown and nothing of accounts.
 */
@Entity
@Table(name = "disclosure")
public class Disclosure {

    /** As what the log of changes and the audit know it. */
    public static final String SUBJECT = "disclosure";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "disclosure_number")
    private String number;

    @Enumerated(EnumType.STRING)
    private DisclosureKind kind;

    @Column(name = "import_key")
    private String importKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private Long createdBy;

    @Column(name = "first_shown_at")
    private Instant firstShownAt;

    @Column(name = "last_shown_at")
    private Instant lastShownAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawal_reason")
    private String withdrawalReason;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "confirmed_by")
    private Long confirmedBy;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected Disclosure() {}

    Disclosure(String number, DisclosureKind kind, String importKey, AccountId createdBy, Instant createdAt) {
        this.number = number;
        this.kind = kind;
        this.importKey = importKey;
        this.createdBy = createdBy.value();
        this.createdAt = createdAt;
    }

    void shown(Instant at) {
        if (firstShownAt == null) {
            firstShownAt = at;
        }
        lastShownAt = at;
    }

    void withdraw(AccountId by, String reason, Instant at) {
        withdrawnAt = at;
        withdrawnBy = by.value();
        withdrawalReason = reason;
    }

    void restore(Instant at) {
        withdrawnAt = null;
        withdrawnBy = null;
        withdrawalReason = null;
        lastShownAt = at;
    }

    void confirm(AccountId by, Instant at) {
        confirmedBy = by.value();
        confirmedAt = at;
    }

    public DisclosureId id() {
        return new DisclosureId(id);
    }

    public String getNumber() {
        return number;
    }

    /** By what a later import knows it again; {@code null} if none brought it. */
    String importKey() {
        return importKey;
    }

    public DisclosureKind getKind() {
        return kind;
    }

    /** When it was first shown to the public; {@code null} before. */
    public Instant getFirstShownAt() {
        return firstShownAt;
    }

    /** When the version that is shown now took its place; {@code null} before the first release. */
    public Instant getLastShownAt() {
        return lastShownAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }

    /** Why it was withdrawn, as the public may read it. */
    public String getWithdrawalReason() {
        return withdrawalReason;
    }

    /** When somebody last said that what is shown still holds; {@code null} when nobody did. */
    public Instant getConfirmedAt() {
        return confirmedAt;
    }

    public boolean wasShown() {
        return firstShownAt != null;
    }
}
