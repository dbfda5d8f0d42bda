package org.sungrid.disclosure;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sungrid.id.AccountId;
import org.sungrid.id.BatchId;
import org.sungrid.id.CellId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.PersonId;
import org.sungrid.id.VersionId;

/**
 * One wording of a disclosure. A drafter writes it, alone or with others, and submits it; a reviewer gives it back with
 * a reason or releases it, which nobody who wrote on it may do; once released it never changes again. Two times are
 * kept: from when to when it is in force, and from when to when the portal showed it.
 */
@Entity
@Table(name = "disclosure_version")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "kind")
public abstract class DisclosureVersion {

    /** As what time makes due knows it; what people do is about the disclosure. */
    static final String SUBJECT = "disclosure-version";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "disclosure_id")
    private long disclosureId;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private VersionState state = VersionState.DRAFT;

    @Column(name = "batch_id")
    private Long batchId;

    private String title;

    @Column(name = "index_number")
    private String indexNumber;

    @Column(name = "document_number")
    private String documentNumber;

    private String issuer;

    @Column(name = "formed_on")
    private LocalDate formedOn;

    @Column(name = "in_force_from")
    private LocalDate inForceFrom;

    @Column(name = "in_force_until")
    private LocalDate inForceUntil;

    @Enumerated(EnumType.STRING)
    private Validity validity;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Column(name = "cell_id")
    private Long cellId;

    @Column(name = "person_id")
    private Long personId;

    private String body;

    private String correction;

    @Column(name = "wrong_since")
    private LocalDate wrongSince;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "drafted_by")
    private Long draftedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Column(name = "edited_by")
    private Long editedBy;

    @ElementCollection
    @CollectionTable(name = "version_editor", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "account_id")
    private Set<Long> editors = new HashSet<>();

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private Long submittedBy;

    @Column(name = "returned_at")
    private Instant returnedAt;

    @Column(name = "returned_by")
    private Long returnedBy;

    @Column(name = "return_reason")
    private String returnReason;

    @Column(name = "release_at")
    private Instant releaseAt;

    @Column(name = "shown_from")
    private Instant shownFrom;

    @Column(name = "released_by")
    private Long releasedBy;

    @Column(name = "shown_until")
    private Instant shownUntil;

    /** Kept by {@link Disclosures}, which adds and removes versions; lists show a disclosure by this one. */
    private boolean newest = true;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected DisclosureVersion() {}

    DisclosureVersion(DisclosureId disclosure, int ordinal, BatchId batch, AccountId by, Instant at) {
        this.disclosureId = disclosure.value();
        this.ordinal = ordinal;
        this.batchId = batch == null ? null : batch.value();
        this.draftedAt = at;
        this.draftedBy = by.value();
        this.editedAt = at;
        this.editedBy = by.value();
        this.editors.add(by.value());
    }

    /** Takes the content over; unit and person of the particulars are given as keys, found by the act. */
    void write(Content content, CellId unit, PersonId person) {
        var particulars = content.particulars();
        title = particulars.title();
        indexNumber = particulars.indexNumber();
        documentNumber = particulars.documentNumber();
        issuer = particulars.issuer();
        formedOn = particulars.formedOn();
        inForceFrom = particulars.inForceFrom();
        inForceUntil = particulars.inForceUntil();
        validity = particulars.validity();
        theme = particulars.theme();
        cellId = unit == null ? null : unit.value();
        personId = person == null ? null : person.value();
        body = content.body();
        correction = particulars.correction();
        wrongSince = particulars.wrongSince();
        writeOwn(content);
    }

    abstract void writeOwn(Content content);

    /** Writes rows over what a list held. */
    static <S, R> void replace(List<S> stored, List<R> rows, Function<R, S> written) {
        stored.clear();
        rows.forEach(row -> stored.add(written.apply(row)));
    }

    /** What this version says; unit and person as their codes, which the keeper looks up. */
    abstract Content content(Particulars particulars);

    Particulars particulars(String unitCode, String personNumber) {
        return new Particulars(
                title,
                indexNumber,
                documentNumber,
                issuer,
                formedOn,
                inForceFrom,
                inForceUntil,
                validity,
                theme,
                unitCode,
                personNumber,
                correction,
                wrongSince);
    }

    void edited(AccountId by, Instant at) {
        editedBy = by.value();
        editedAt = at;
        editors.add(by.value());
    }

    void submit(AccountId by, Instant at) {
        state = VersionState.SUBMITTED;
        submittedBy = by.value();
        submittedAt = at;
        editors.add(by.value());
        returnedAt = null;
        returnedBy = null;
        returnReason = null;
    }

    /** Back to the drafters; a version of an import batch leaves its batch and goes its own way from here. */
    void giveBack(AccountId by, String reason, Instant at) {
        state = VersionState.DRAFT;
        batchId = null;
        releasedBy = null;
        releaseAt = null;
        returnedBy = by.value();
        returnedAt = at;
        returnReason = reason;
    }

    /** A second person agreed; it waits for its moment. */
    void schedule(AccountId by, Instant at) {
        state = VersionState.SCHEDULED;
        releasedBy = by.value();
        releaseAt = at;
    }

    /** Its moment came, but whoever agreed may not release it any more: it waits for a second person again. */
    void unschedule() {
        state = VersionState.SUBMITTED;
        releasedBy = null;
        releaseAt = null;
    }

    void release(AccountId by, Instant at) {
        state = VersionState.RELEASED;
        releasedBy = by.value();
        releaseAt = null;
        shownFrom = at;
    }

    void shownUntil(Instant at) {
        shownUntil = at;
    }

    /** @param accounts all that one person has or had */
    boolean wasWrittenBy(Set<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).anyMatch(editors::contains);
    }

    public VersionId id() {
        return new VersionId(id);
    }

    public DisclosureId disclosure() {
        return new DisclosureId(disclosureId);
    }

    public int getOrdinal() {
        return ordinal;
    }

    public VersionState getState() {
        return state;
    }

    public Optional<BatchId> batch() {
        return Optional.ofNullable(batchId).map(BatchId::new);
    }

    public String getTitle() {
        return title;
    }

    public Optional<CellId> unit() {
        return Optional.ofNullable(cellId).map(CellId::new);
    }

    public Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    String body() {
        return body;
    }

    public Instant getDraftedAt() {
        return draftedAt;
    }

    public Optional<AccountId> draftedBy() {
        return Optional.ofNullable(draftedBy).map(AccountId::new);
    }

    public Instant getEditedAt() {
        return editedAt;
    }

    public Optional<AccountId> editedBy() {
        return Optional.ofNullable(editedBy).map(AccountId::new);
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public Optional<AccountId> submittedBy() {
        return Optional.ofNullable(submittedBy).map(AccountId::new);
    }

    public Instant getReturnedAt() {
        return returnedAt;
    }

    public Optional<AccountId> returnedBy() {
        return Optional.ofNullable(returnedBy).map(AccountId::new);
    }

    /** Why it was given back the last time; {@code null} once it is submitted again. */
    public String getReturnReason() {
        return returnReason;
    }

    /** When it is to be released; {@code null} when no moment is set. */
    public Instant getReleaseAt() {
        return releaseAt;
    }

    /** When it was released; {@code null} before. */
    public Instant getShownFrom() {
        return shownFrom;
    }

    public Optional<AccountId> releasedBy() {
        return Optional.ofNullable(releasedBy).map(AccountId::new);
    }

    /** When a later version or a withdrawal took it from the portal's front; {@code null} while it stands there. */
    public Instant getShownUntil() {
        return shownUntil;
    }

    /** Rises with every stored change; an edit based on an older count is a conflict. */
    public int getLock() {
        return lock;
    }
}
