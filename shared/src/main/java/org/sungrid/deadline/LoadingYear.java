package org.sungrid.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
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
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What would change; nothing is stored.
     *
     * @param text a day or a run of days a line, see {@link NoticeReading}
     * @param source where the notice can be read
     * @throws Refused with every line that will not do, or when nothing would change
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    public YearDifference foresee(String text, String source) {
        var difference = difference(NoticeReading.read(text, source));
        Refused.when(difference.days().isEmpty(), "", "deadline.refusal.nothing", String.valueOf(difference.year()));
        return difference;
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
        var difference = difference(notice);
        if (difference.seen() != seen) {
            throw new Conflict(difference.seen());
        }
        Refused.when(difference.days().isEmpty(), "", "deadline.refusal.nothing", String.valueOf(notice.year()));
        var who = current.get();
        workingDays.add(new YearList(notice, seen + 1, who.account(), clock.instant()));
        audit.done(
                who.who(),
                "LoadingYear",
                SUBJECT,
                (long) notice.year(),
                notice.source() + " · " + difference.offDays() + " + " + difference.madeUp());
        return notice.year();
    }

    private YearDifference difference(YearNotice notice) {
        return YearDifference.between(
                workingDays.notices().get(notice.year()), notice, workingDays.revision(notice.year()));
    }
}
