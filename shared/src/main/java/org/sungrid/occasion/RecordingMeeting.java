package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.grid.Bodies;
import org.sungrid.id.MeetingId;
import org.sungrid.occasion.Meeting.Told;
import org.sungrid.outcome.OutcomePolicy;
import org.sungrid.outcome.Outcomes;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** Somebody records a meeting that was held, and what it decided. */
@ApplicationScoped
public class RecordingMeeting {

    @Inject
    private Meetings meetings;

    @Inject
    private Outcomes outcomes;

    @Inject
    private Bodies bodies;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * @param decisions in their order, from 1 to {@value OutcomePolicy#MOST_POINTS}
     * @param formToken of the form, drawn once when it was opened: sent twice, it records one meeting; at most 40 characters
     * @throws Refused when something is missing, or the body's meeting of that number is recorded already; of a decision with
     *     its place in the field's name, such as {@code decisions[0]}
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.WITHIN)
    @Transactional
    public MeetingId record(Told typed, List<String> decisions, String formToken) {
        var told = typed.stripped();
        var known = meetings.ofForm(formToken);
        if (known.isPresent()) {
            Refused.when(!known.get().isToldAs(told), "", "refusal.form.used");
            return known.get().id();
        }
        var points = decisions.stream().map(String::strip).toList();
        var refusals = new ArrayList<>(OccasionPolicy.refusals(told, LocalDate.now(clock)));
        refusals.addAll(OutcomePolicy.refusalsOfOwed("decisions", points));
        Refused.when(refusals);
        Refused.when(bodies.byIds(Set.of(told.body())).isEmpty(), "body", "occasion.refusal.body.unknown");
        Refused.when(meetings.isRecorded(told.body(), told.number()), "number", "occasion.refusal.number.recorded");
        var meeting = new Meeting(told, formToken, current.get().account(), clock.instant());
        meetings.add(meeting);
        outcomes.addAll(meeting.subject(), points);
        audit.done(
                current.get().who(),
                "RecordingMeeting",
                Meeting.SUBJECT,
                meeting.id().value(),
                told.number());
        changes.record(Meeting.SUBJECT, meeting.id().value());
        return meeting.id();
    }
}
