package org.sungrid.admin.personal;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sungrid.account.Accounts;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.CorrectionId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.personal.CorrectionRequests;
import org.sungrid.personal.DecidingCorrection;
import org.sungrid.web.Visit;

/** One request to put something right, and the answer to it. */
@Named
@ViewScoped
public class CorrectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CorrectionRequests requests;

    @Inject
    private DecidingCorrection deciding;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentActor current;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    private CorrectionId id;
    private String said = "";
    private transient CorrectionLine line;

    @PostConstruct
    void open() {
        var part = Visit.of(request).parts().get("id");
        if (!part.matches("[1-9][0-9]{0,17}")) {
            throw new NoSuchPage();
        }
        id = new CorrectionId(Long.parseLong(part));
        getLine();
    }

    public CorrectionLine getLine() {
        if (line == null) {
            var found = requests.find(id).orElseThrow(NoSuchPage::new);
            line = CorrectionLine.of(List.of(found), persons).get(0);
        }
        return line;
    }

    public void carriedOut() {
        done(() -> deciding.carriedOut(id, said));
    }

    public void decline() {
        done(() -> deciding.decline(id, said));
    }

    private void done(Runnable act) {
        if (answer.to(act)) {
            answer.goOn("/corrections", "admin.correction.answered");
        }
    }

    /** Whether whoever looks may decide: nobody does about themselves. */
    public boolean isDecidable() {
        var one = getLine().request();
        return one.isOpen() && !one.person().equals(current.get().person());
    }

    /** Who asked, as a person is called. */
    public String getBy() {
        return name(getLine().request().askedBy());
    }

    public String getDecider() {
        return name(getLine().request().decidedBy());
    }

    private String name(AccountId account) {
        return accounts.personNames(Stream.of(account).filter(Objects::nonNull).toList()).values().stream()
                .findFirst()
                .orElse("");
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(String said) {
        this.said = said;
    }
}
