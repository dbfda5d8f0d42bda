package org.sungrid.occasion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sungrid.id.MeetingId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.ticket.OriginNames;

/** Leads from a ticket back to the meeting that decided it. */
@ApplicationScoped
class MeetingNames implements OriginNames {

    @Inject
    private Meetings meetings;

    @Inject
    private CurrentActor current;

    @Override
    public String kind() {
        return Meeting.SUBJECT;
    }

    @Override
    public Optional<OriginName> find(long id) {
        return current.may(Permission.READ_TICKETS)
                ? meetings.find(new MeetingId(id)).map(meeting -> new OriginName(meeting.getTitle(), "/meetings/" + id))
                : Optional.empty();
    }
}
