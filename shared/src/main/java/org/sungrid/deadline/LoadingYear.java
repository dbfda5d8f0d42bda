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

/** An administrator loads the days off of a year from the yearly notice. */
@ApplicationScoped
public class LoadingYear {

    /** As what the record of acts knows a year's list; its number is the year. */
    public static final String SUBJECT = "year-list";

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
     * The text of a file, to be looked at and mended before it is loaded; nothing is stored.
     *
     * @param name of the file: what it is called by its end, {@code .json}, {@code .xlsx}, {@code .csv} or {@code .txt}
     * @throws Refused when it is none of these, too large, or can't be taken apart
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    public NoticeFile take(String name, byte[] content) {
        return NoticeFile.read(name, content);
    }

    /**
     * What would change, and for which deadlines that run; nothing is stored.
     *
     * @param text a day or a run of days a line, or JSON, see {@link NoticeReading}
     * @param source where the notice can be read
     * @throws Refused with every line that will not do, or when nothing would change
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    public YearDifference foresee(String text, String source) {
        var notice = NoticeReading.read(text, source);
        var difference = difference(notice);
        refuseNothing(difference);
        return difference.with(
                recalculation.foresee(Which.with(difference.touched()), null, workingDays.calendarWith(notice)));
    }

    /**
     * @param seen the {@link YearDifference#seen} of what whoever asks was shown
     * @return the year
     * @throws Conflict when somebody loaded another list of the year since
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    @Transactional
    public int load(String text, String source, int seen) {
        var notice = NoticeReading.read(text, source);
        workingDays.alone();
        var difference = difference(notice);
        if (difference.seen() != seen) {
            throw new Conflict(difference.seen());
        }
        refuseNothing(difference);
        var who = current.get();
        workingDays.add(new YearList(notice, seen + 1, who.account(), clock.instant()));
        var shifts = recalculation.again(
                Which.with(difference.touched()),
                null,
                workingDays.calendar(),
                new Why(MoveCause.YEAR_LIST, String.valueOf(notice.year())));
        audit.done(
                who.who(),
                "LoadingYear",
                SUBJECT,
                (long) notice.year(),
                notice.source() + " · " + difference.offDays() + " + " + difference.madeUp() + " · " + shifts.moving());
        return notice.year();
    }

    private static void refuseNothing(YearDifference difference) {
        Refused.when(
                difference.known() && difference.days().isEmpty(),
                "",
                "deadline.refusal.nothing",
                String.valueOf(difference.year()));
    }

    private YearDifference difference(YearNotice notice) {
        return YearDifference.between(
                workingDays.notices().get(notice.year()), notice, workingDays.revision(notice.year()));
    }
}
