package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.MeetingId;
import org.sungrid.outcome.OutcomeDesk;
import org.sungrid.outcome.Settlement;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.TicketOrigin;

/** Somebody makes tickets of decisions of a meeting, or says why one becomes none: all that are chosen, or nothing. */
@ApplicationScoped
public class RaisingFromMeeting {

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
     * @param rows the decisions that were chosen
     * @param formToken of the form, drawn once when it was opened: sent twice, it raises once; at most 36 characters
     * @throws Conflict when something became of the meeting's decisions since
     * @throws Refused with the place of the row in the field's name, such as {@code rows[0].title}
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public void raise(MeetingId id, int lock, List<Settlement> rows, String formToken) {
        var meeting = meetings.lock(id).orElseThrow(() -> new Refused(Refusal.whole("occasion.refusal.gone")));
        var source = new Source(TicketOrigin.MEETING, meeting.subject(), meeting.getNumber());
        if (desk.isDone(source, rows, formToken)) {
            return;
        }
        if (meeting.getLock() != lock) {
            throw new Conflict(meeting.getLock());
        }
        desk.settle(source, rows, formToken);
        meeting.settled(clock.instant());
        audit.done(
                current.get().who(),
                "RaisingFromMeeting",
                Meeting.SUBJECT,
                id.value(),
                meeting.getNumber() + ": " + rows.size());
        changes.record(Meeting.SUBJECT, id.value());
    }
}
