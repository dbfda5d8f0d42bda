package org.sungrid.ticket;

import java.util.Set;
import org.sungrid.id.CellId;

/**
 * What a ticket asks of whom.
 *
 * @param title in a line
 * @param demand what must be achieved
 * @param checkingNote what whoever verifies it shall look at; may be empty
 * @param owner the cell whose head answers for it
 * @param coOwners cells that take part; may be none
 * @param forBoard whether the public shall see it, after its wording was approved
 */
public record Demand(
        String title,
        String demand,
        Checking checking,
        String checkingNote,
        Secrecy secrecy,
        boolean forBoard,
        CellId owner,
        Set<CellId> coOwners) {

    public Demand {
        coOwners = Set.copyOf(coOwners);
    }

    Demand stripped() {
        return new Demand(
                title.strip(), demand.strip(), checking, checkingNote.strip(), secrecy, forBoard, owner, coOwners);
    }
}
