package org.sungrid.admin.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import org.sungrid.account.OpeningBureau;
import org.sungrid.account.OpeningBureau.FirstAdministrator;
import org.sungrid.admin.web.Answer;
import org.sungrid.refusal.Refusal;

/** Whoever can read the server's log makes the bureau's first administrator with the code printed there. */
@Named
@ViewScoped
public class FirstAdministratorPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpeningBureau opening;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Answer answer;

    @Inject
    private transient Clock clock;

    private String code = "";
    private String personNumber = "";
    private String personName = "";
    private String accountName = "";
    private String password = "";
    private String repeated = "";

    public void open() {
        if (!password.equals(repeated)) {
            answer.add(Refusal.of("repeated", "account.refusal.password.repeated"));
            return;
        }
        answer.to(() -> {
            var actor = opening.open(new FirstAdministrator(code, personNumber, personName, accountName, password));
            Seat.take(request, actor.account(), clock.instant());
            answer.goOn("/grid", "admin.first.done");
        });
    }

    public boolean isAwaited() {
        return opening.isAwaited();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPersonNumber() {
        return personNumber;
    }

    public void setPersonNumber(String personNumber) {
        this.personNumber = personNumber;
    }

    public String getPersonName() {
        return personName;
    }

    public void setPersonName(String personName) {
        this.personName = personName;
    }

    public String getAccountName() {
        return accountName;
    }

    public void setAccountName(String accountName) {
        this.accountName = accountName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }
}
