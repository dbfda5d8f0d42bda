package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.deadline.Recalculation.Which;
import org.sungrid.deadline.Recalculation.Why;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator takes back a day that only this bureau had off or worked on. */
@ApplicationScoped
public class WithdrawingOwnDay {

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Recalculation recalculation;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What would become of the deadlines that run; nothing is stored.
     *
     * @throws Refused when there is no such day, or it was withdrawn already
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    public OwnDayForeseen foresee(long id) {
        int seen = workingDays.changes();
        var own = counting(id);
        return new OwnDayForeseen(
                recalculation.foresee(
                        Which.with(new Span(own.getDay(), own.getDay())), null, workingDays.calendarWithout(own)),
                seen);
    }

    /**
     * @param seen the {@link OwnDayForeseen#seen} of what whoever asks was shown
     * @return what became of the deadlines that run
     * @throws Refused when there is no such day, or it was withdrawn already
     * @throws Conflict when the days off are others by now
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    @Transactional
    public Shifts withdraw(long id, int seen) {
        workingDays.alone();
        var own = counting(id);
        workingDays.requireUnchanged(seen);
        var who = current.get();
        own.withdraw(who.account(), clock.instant());
        var shifts = recalculation.again(
                Which.with(new Span(own.getDay(), own.getDay())),
                null,
                workingDays.calendar(),
                new Why(MoveCause.OWN_DAY_WITHDRAWN, own.getDay() + " " + own.getName()));
        audit.done(
                who.who(),
                "WithdrawingOwnDay",
                OwnDay.SUBJECT,
                id,
                own.getDay() + " " + own.getName() + " · " + shifts.moving());
        return shifts;
    }

    private OwnDay counting(long id) {
        var own = workingDays.ownDay(id).orElse(null);
        Refused.when(own == null || own.isWithdrawn(), "", "deadline.refusal.own.gone");
        return own;
    }
}
