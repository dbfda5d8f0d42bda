package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.CorrectingDays;
import org.sungrid.grid.CorrectingDays.TrueDays;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.GridCards;
import org.sungrid.web.Visit;

/** Puts right from when until when somebody held a post. */
@Named
@ViewScoped
public class PostCorrectPage extends AlteringPage<TrueDays> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridCards cards;

    @Inject
    private CorrectingDays correcting;

    @Inject
    private HttpServletRequest request;

    private HeldPost post;
    private boolean never;
    private String first = "";
    private String last = "";

    @PostConstruct
    void open() {
        post = HeldPost.of(cards, Visit.of(request).parts().get("number"), request.getParameter("post"));
        first = post.days().first().toString();
        last = post.days().isOpen() ? "" : post.days().last().toString();
    }

    @Override
    protected TrueDays asked(FormReading reading) {
        return new TrueDays(post.id(), never, reading.day("first", first), reading.day("last", last), getReason());
    }

    @Override
    protected Foreseen foresee(TrueDays asked) {
        return correcting.foresee(asked);
    }

    @Override
    protected void alter(TrueDays asked, long seen) {
        correcting.correct(asked, seen);
    }

    @Override
    public String getBack() {
        return "/persons/" + post.number();
    }

    public String getPerson() {
        return post.person();
    }

    public String getCell() {
        return post.cell();
    }

    public boolean isNever() {
        return never;
    }

    public void setNever(boolean never) {
        this.never = never;
    }

    public String getFirst() {
        return first;
    }

    public void setFirst(String first) {
        this.first = first;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
