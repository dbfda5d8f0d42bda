package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.sungrid.time.Span;

/** An administrator adds a day that only this bureau has off or works on. */
@ApplicationScoped
public class AddingOwnDay {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REASON = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

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

    /** What would become of the deadlines that run; nothing is stored. The arguments are those of {@link #add}. */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    public OwnDayForeseen foresee(LocalDate day, String name, boolean off, String reason) {
        // Before anything else is read: what becomes otherwise meanwhile is a conflict later.
        int seen = workingDays.changes();
        check(day, name, off, reason);
        return new OwnDayForeseen(
                recalculation.foresee(
                        Which.with(new Span(day, day)),
                        null,
                        workingDays.calendarWith(new SpecialDay(day, name.strip(), off))),
                seen);
    }

    /**
     * @param day {@code null} when none was given
     * @param name of the occasion, at most 60 characters
     * @param reason such as the number of the decision, at most 500 characters
     * @param seen the {@link OwnDayForeseen#seen} of what whoever asks was shown
     * @return what became of the deadlines that run
     * @throws Refused when something will not do, or the day is like that already
     * @throws Conflict when the days off are others by now
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    @Transactional
    public Shifts add(LocalDate day, String name, boolean off, String reason, int seen) {
        workingDays.alone();
        workingDays.requireUnchanged(seen);
        check(day, name, off, reason);
        var who = current.get();
        var own = new OwnDay(new SpecialDay(day, name.strip(), off), reason.strip(), who.account(), clock.instant());
        workingDays.add(own);
        var shifts = recalculation.again(
                Which.with(new Span(day, day)),
                null,
                workingDays.calendar(),
                new Why(MoveCause.OWN_DAY_ADDED, day + " " + name.strip()));
        audit.done(
                who.who(),
                "AddingOwnDay",
                OwnDay.SUBJECT,
                own.getId(),
                day + " " + name.strip() + " · " + shifts.moving());
        return shifts;
    }

    private void check(LocalDate day, String name, boolean off, String reason) {
        var refusals = new ArrayList<Refusal>();
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            refusals.add(Refusal.of("day", "deadline.refusal.own.day"));
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            refusals.add(Refusal.of("name", "deadline.refusal.own.name"));
        }
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            refusals.add(Refusal.of("reason", "deadline.refusal.own.reason"));
        }
        ClockPolicy.hidden(refusals, "name", name);
        ClockPolicy.hidden(refusals, "reason", reason);
        Refused.when(List.copyOf(refusals));
        var calendar = workingDays.calendar();
        Refused.when(
                workingDays.ownDays(day.getYear()).stream()
                        .anyMatch(own -> own.getDay().equals(day)),
                "day",
                "deadline.refusal.own.twice",
                day);
        Refused.when(
                calendar.isOff(day) == off,
                "day",
                off ? "deadline.refusal.own.off" : "deadline.refusal.own.worked-on",
                day);
    }
}
