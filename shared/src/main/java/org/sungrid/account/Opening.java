package org.sungrid.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The one row that whoever makes the first administrators locks: of two nodes only one makes them. */
@Entity
@Table(name = "opening")
public class Opening {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "opened_at")
    private Instant openedAt;

    protected Opening() {}

    Opening(Instant at) {
        this.openedAt = at;
    }

    boolean isAfter(Instant moment) {
        return openedAt.isAfter(moment);
    }

    /** Nobody was left who may grant rights. */
    void again(Instant at) {
        openedAt = at;
    }
}
