package org.sungrid.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.sungrid.grid.Capacity;
import org.sungrid.id.CellId;

/**
 * What the public sees of a supervision card: the officer, and how it stands. Read from a view that the public's schema
 * alone has; never written.
 */
@Entity
@Table(name = "card_face")
public class CardFace {

    @Id
    private Long id;

    @Column(name = "code_hash")
    private String codeHash;

    @Column(name = "card_number")
    private String number;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "cell_id")
    private long cellId;

    @Column(name = "cell_name")
    private String cellName;

    @Column(name = "cell_name_en")
    private String cellNameEn;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    private String title;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Column(name = "post_until")
    private LocalDate postUntil;

    protected CardFace() {}

    public String getNumber() {
        return number;
    }

    public String getPersonName() {
        return personName;
    }

    public CellId cell() {
        return new CellId(cellId);
    }

    /** The unit as it was called at issue, in the reader's language; the Chinese name where there was no other. */
    public String cellName(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) && !cellNameEn.isEmpty()
                ? cellNameEn
                : cellName;
    }

    public Capacity getCapacity() {
        return capacity;
    }

    public String getTitle() {
        return title;
    }

    public Instant getIssuedAt() {
        return issuedAt;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }

    /** The last day in that unit; {@code null} when it is no longer known that there was any. */
    public LocalDate getPostUntil() {
        return postUntil;
    }

    public CardState stateOn(LocalDate day) {
        if (revokedAt != null) {
            return CardState.REVOKED;
        }
        if (validUntil.isBefore(day)) {
            return CardState.EXPIRED;
        }
        return postUntil == null || postUntil.isBefore(day) ? CardState.POST_ENDED : CardState.VALID;
    }
}
