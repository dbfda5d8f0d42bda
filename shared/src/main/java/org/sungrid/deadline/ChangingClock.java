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

/** An administrator changes what a clock says: the law changed, or the bureau confirmed its article. */
@ApplicationScoped
public class ChangingClock {

    @Inject
    private StatutoryClocks clocks;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @param reason such as the number of the new law, at most 500 characters
     * @param seen the revision that whoever asks was shown
     * @throws Refused when there is no such clock, something will not do, or nothing would change
     * @throws Conflict when somebody changed it since
     */
    @Permitted(value = Permission.MANAGE_DEADLINES, scope = Scope.BUREAU)
    @Transactional
    public void change(String code, ClockTerms asked, String reason, int seen) {
        var before = clocks.find(code).orElse(null);
        Refused.when(before == null, "", "deadline.refusal.clock.unknown", code);
        if (before.getRevision() != seen) {
            throw new Conflict(before.getRevision());
        }
        var terms = asked.stripped();
        Refused.when(ClockPolicy.refusals(terms, reason.strip()));
        Refused.when(terms.equals(before.terms()), "", "deadline.refusal.clock.nothing");
        var who = current.get();
        var next = new StatutoryClock(before, terms, reason.strip(), who.account(), clock.instant());
        clocks.add(next);
        audit.done(who.who(), "ChangingClock", StatutoryClock.SUBJECT, next.id(), code + " " + next.getRevision());
    }
}
