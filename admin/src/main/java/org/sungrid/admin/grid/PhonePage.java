package org.sungrid.admin.grid;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Persons;
import org.sungrid.grid.ProposingUnmasking;
import org.sungrid.grid.UnmaskingPhone;
import org.sungrid.id.PersonNumber;
import org.sungrid.web.Visit;

/** The masked telephone of a supervisor from outside: one asks for it with a reason and, once agreed to, sees it. */
@Named
@ViewScoped
public class PhonePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Persons persons;

    @Inject
    private ProposingUnmasking proposing;

    @Inject
    private UnmaskingPhone unmasking;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String name;
    private boolean granted;
    private String reason = "";
    private transient List<String> phones = List.of();

    @PostConstruct
    void open() {
        number = Visit.of(request).parts().get("number");
        name = persons.findByNumber(number).orElseThrow(NoSuchPage::new).getName();
        granted = proposing.mayRead(new PersonNumber(number));
    }

    public void ask() {
        if (answer.to(() -> proposing.propose(new PersonNumber(number), reason))) {
            answer.goOn("/persons/" + number, "admin.phone.asked");
        }
    }

    public void read() {
        answer.to(() -> phones = unmasking.read(new PersonNumber(number)));
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public boolean isGranted() {
        return granted;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** In full, for this one answer; kept by nothing. */
    public List<String> getPhones() {
        return phones == null ? List.of() : phones;
    }
}
