package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.audit.Audit;
import org.sungrid.deadline.Recalculation.Which;
import org.sungrid.deadline.Recalculation.Why;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * An administrator decides that what runs by earlier revisions of a clock goes on by the newest one. Changing a clock alone
 * never does that: somebody has to say so, and why.
 */
@ApplicationScoped
public class RestingOnNewRevision {

    private static final int LONGEST_REASON = 500;

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Deadlines deadlines;

    @Inject
    private Recalculation recalculation;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /**
     * What would become of them; nothing is stored.
     *
     * @throws Refused when there is no such clock
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    public Shifts foresee(String code) {
        var newest = newest(code);
        var earlier = clocks.earlier(code);
        return earlier.isEmpty()
                ? Shifts.NONE
                : recalculation.foresee(Which.by(earlier), newest, workingDays.calendar());
    }

    /**
     * @param reason such as the law's own words on what began before it, at most 500 characters
     * @param seen the revision that whoever asks was shown
     * @return what became of them
     * @throws Refused when there is no such clock, nothing runs by an earlier revision, or there is no reason
     * @throws Conflict when somebody changed the clock since
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    @Transactional
    public Shifts rest(String code, String reason, int seen) {
        // As whoever changes the days off: many deadlines are locked, and what hangs on them after them.
        workingDays.alone();
        var newest = newest(code);
        if (newest.getRevision() != seen) {
            throw new Conflict(newest.getRevision());
        }
        var why = reason.strip();
        var refusals = new java.util.ArrayList<Refusal>();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            refusals.add(Refusal.of("reason", "deadline.refusal.reason"));
        }
        ClockPolicy.hidden(refusals, "reason", why);
        Refused.when(java.util.List.copyOf(refusals));
        long resting = deadlines.runningOnEarlier(code);
        Refused.when(resting == 0, "", "deadline.refusal.clock.none-earlier");
        var shifts = recalculation.again(
                Which.by(clocks.earlier(code)), newest, workingDays.calendar(), new Why(MoveCause.CLOCK_CHANGED, why));
        audit.done(
                current.get().who(),
                "RestingOnNewRevision",
                StatutoryClock.SUBJECT,
                newest.id(),
                code + " " + newest.getRevision() + " · " + resting + " · " + shifts.moving());
        return shifts;
    }

    private StatutoryClock newest(String code) {
        var newest = clocks.find(code).orElse(null);
        Refused.when(newest == null, "", "deadline.refusal.clock.unknown", code);
        return newest;
    }
}
