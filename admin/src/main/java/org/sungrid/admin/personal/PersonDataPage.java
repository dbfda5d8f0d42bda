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
import org.sungrid.personal.CorrectionRequest.Words;
import org.sungrid.personal.EnteringCorrection;
import org.sungrid.personal.ExportingPersonalData;
import org.sungrid.personal.ProposingExport;
import org.sungrid.text.Messages;
import org.sungrid.web.PageText;
import org.sungrid.web.Visit;

/** What is done for somebody about their data, who can't do it themselves: taken along for them, put right, erased. */
@Named
@ViewScoped
public class PersonDataPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Persons persons;

    @Inject
    private ProposingExport proposing;

    @Inject
    private ExportingPersonalData exporting;

    @Inject
    private EnteringCorrection entering;

    @Inject
    private Answer answer;

    @Inject
    private PageText text;

    @Inject
    private HttpServletRequest request;

    private String number;
    private String name;
    private boolean granted;
    private String reason = "";
    private String whatStands = "";
    private String shouldStand = "";

    @PostConstruct
    void open() {
        number = Visit.of(request).parts().get("number");
        name = persons.findByNumber(number).orElseThrow(NoSuchPage::new).getName();
        granted = proposing.mayExport(new PersonNumber(number));
    }

    public void ask() {
        if (answer.to(() -> proposing.propose(new PersonNumber(number), reason))) {
            answer.goOn("/persons/" + number + "/data", "admin.data.asked");
        }
    }

    public void export() {
        answer.to(() -> answer.give(
                "personal-data-" + number + ".zip",
                exporting.export(new PersonNumber(number), Messages.in(text.getLanguage()))));
    }

    public void enter() {
        answer.to(() -> {
            var entered = entering.enter(new PersonNumber(number), new Words(whatStands, shouldStand));
            answer.goOn("/corrections/" + entered.value(), "admin.data.correction.entered");
        });
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

    public String getWhatStands() {
        return whatStands;
    }

    public void setWhatStands(String whatStands) {
        this.whatStands = whatStands;
    }

    public String getShouldStand() {
        return shouldStand;
    }

    public void setShouldStand(String shouldStand) {
        this.shouldStand = shouldStand;
    }
}
