package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.AccountId;

/**
 * A workbook of a whole grid that an administrator brought. It waits, with all that is wrong in it, until it is recorded or
 * discarded, a fortnight at most; then nothing of it is kept but what the grid and the record of acts tell.
 */
@Entity
@Table(name = "grid_workbook")
class GridWorkbook {

    /** As what the record of acts knows it. */
    static final String SUBJECT = "grid-workbook";

    static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    private byte[] content;

    @Column(name = "uploaded_by")
    private long uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    protected GridWorkbook() {}

    GridWorkbook(String name, byte[] content, AccountId by, Instant at) {
        this.name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        this.content = content;
        this.uploadedBy = by.value();
        this.uploadedAt = at;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    byte[] content() {
        return content;
    }
}
