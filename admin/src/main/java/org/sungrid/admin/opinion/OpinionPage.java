package org.sungrid.admin.opinion;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.sungrid.admin.outcome.OutcomePage;
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

/** One asking: what was said, what was told back, what became of it, and the forms for both. */
@Named
@ViewScoped
public class OpinionPage extends OutcomePage<Story> {

    private static final long serialVersionUID = 1L;

    @Inject
    private AskingFile file;

    @Inject
    private AnsweringOpinion answering;

    @Inject
    private RaisingFromAsking raising;

    @Inject
    private TakingUpPoint takingUp;

    private AnswerForms answers;

    @Override
    protected void opened() {
        answers = new AnswerForms(getStory().points());
    }

    @Override
    protected void keepTyped() {
        super.keepTyped();
        answers.keepOpen(getStory().points());
    }

    @Override
    protected Optional<Story> find(long id) {
        return file.open(new AskingId(id));
    }

    @Override
    protected int lock(Story story) {
        return story.asking().getLock();
    }

    @Override
    protected Came came(Story story) {
        return story.came();
    }

    @Override
    protected String path() {
        return "/opinions/";
    }

    @Override
    protected String words() {
        return "admin.opinion";
    }

    public void raise() {
        settle(() -> raising.raise(new AskingId(id()), lock(), getForms().read(choice()), token()));
    }

    public void takeUp() {
        takeUp(() -> takingUp.takeUp(
                new AskingId(id()),
                lock(),
                getTakingUp().getOrdinal(),
                getTakingUp().getReason()));
    }

    public void answer() {
        done(() -> answering.answer(new AskingId(id()), lock(), answers.read(), token()), "admin.opinion.answered");
    }

    public Asking getAsking() {
        return getStory().asking();
    }

    /** The cell that asked. */
    public Cell getCell() {
        return getStory().cells().get(getAsking().cell());
    }

    public String getCellName() {
        return getCell() == null ? "" : getCell().name(house().getLocale());
    }

    public String who(AccountId account) {
        return getStory().names().getOrDefault(account, "");
    }

    public AnswerForms getAnswers() {
        return answers;
    }
}
