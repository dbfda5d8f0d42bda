package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.sungrid.id.CellId;

/** From which cell one that was founded by a split or a merger takes over. */
@Entity
@Table(name = "cell_origin")
class CellOrigin {

    @Id
    @Column(name = "cell_id")
    private long cellId;

    @Column(name = "origin_id")
    private long originId;

    protected CellOrigin() {}

    CellOrigin(CellId cell, CellId origin) {
        this.cellId = cell.value();
        this.originId = origin.value();
    }
}
