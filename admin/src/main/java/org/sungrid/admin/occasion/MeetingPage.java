package org.sungrid.admin.occasion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.sungrid.admin.outcome.OutcomePage;
import org.sungrid.id.MeetingId;
import org.sungrid.occasion.MeetingFile;
import org.sungrid.occasion.MeetingFile.Story;
import org.sungrid.occasion.RaisingFromMeeting;
import org.sungrid.occasion.TakingUpDecision;
import org.sungrid.outcome.OutcomeSheet.Came;

/** One meeting: what it decided, what became of each decision, and the form by which they become tickets. */
@Named
@ViewScoped
public class MeetingPage extends OutcomePage<Story> {

    private static final long serialVersionUID = 1L;

    @Inject
    private MeetingFile file;

    @Inject
    private RaisingFromMeeting raising;

    @Inject
    private TakingUpDecision takingUp;

    @Override
    protected Optional<Story> find(long id) {
        return file.open(new MeetingId(id));
    }

    @Override
    protected int lock(Story story) {
        return story.meeting().getLock();
    }

    @Override
    protected Came came(Story story) {
        return story.came();
    }

    @Override
    protected String path() {
        return "/meetings/";
    }

    @Override
    protected String words() {
        return "admin.meeting";
    }

    public void raise() {
        settle(() -> raising.raise(new MeetingId(id()), lock(), getForms().read(choice()), token()));
    }

    public void takeUp() {
        takeUp(() -> takingUp.takeUp(
                new MeetingId(id()),
                lock(),
                getTakingUp().getOrdinal(),
                getTakingUp().getReason()));
    }

    /** What the body is called that held it. */
    public String getBody() {
        var body = getStory().body();
        return body == null ? "" : body.name(house().getLocale());
    }
}
