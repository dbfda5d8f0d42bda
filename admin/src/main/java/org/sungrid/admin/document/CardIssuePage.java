package org.sungrid.admin.document;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.sungrid.admin.grid.HeldPost;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.FormReading;
import org.sungrid.document.IssuingCard;
import org.sungrid.document.IssuingCard.NewCard;
import org.sungrid.grid.GridCards;
import org.sungrid.refusal.Refused;
import org.sungrid.web.House;
import org.sungrid.web.Visit;

/** Issues a supervision card about somebody in a post. */
@Named
@ViewScoped
public class CardIssuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridCards cards;

    @Inject
    private IssuingCard issuing;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private House house;

    private HeldPost post;
    private String issuedTo = "";
    private String note = "";
    private String validUntil;

    /** The card that this form issued: whoever presses twice gets it once. */
    private String issued;

    @PostConstruct
    void open() {
        post = HeldPost.of(cards, Visit.of(request).parts().get("number"), request.getParameter("post"));
        validUntil = house.getToday().plusYears(1).toString();
    }

    public void issue() {
        answer.to(() -> {
            var reading = new FormReading();
            var until = reading.day("validUntil", validUntil);
            Refused.when(reading.refusals());
            if (issued == null) {
                issued = issuing.issue(new NewCard(post.id(), issuedTo, note, until));
            }
            answer.goOn("/cards/" + issued, "admin.card.issued", issued);
        });
    }

    public String getNumber() {
        return post.number();
    }

    public String getPerson() {
        return post.person();
    }

    public String getCell() {
        return post.cell();
    }

    public String getIssuedTo() {
        return issuedTo;
    }

    public void setIssuedTo(String issuedTo) {
        this.issuedTo = issuedTo;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(String validUntil) {
        this.validUntil = validUntil;
    }
}
