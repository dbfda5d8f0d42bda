package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import org.sungrid.account.Account;
import org.sungrid.account.Accounts;
import org.sungrid.account.ResettingPassword;
import org.sungrid.account.factor.DemandingSecondFactor;
import org.sungrid.account.factor.ResettingSecondFactor;
import org.sungrid.account.factor.SecondFactor;
import org.sungrid.account.factor.SecondFactors;
import org.sungrid.account.openid.ServiceIdentities;
import org.sungrid.account.openid.ServiceIdentity;
import org.sungrid.account.openid.UnlinkingIdentityOfOther;
import org.sungrid.account.session.EndingSessionOfOther;
import org.sungrid.account.session.Sessions;
import org.sungrid.admin.web.Answer;
import org.sungrid.admin.web.NoSuchPage;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.web.Visit;

/** Somebody's account, to an administrator: what lets them in again, and where they are signed in. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Sessions sessions;

    @Inject
    private ResettingPassword resettingPassword;

    @Inject
    private ResettingSecondFactor resettingFactor;

    @Inject
    private DemandingSecondFactor demandingFactor;

    @Inject
    private ServiceIdentities identities;

    @Inject
    private UnlinkingIdentityOfOther unlinking;

    @Inject
    private EndingSessionOfOther ending;

    @Inject
    private CurrentActor current;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Answer answer;

    private long id;
    private String name;
    private String personName;
    private boolean open;
    private boolean own;
    private boolean demanded;
    private Instant enrolledAt;
    private Instant linkedAt;
    private SessionLines lines;
    private String drawn = "";

    @PostConstruct
    void read() {
        Account account =
                accounts.findByName(Visit.of(request).parts().get("name")).orElseThrow(NoSuchPage::new);
        id = account.id().value();
        name = account.getName();
        personName = accounts.personNames(java.util.List.of(account.id())).getOrDefault(account.id(), "");
        open = account.isOpen();
        own = account.id().equals(current.get().account());
        demanded = account.isFactorDemanded();
        enrolledAt = factors.find(account.id()).map(SecondFactor::getEnrolledAt).orElse(null);
        linkedAt =
                identities.find(account.id()).map(ServiceIdentity::getLinkedAt).orElse(null);
        lines = SessionLines.of(sessions, account.id(), 0);
    }

    public void resetPassword() {
        answer.to(() -> drawn = resettingPassword.reset(key()));
        lines = SessionLines.of(sessions, key(), 0);
    }

    public void resetFactor() {
        if (answer.to(() -> resettingFactor.reset(key()))) {
            answer.goOn("/accounts/" + name, "admin.account.factor.reset.done");
        }
    }

    public void demandFactor() {
        if (answer.to(() -> demandingFactor.demand(key()))) {
            answer.goOn("/accounts/" + name, "admin.account.factor.demand.done");
        }
    }

    public void unlink() {
        if (answer.to(() -> unlinking.unlink(key()))) {
            answer.goOn("/accounts/" + name, "admin.account.service.unlinked");
        }
    }

    public void endSessions() {
        if (answer.to(() -> ending.endAll(key()))) {
            answer.goOn("/accounts/" + name, "admin.account.sessions.ended");
        }
    }

    private AccountId key() {
        return new AccountId(id);
    }

    public String getName() {
        return name;
    }

    public String getPersonName() {
        return personName;
    }

    /** Whether something can be done about it: it is open, and not one's own. */
    public boolean isMendable() {
        return open && !own;
    }

    public boolean isOpen() {
        return open;
    }

    public boolean isDemanded() {
        return demanded;
    }

    public Instant getEnrolledAt() {
        return enrolledAt;
    }

    /** Since when it is linked to the sign-in service; {@code null} while it is not. */
    public Instant getLinkedAt() {
        return linkedAt;
    }

    public SessionLines getLines() {
        return lines;
    }

    /** A password that was just drawn; shown in this answer and never again. */
    public String getDrawn() {
        return drawn;
    }
}
