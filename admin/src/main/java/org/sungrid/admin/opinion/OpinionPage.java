package org.sungrid.admin.opinion;

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
import org.sungrid.grid.Cell;
import org.sungrid.id.AccountId;
import org.sungrid.id.AskingId;
import org.sungrid.opinion.AnsweringOpinion;
import org.sungrid.opinion.Asking;
import org.sungrid.opinion.AskingFile;
import org.sungrid.opinion.AskingFile.Story;
import org.sungrid.opinion.RaisingFromAsking;
import org.sungrid.opinion.TakingUpPoint;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.outcome.TakenUp;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.TicketLine;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** One asking: what was said, what was told back, what became of it, and the forms for both. */
@Named
@ViewScoped
public class OpinionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AskingFile file;

    @Inject
    private AnsweringOpinion answering;

    @Inject
    private RaisingFromAsking raising;

    @Inject
    private TakingUpPoint takingUp;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    /** Whoever presses twice answers, or raises, once. */
    private final String token = UUID.randomUUID().toString();

    private AskingId id;
    private int lock;
    private AnswerForms answers;
    private OutcomeForms forms;
    private final TakingUpForm takingUpForm = new TakingUpForm();
    private transient Story story;

    @PostConstruct
    void open() {
        var asked = Visit.of(request).parts().get("id");
        if (!asked.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPage();
        }
        id = new AskingId(Long.parseLong(asked));
        lock = getStory().asking().getLock();
        answers = new AnswerForms(getStory().points());
        forms = new OutcomeForms(getStory().came().rows());
    }

    public Story getStory() {
        if (story == null) {
            story = file.open(id).orElseThrow(NoSuchPage::new);
        }
        return story;
    }

    public void answer() {
        done(() -> answering.answer(id, lock, answers.read(), token), "admin.opinion.answered");
    }

    public void raise() {
        done(() -> raising.raise(id, lock, forms.read(choice), token), forms.note("admin.opinion.settled"));
    }

    public void takeUp() {
        done(
                () -> takingUp.takeUp(id, lock, takingUpForm.getOrdinal(), takingUpForm.getReason()),
                "admin.outcome.take-up.done");
    }

    private void done(Runnable act, String note) {
        if (answer.to(act)) {
            answer.goOn("/opinions/" + id.value(), note);
        } else if (answer.conflict().isPresent()) {
            story = null;
            lock = getStory().asking().getLock();
            answers.keepOpen(getStory().points());
            forms.keepOpen(getStory().came().rows());
            answer.add(Refusal.whole("admin.opinion.changed"));
        }
    }

    public Asking getAsking() {
        return getStory().asking();
    }

    /** The cell that asked. */
    public Cell getCell() {
        return getStory().cells().get(getAsking().cell());
    }

    public String getCellName() {
        return getCell() == null ? "" : getCell().name(house.getLocale());
    }

    /** What the owner of a ticket is called. */
    public String owner(TicketLine line) {
        var cell = getStory().came().owners().get(line.owner());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    public String who(AccountId account) {
        return getStory().names().getOrDefault(account, "");
    }

    /** Who took a point up again. */
    public String who(TakenUp takenUp) {
        return getCame().names().getOrDefault(takenUp.takenUpBy(), "");
    }

    /** What became of the points. */
    public Came getCame() {
        return getStory().came();
    }

    public TakingUpForm getTakingUp() {
        return takingUpForm;
    }

    public AnswerForms getAnswers() {
        return answers;
    }

    public OutcomeForms getForms() {
        return forms;
    }
}
