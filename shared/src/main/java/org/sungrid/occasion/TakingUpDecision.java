package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.MeetingId;
import org.sungrid.outcome.OutcomeDesk;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * Whoever may raise tickets over the whole bureau takes up again a decision of a meeting of which it was said that it becomes
 * none: whoever reaches a part of it can say that, and nobody else need agree.
 */
@ApplicationScoped
public class TakingUpDecision {

    @Inject
    private Meetings meetings;

    @Inject
    private OutcomeDesk desk;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * @param ordinal of the decision
     * @param reason at most 500 characters
     * @throws Conflict when something became of the meeting's decisions since
     * @throws Refused also when it became a ticket, or nothing yet
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.BUREAU)
    @Transactional
    public void takeUp(MeetingId id, int lock, int ordinal, String reason) {
        var meeting = meetings.lock(id).orElseThrow(() -> new Refused(Refusal.whole("occasion.refusal.gone")));
        if (desk.isTakenUp(meeting.subject(), ordinal, reason)) {
            return;
        }
        if (meeting.getLock() != lock) {
            throw new Conflict(meeting.getLock());
        }
        desk.takeUp(meeting.subject(), ordinal, reason);
        meeting.settled(clock.instant());
        audit.done(
                current.get().who(),
                "TakingUpDecision",
                Meeting.SUBJECT,
                id.value(),
                meeting.getNumber() + ": " + ordinal);
        changes.record(Meeting.SUBJECT, id.value());
    }
}
