package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.sungrid.account.BeginningRight;
import org.sungrid.account.BeginningRight.Beginning;
import org.sungrid.account.ChangingPassword;
import org.sungrid.account.ChangingPassword.Change;
import org.sungrid.account.EntryPolicy.First;
import org.sungrid.account.Rights;
import org.sungrid.account.factor.RenewingRecoveryCodes;
import org.sungrid.account.factor.SecondFactor;
import org.sungrid.account.factor.SecondFactors;
import org.sungrid.account.openid.LinkingIdentity;
import org.sungrid.account.openid.ServiceIdentities;
import org.sungrid.account.openid.ServiceIdentity;
import org.sungrid.account.openid.UnlinkingIdentity;
import org.sungrid.account.session.EndingSession;
import org.sungrid.account.session.Sessions;
import org.sungrid.admin.web.Answer;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.web.Address;
import org.sungrid.web.Visit;

/** One's own account: the password, the second factor, where one is signed in, and when one was. */
@Named
@ViewScoped
public class OwnAccountPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private ChangingPassword changing;

    @Inject
    private RenewingRecoveryCodes renewing;

    @Inject
    private BeginningRight beginning;

    @Inject
    private Rights rights;

    @Inject
    private SecondFactors factors;

    @Inject
    private ServiceIdentities identities;

    @Inject
    private LinkingIdentity linking;

    @Inject
    private UnlinkingIdentity unlinking;

    @Inject
    private Sessions sessions;

    @Inject
    private EndingSession ending;

    @Inject
    private transient Clock clock;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Answer answer;

    private SessionLines lines;
    private Instant enrolledAt;
    private long codesLeft;
    private Instant linkedAt;
    private String link = "";
    private List<String> codes = List.of();
    private First first;
    private String present = "";
    private String next = "";
    private String repeated = "";
    private String renewPassword = "";
    private boolean rightAwaited;
    private String beginCode = "";
    private String beginNext = "";
    private String beginRepeated = "";

    @PostConstruct
    void read() {
        AccountId own = current.get().account();
        lines = SessionLines.of(sessions, own, here());
        enrolledAt = factors.find(own).map(SecondFactor::getEnrolledAt).orElse(null);
        codesLeft = factors.recoveryCodesLeft(own);
        linkedAt = identities.find(own).map(ServiceIdentity::getLinkedAt).orElse(null);
        first = Gate.first(request);
        rightAwaited = rights.isAwaited(own);
    }

    public void change() {
        if (answer.to(() -> changing.change(new Change(present, next, repeated), here()))) {
            answer.goOn(Gate.first(request) == First.CHANGE_PASSWORD ? "/" : "/account", "admin.own.password.changed");
        }
        present = "";
        next = "";
        repeated = "";
    }

    /** Begins the work of an administrator with the code from the granter's hand. */
    public void begin() {
        if (answer.to(() -> beginning.begin(new Beginning(beginCode, beginNext, beginRepeated), here()))) {
            answer.goOn("/account", "admin.own.begun");
        }
        beginCode = "";
        beginNext = "";
        beginRepeated = "";
    }

    public void renew() {
        answer.to(() -> codes = renewing.renew(renewPassword));
        codesLeft = factors.recoveryCodesLeft(current.get().account());
        renewPassword = "";
    }

    /** Proves the password and goes to the sign-in service, from where one comes back linked. */
    public void link() {
        if (answer.to(() -> linking.begin(link))) {
            Seat.given(request).links(current.get().account(), clock.instant());
            var back = new Address(Visit.of(request).language(), "/account").canonical();
            answer.goOn(ServiceDoor.BEGIN + "?to=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        }
        link = "";
    }

    public void unlink() {
        if (answer.to(unlinking::unlink)) {
            answer.goOn("/account", "admin.own.service.unlinked.done");
        }
    }

    public void end(long session) {
        if (answer.to(() -> ending.end(session))) {
            answer.goOn("/account", "admin.own.session.ended");
        }
    }

    public void endOthers() {
        if (answer.to(() -> ending.endOthers(here()))) {
            answer.goOn("/account", "admin.own.sessions.ended");
        }
    }

    private long here() {
        return Seat.of(request).flatMap(Seat::session).orElse(0L);
    }

    public SessionLines getLines() {
        return lines;
    }

    /** Since when there is a second factor; {@code null} for none. */
    public Instant getEnrolledAt() {
        return enrolledAt;
    }

    public long getCodesLeft() {
        return codesLeft;
    }

    /** Since when the account is linked to the sign-in service; {@code null} while it is not. */
    public Instant getLinkedAt() {
        return linkedAt;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    /** Recovery codes that were just drawn; shown in this answer and never again. */
    public List<String> getCodes() {
        return codes;
    }

    /** Whether nothing else opens before another password is set. */
    public boolean isPasswordFirst() {
        return first == First.CHANGE_PASSWORD;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getRepeated() {
        return repeated;
    }

    public void setRepeated(String repeated) {
        this.repeated = repeated;
    }

    public String getRenewPassword() {
        return renewPassword;
    }

    public void setRenewPassword(String renewPassword) {
        this.renewPassword = renewPassword;
    }

    /** Whether two people made the holder an administrator, which begins with a code. */
    public boolean isRightAwaited() {
        return rightAwaited;
    }

    public String getBeginCode() {
        return beginCode;
    }

    public void setBeginCode(String beginCode) {
        this.beginCode = beginCode;
    }

    public String getBeginNext() {
        return beginNext;
    }

    public void setBeginNext(String beginNext) {
        this.beginNext = beginNext;
    }

    public String getBeginRepeated() {
        return beginRepeated;
    }

    public void setBeginRepeated(String beginRepeated) {
        this.beginRepeated = beginRepeated;
    }
}
