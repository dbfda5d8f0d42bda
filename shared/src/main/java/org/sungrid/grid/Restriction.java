package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.sungrid.id.PersonId;

/**
 * That a person's data were erased as far as they may be. What has to stay, as who held which post on which day, is shown
 * in no list, choice or search. It ends when the person is given a post or a relation again.
 */
@Entity
@Table(name = "person_restriction")
public class Restriction {

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Column(name = "restricted_at")
    private Instant at;

    protected Restriction() {}

    Restriction(PersonId person, Instant at) {
        this.personId = person.value();
        this.at = at;
    }

    public Instant getAt() {
        return at;
    }
}
