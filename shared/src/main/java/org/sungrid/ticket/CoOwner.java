package org.sungrid.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.sungrid.id.CellId;

/**
 * A cell that takes part in a ticket, and beside it what its list of tickets is narrowed down and ordered by: otherwise
 * each ticket in which it ever took part would be looked up for every leaf.
 */
@Embeddable
public class CoOwner {

    @Column(name = "cell_id")
    private long cellId;

    private boolean ended;
    private LocalDate due;

    protected CoOwner() {}

    CoOwner(CellId cell, boolean ended, LocalDate due) {
        cellId = cell.value();
        this.ended = ended;
        this.due = due;
    }

    CellId cell() {
        return new CellId(cellId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoOwner one
                && one.cellId == cellId
                && one.ended == ended
                && Objects.equals(one.due, due);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cellId, ended, due);
    }
}
