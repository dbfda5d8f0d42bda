package org.sungrid.admin.occasion;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.UUID;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.outcome.OutcomeForms;
import org.sungrid.admin.outcome.TakingUpForm;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.id.MeetingId;
import org.sungrid.occasion.MeetingFile;
import org.sungrid.occasion.MeetingFile.Story;
import org.sungrid.occasion.RaisingFromMeeting;
import org.sungrid.occasion.TakingUpDecision;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.outcome.TakenUp;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.TicketLine;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** One meeting: what it decided, what became of each decision, and the form by which they become tickets. */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private MeetingFile file;

    @Inject
    private RaisingFromMeeting raising;

    @Inject
    private TakingUpDecision takingUp;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    /** Whoever presses twice raises once. */
    private final String token = UUID.randomUUID().toString();

    private MeetingId id;
    private int lock;
    private OutcomeForms forms;
    private final TakingUpForm takingUpForm = new TakingUpForm();
    private transient Story story;

    @PostConstruct
    void open() {
        var asked = Visit.of(request).parts().get("id");
        if (!asked.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPage();
        }
        id = new MeetingId(Long.parseLong(asked));
        lock = getStory().meeting().getLock();
        forms = new OutcomeForms(getCame().rows());
    }

    public Story getStory() {
        if (story == null) {
            story = file.open(id).orElseThrow(NoSuchPage::new);
        }
        return story;
    }

    public void raise() {
        done(() -> raising.raise(id, lock, forms.read(choice), token), forms.note("admin.meeting.settled"));
    }

    public void takeUp() {
        done(
                () -> takingUp.takeUp(id, lock, takingUpForm.getOrdinal(), takingUpForm.getReason()),
                "admin.outcome.take-up.done");
    }

    private void done(Runnable act, String note) {
        if (answer.to(act)) {
            answer.goOn("/meetings/" + id.value(), note);
        } else if (answer.conflict().isPresent()) {
            story = null;
            lock = getStory().meeting().getLock();
            forms.keepOpen(getCame().rows());
            answer.add(Refusal.whole("admin.meeting.changed"));
        }
    }

    /** Who took a point up again. */
    public String who(TakenUp takenUp) {
        return getCame().names().getOrDefault(takenUp.takenUpBy(), "");
    }

    /** What the body is called that held it. */
    public String getBody() {
        var body = getStory().body();
        return body == null ? "" : body.name(house.getLocale());
    }

    /** What the owner of a ticket is called. */
    public String owner(TicketLine line) {
        var cell = getCame().owners().get(line.owner());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    /** What became of its decisions. */
    public Came getCame() {
        return getStory().came();
    }

    public TakingUpForm getTakingUp() {
        return takingUpForm;
    }

    public OutcomeForms getForms() {
        return forms;
    }
}
