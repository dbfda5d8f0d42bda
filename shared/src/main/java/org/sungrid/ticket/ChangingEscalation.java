package org.sungrid.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/**
 * Whoever supervises over the whole bureau says when what is late climbs on, and what that takes. What a ticket waits for moves
 * with it, in the same transaction: none waits for a stage that is no more, and none misses one that is new. What happened
 * stays as it was, with its points.
 */
@ApplicationScoped
public class ChangingEscalation {

    @Inject
    private EscalationRules rules;

    @Inject
    private AlarmShifting shifting;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What would become of the tickets that wait; nothing is stored. The arguments are those of {@link #change}. */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.BUREAU)
    public AlarmShifts foresee(List<StageTerms> stages, String reason) {
        check(stages, reason.strip());
        return shifting.foresee(stages);
    }

    /**
     * @param stages those behind the last day, in their order: it falls overdue, then it climbs
     * @param reason such as the number of the decision, at most 500 characters
     * @param seen the revision that whoever asks was shown
     * @return what became of the tickets that wait
     * @throws Refused when something will not do, or nothing would change
     * @throws Conflict when somebody changed them since
     */
    @Permitted(value = Permission.SUPERVISE_TICKETS, scope = Scope.BUREAU)
    @Transactional
    public AlarmShifts change(List<StageTerms> stages, String reason, int seen) {
        var why = reason.strip();
        // First the calendar and then the rules, in the order of who changes the days off.
        workingDays.hold();
        rules.alone();
        // Before the look at the revision: who sent the same twice is not told of somebody else.
        check(stages, why);
        int revision = rules.revision();
        if (revision != seen) {
            throw new Conflict(revision);
        }
        var shifts = shifting.shift(stages);
        var who = current.get();
        rules.become(
                stages,
                new EscalationRevision(revision + 1, stages, why, shifts.moving(), who.account(), clock.instant()));
        audit.done(
                who.who(),
                "ChangingEscalation",
                EscalationRevision.SUBJECT,
                revision + 1L,
                EscalationRevision.written(stages) + " · " + shifts.moving());
        return shifts;
    }

    private void check(List<StageTerms> stages, String reason) {
        Refused.when(EscalationPolicy.refusals(stages, reason));
        Refused.when(stages.equals(rules.stages()), "", "ticket.refusal.rules.nothing");
    }
}
