package org.sungrid.ticket;

import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.sungrid.id.CellId;
import org.sungrid.permission.Reach;

/**
 * Which tickets somebody reaches, as a condition of queries over {@code Ticket t}: those of a cell within their reach, as
 * owner or with others; confidential ones only with the right to supervise there, or with a post in such a cell.
 *
 * @param reach of the permission that is asked for
 * @param supervised where whoever asks supervises tickets
 * @param posts cells in which they hold a post today
 */
public record TicketsWithin(Reach reach, Reach supervised, Collection<CellId> posts) {

    /** To be put behind a condition. */
    public String condition() {
        var condition = new StringBuilder();
        if (!reach.whole()) {
            condition.append(
                    " and (t.ownerId in :reached or exists (select u.id from Ticket u join u.coOwners c where u.id = t.id"
                            + " and c.cellId in :reached))");
        }
        if (!supervised.whole()) {
            condition.append(
                    " and (t.secrecy <> :confidential or t.ownerId in :known or exists (select u.id from Ticket u join"
                            + " u.coOwners c where u.id = t.id and c.cellId in :known))");
        }
        return condition.toString();
    }

    public <T> TypedQuery<T> bound(TypedQuery<T> query) {
        if (!reach.whole()) {
            query.setParameter("reached", reach.keys());
        }
        if (!supervised.whole()) {
            query.setParameter("confidential", Secrecy.CONFIDENTIAL);
            query.setParameter("known", known());
        }
        return query;
    }

    /** Cells whose confidential tickets whoever asks knows of. */
    List<Long> known() {
        var cells = new HashSet<>(supervised.cells());
        cells.addAll(posts);
        return Reach.over(cells).keys();
    }
}
