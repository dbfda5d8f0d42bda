package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.PersonId;

/** What a person was recorded as being called until a moment; never changed, and forgotten when the person's data are erased. */
@Entity
@Table(name = "former_name")
public class FormerName {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    private String name;

    @Column(name = "recorded_until")
    private Instant recordedUntil;

    @Column(name = "ended_by")
    private Long endedBy;

    protected FormerName() {}

    FormerName(PersonId person, String name, Recording ending) {
        this.personId = person.value();
        this.name = name;
        this.recordedUntil = ending.at();
        this.endedBy = ending.alteration();
    }

    public String getName() {
        return name;
    }

    public Instant getRecordedUntil() {
        return recordedUntil;
    }
}
