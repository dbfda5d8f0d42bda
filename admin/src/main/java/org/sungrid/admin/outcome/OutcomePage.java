package org.sungrid.admin.outcome;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.sungrid.admin.grid.GridChoice;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.outcome.OutcomeSheet.Came;
import org.sungrid.outcome.TakenUp;
import org.sungrid.refusal.Refusal;
import org.sungrid.ticket.TicketLine;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/**
 * One occasion: what came of its points, and the forms by which they become tickets or are taken up again.
 *
 * @param <S> everything its page tells
 */
public abstract class OutcomePage<S> implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridChoice choice;

    @Inject
    private House house;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    /** Whoever presses twice does it once; what is typed on after somebody was quicker is another form. */
    private String token = UUID.randomUUID().toString();

    private long id;
    private int lock;
    private OutcomeForms forms;
    private final TakingUpForm takingUp = new TakingUpForm();
    private transient S story;

    @PostConstruct
    void open() {
        var asked = Visit.of(request).parts().get("id");
        if (!asked.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPage();
        }
        id = Long.parseLong(asked);
        lock = lock(getStory());
        forms = new OutcomeForms(getCame().rows());
        opened();
    }

    /** Nothing where there is none, or it is not for whoever asks. */
    protected abstract Optional<S> find(long id);

    protected abstract int lock(S story);

    protected abstract Came came(S story);

    /** Where its page is, with a stroke at the end. */
    protected abstract String path();

    /** Of what its page tells in words of its own, such as {@code admin.meeting}. */
    protected abstract String words();

    /** The forms stand there as they are at first. */
    protected void opened() {}

    /** Somebody was quicker: what was typed stays, as far as it is still asked. */
    protected void keepTyped() {
        forms.keepOpen(getCame().rows());
    }

    public S getStory() {
        if (story == null) {
            story = find(id).orElseThrow(NoSuchPage::new);
        }
        return story;
    }

    protected void settle(Runnable raising) {
        done(raising, forms.note(words() + ".settled"));
    }

    protected void takeUp(Runnable act) {
        done(act, "admin.outcome.take-up.done");
    }

    protected void done(Runnable act, String note) {
        if (answer.to(act)) {
            answer.goOn(path() + id, note);
        } else if (answer.conflict().isPresent()) {
            story = null;
            lock = lock(getStory());
            token = UUID.randomUUID().toString();
            keepTyped();
            answer.add(Refusal.whole(words() + ".changed"));
        }
    }

    protected long id() {
        return id;
    }

    protected int lock() {
        return lock;
    }

    protected String token() {
        return token;
    }

    protected GridChoice choice() {
        return choice;
    }

    protected House house() {
        return house;
    }

    /** What became of its points. */
    public Came getCame() {
        return came(getStory());
    }

    /** What the owner of a ticket is called. */
    public String owner(TicketLine line) {
        var cell = getCame().owners().get(line.owner());
        return cell == null ? "" : cell.name(house.getLocale());
    }

    /** Who took a point up again. */
    public String who(TakenUp takenUp) {
        return getCame().names().getOrDefault(takenUp.takenUpBy(), "");
    }

    public TakingUpForm getTakingUp() {
        return takingUp;
    }

    public OutcomeForms getForms() {
        return forms;
    }
}
