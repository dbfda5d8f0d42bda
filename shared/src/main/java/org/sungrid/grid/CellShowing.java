package org.sungrid.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.sungrid.id.CellId;

/**
 * What the bureau decided that the public sees of a cell. Without one a cell is shown as usual. The last decision counts;
 * who made which stands in the record of acts.
 */
@Entity
@Table(name = "cell_showing")
class CellShowing {

    @Id
    @Column(name = "cell_id")
    private long cellId;

    private boolean shown;
    private boolean heads;
    private boolean deputies;
    private boolean members;
    private boolean inspectors;

    @Version
    @Column(name = "lock_count")
    private int lock;

    protected CellShowing() {}

    CellShowing(CellId cell) {
        this.cellId = cell.value();
    }

    CellId cell() {
        return new CellId(cellId);
    }

    Showing showing() {
        return new Showing(shown, heads, deputies, members, inspectors);
    }

    void decide(Showing showing) {
        shown = showing.shown();
        heads = showing.heads();
        deputies = showing.deputies();
        members = showing.members();
        inspectors = showing.inspectors();
    }

    int lock() {
        return lock;
    }
}
