package org.sungrid.admin.document;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Set;
import org.sungrid.account.Accounts;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.document.CardPaper;
import org.sungrid.document.CardRegister;
import org.sungrid.document.CardRegister.CardLine;
import org.sungrid.document.RevokingCard;
import org.sungrid.web.Visit;

/** One supervision card: to whom it was issued, its paper, and how it is revoked. */
@Named
@ViewScoped
public class CardPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CardRegister register;

    @Inject
    private RevokingCard revoking;

    @Inject
    private Accounts accounts;

    @Inject
    private Answer answer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CardPaper paper;

    private String number;
    private String reason = "";
    private transient CardLine line;

    @PostConstruct
    void open() {
        number = Visit.of(request).parts().get("number");
        getLine();
    }

    public void revoke() {
        if (answer.to(() -> revoking.revoke(number, reason))) {
            answer.goOn("/cards/" + number, "admin.card.revoked", number);
        }
    }

    public CardLine getLine() {
        if (line == null) {
            line = register.find(number).orElseThrow(NoSuchPage::new);
        }
        return line;
    }

    /** Where the public finds it. */
    public String getAddress() {
        return paper.address(getLine().card());
    }

    /** Who issued it. */
    public String getBy() {
        var by = getLine().card().issuedBy();
        return accounts.personNames(Set.of(by)).getOrDefault(by, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
