package org.sungrid.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row of the log. An act writes it through {@link Changes}; afterwards nobody alters it. */
@Entity
@Table(name = "change_row")
public class ChangeRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "at", nullable = false, updatable = false)
    private Instant at;

    @Column(name = "subject_kind", nullable = false, updatable = false, length = Subject.LONGEST_KIND)
    private String subjectKind;

    @Column(name = "subject_id", nullable = false, updatable = false)
    private long subjectId;

    protected ChangeRow() {}

    ChangeRow(Instant at, Subject subject) {
        this.at = at;
        this.subjectKind = subject.kind();
        this.subjectId = subject.id();
    }

    Change read() {
        return new Change(id, at, new Subject(subjectKind, subjectId));
    }
}
