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
import org.sungrid.id.BatchId;

/**
 * Files imported together. Somebody uploads them, and if they hold no error they are kept until that person, having
 * seen the plan, makes drafts of them; a second person releases all of these at once or discards them.
 */
@Entity
@Table(name = "import_batch")
public class ImportBatch {

    /** As what the audit knows a batch. */
    public static final String SUBJECT = "batch";

    static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;

    @Enumerated(EnumType.STRING)
    private BatchState state = BatchState.STAGED;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private long uploadedBy;

    private int files;
    private int disclosures;
    private int versions;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected ImportBatch() {}

    ImportBatch(String name, int files, AccountId by, Instant at) {
        this.name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        this.files = files;
        this.uploadedBy = by.value();
        this.uploadedAt = at;
    }

    void drafted(int newDisclosures, int newVersions, Instant at) {
        state = BatchState.DRAFTED;
        disclosures = newDisclosures;
        versions = newVersions;
        draftedAt = at;
    }

    void decided(BatchState decision, AccountId by, Instant at) {
        state = decision;
        decidedBy = by.value();
        decidedAt = at;
    }

    public BatchId id() {
        return new BatchId(id);
    }

    public String getName() {
        return name;
    }

    public BatchState getState() {
        return state;
    }

    public Instant getUploadedAt() {
        return uploadedAt;
    }

    public AccountId uploadedBy() {
        return new AccountId(uploadedBy);
    }

    public int getFiles() {
        return files;
    }

    /** Disclosures that the batch brought or added a version to; known once it is drafted. */
    public int getDisclosures() {
        return disclosures;
    }

    /** Versions that the batch brought; known once it is drafted. */
    public int getVersions() {
        return versions;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }
}
