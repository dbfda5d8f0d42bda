package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.id.AskingId;
import org.sungrid.id.CellId;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** What every act on askings begins and ends with: the asking under lock, and the record of what was done. */
@ApplicationScoped
class AskingDesk {

    @Inject
    private Askings askings;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Bounds bounds;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    /** First the calendar and then the asking, in the order of who changes the days off. */
    Asking take(AskingId id) {
        workingDays.hold();
        return askings.lock(id).orElseThrow(() -> new Refused(Refusal.whole("opinion.refusal.gone")));
    }

    /** @throws Conflict when something happened to it since whoever acts saw it */
    static void requireUnchanged(Asking asking, int lock) {
        if (asking.getLock() != lock) {
            throw new Conflict(asking.getLock());
        }
    }

    /** Whether whoever acts records and answers for a unit: those who handle its tickets, and the supervision office. */
    boolean works(CellId cell) {
        return current.reach(Permission.HANDLE_TICKETS).has(cell)
                || current.reach(Permission.SUPERVISE_TICKETS).has(cell);
    }

    /** @throws org.sungrid.permission.OutOfReach when neither permission holds over the unit that asked */
    void requireWork(Asking asking, String act) {
        if (!works(asking.cell())) {
            bounds.check(
                    asking.id(),
                    current.may(Permission.SUPERVISE_TICKETS)
                            ? Permission.SUPERVISE_TICKETS
                            : Permission.HANDLE_TICKETS,
                    current.get(),
                    act);
        }
    }

    void done(Asking asking, String act, String detail) {
        audit.done(current.get().who(), act, Asking.SUBJECT, asking.id().value(), detail);
        changes.record(Asking.SUBJECT, asking.id().value());
    }
}
