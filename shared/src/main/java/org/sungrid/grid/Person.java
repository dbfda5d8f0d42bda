package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.PersonId;

/** Somebody of the bureau, known by the staff number that never changes. What they are is told by assignments. */
@Entity
@Table(name = "person")
public class Person {

    /** As what the log of changes and the record of acts know a person. */
    public static final String SUBJECT = "person";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_number")
    private String number;

    private String name;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Person() {}

    public Person(String number, String name, Instant recordedAt) {
        this.number = number;
        this.name = name;
        this.recordedAt = recordedAt;
    }

    /** Somebody is called otherwise, or was written wrongly; the name before is kept as a {@link FormerName}. */
    void rename(String otherwise) {
        name = otherwise;
    }

    public PersonId id() {
        return new PersonId(id);
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
