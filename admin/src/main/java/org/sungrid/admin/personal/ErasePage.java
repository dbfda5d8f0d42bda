package org.sungrid.admin.personal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Persons;
import org.sungrid.id.PersonNumber;
import org.sungrid.personal.Erasure;
import org.sungrid.personal.ProposingErasure;
import org.sungrid.web.Visit;

/** Somebody who left is to be erased: what goes, what stays and why, and a second person is asked. */
@Named
@ViewScoped
public class ErasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Persons persons;

    @Inject
    private ProposingErasure proposing;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String name;
    private String reason = "";
    private transient Erasure erasure;

    @PostConstruct
    void open() {
        number = Visit.of(request).parts().get("number");
        name = persons.findByNumber(number).orElseThrow(NoSuchPage::new).getName();
        erasure = proposing.foresee(new PersonNumber(number));
    }

    public void ask() {
        if (answer.to(() -> proposing.propose(new PersonNumber(number), reason))) {
            answer.goOn("/persons/" + number + "/data", "admin.erase.asked");
        }
    }

    public String getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public Erasure getErasure() {
        if (erasure == null) {
            erasure = proposing.foresee(new PersonNumber(number));
        }
        return erasure;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
