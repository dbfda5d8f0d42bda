package org.sungrid.disclosure;

import jakarta.persistence.TypedQuery;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Reach;

/**
 * Which versions somebody reaches, as a condition of queries over {@code DisclosureVersion v}: those for which a cell
 * within their reach answers, and, of those for which none answers yet, the ones they wrote on.
 */
record WithinReach(Reach reach, long account) {

    static WithinReach of(Actor actor, Permission permission) {
        return new WithinReach(actor.reach(permission), actor.account().value());
    }

    /** To be put behind a condition. */
    String condition() {
        if (reach.whole()) {
            return "";
        }
        return " and (v.cellId in :reached or (v.cellId is null and :reader member of v.editors))";
    }

    <T> TypedQuery<T> bound(TypedQuery<T> query) {
        if (!reach.whole()) {
            query.setParameter("reader", account).setParameter("reached", reach.keys());
        }
        return query;
    }
}
