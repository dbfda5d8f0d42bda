package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.sungrid.admin.web.FormReading;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.CorrectingPerson;
import org.sungrid.grid.CorrectingPerson.TruePerson;
import org.sungrid.grid.Foreseen;
import org.sungrid.grid.GridCards;
import org.sungrid.id.PersonNumber;
import org.sungrid.web.Visit;

/** Puts right what somebody is called, or the telephone of a supervisor from outside. */
@Named
@ViewScoped
public class ParticularsPage extends AlteringPage<TruePerson> {

    private static final long serialVersionUID = 1L;

    @Inject
    private GridCards cards;

    @Inject
    private CorrectingPerson correcting;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String title;
    private String name;
    private boolean phoned;
    private String phone = "";

    @PostConstruct
    void open() {
        number = Visit.of(request).parts().get("number");
        var card = cards.person(number).orElseThrow(NoSuchPage::new);
        title = card.person().getName();
        name = title;
        phoned = card.isSupervisor();
    }

    @Override
    protected TruePerson asked(FormReading reading) {
        return new TruePerson(new PersonNumber(number), name, phone, getReason());
    }

    @Override
    protected Foreseen foresee(TruePerson asked) {
        return correcting.foresee(asked);
    }

    @Override
    protected void alter(TruePerson asked, long seen) {
        correcting.correct(asked, seen);
    }

    @Override
    public String getBack() {
        return "/persons/" + number;
    }

    /** Whom it is about, as they are called now. */
    public String getTitle() {
        return title;
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Whether there is a term with which a telephone could be known. */
    public boolean isPhoned() {
        return phoned;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
