package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.grid.EndingAssignment;
import org.sungrid.grid.EndingAssignment.AssignmentEnd;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.GridCards;
import org.sungrid.web.Visit;

/** Ends what somebody holds with a day. */
@Named
@ViewScoped
public class PostEndPage extends AlteringPage<AssignmentEnd> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridCards cards;

    @Inject
    private EndingAssignment ending;

    @Inject
    private HttpServletRequest request;

    private HeldPost post;
    private String last = "";

    @PostConstruct
    void open() {
        post = HeldPost.of(cards, Visit.of(request).parts().get("number"), request.getParameter("post"));
    }

    @Override
    protected AssignmentEnd asked(FormReading reading) {
        return new AssignmentEnd(post.id(), reading.day("last", last), getReason());
    }

    @Override
    protected Foreseen foresee(AssignmentEnd asked) {
        return ending.foresee(asked);
    }

    @Override
    protected void alter(AssignmentEnd asked, long seen) {
        ending.end(asked, seen);
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

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
