package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.grid.Bodies;
import org.sungrid.grid.Body;
import org.sungrid.id.MeetingId;
import org.sungrid.outcome.OutcomeSheet;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;

/** One meeting with its decisions, and what became of each. */
@ApplicationScoped
public class MeetingFile {

    @Inject
    private Meetings meetings;

    @Inject
    private OutcomeSheet outcomes;

    @Inject
    private Bodies bodies;

    @Inject
    private Accounts accounts;

    /**
     * A meeting as whoever reads it may know it.
     *
     * @param body that held it; {@code null} where nothing is recorded of it any more
     * @param recorder who recorded it
     * @param came what became of its decisions
     */
    public record Story(Meeting meeting, Body body, String recorder, Came came) {}

    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public Optional<Story> open(MeetingId id) {
        return meetings.find(id).map(this::story);
    }

    private Story story(Meeting meeting) {
        return new Story(
                meeting,
                bodies.byIds(Set.of(meeting.body())).get(meeting.body()),
                accounts.personNames(Set.of(meeting.recordedBy())).getOrDefault(meeting.recordedBy(), ""),
                outcomes.of(meeting.subject()));
    }
}
