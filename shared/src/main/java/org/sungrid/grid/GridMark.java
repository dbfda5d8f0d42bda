package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that whoever alters the grid locks, so that alterations come one after another. */
@Entity
@Table(name = "grid_mark")
class GridMark {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "alteration_id")
    private long alteration;

    protected GridMark() {}

    /** The last alteration of the grid, 0 before the first. */
    long alteration() {
        return alteration;
    }

    void moveTo(long latest) {
        alteration = latest;
    }
}
