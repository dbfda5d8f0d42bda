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
import java.util.Optional;
import org.sungrid.account.OpeningBureau;
import org.sungrid.account.Proof.NameAndPassword;
import org.sungrid.account.SigningIn;
import org.sungrid.account.SigningIn.Proven;
import org.sungrid.account.openid.SignInService;
import org.sungrid.admin.Doors;
import org.sungrid.admin.web.Answer;
import org.sungrid.refusal.Refusal;
import org.sungrid.web.Address;
import org.sungrid.web.Application;
import org.sungrid.web.Visit;

/** Signing in, and on to the page that was asked for. */
@Named
@ViewScoped
public class SignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** As the fields say; longer input comes from no browser. */
    private static final int LONGEST = 200;

    @Inject
    private SigningIn signingIn;

    @Inject
    private OpeningBureau opening;

    @Inject
    private Reception reception;

    @Inject
    private transient SourceAddress source;

    @Inject
    private SignInService service;

    @Inject
    private transient Application application;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Answer answer;

    @Inject
    private transient Clock clock;

    private String name = "";
    private String password = "";
    private String onTo;
    private boolean firstAwaited;
    private String told = "";

    @PostConstruct
    void open() {
        onTo = target(request.getParameter("to"));
        firstAwaited = opening.isAwaited();
        told = Seat.of(request).flatMap(Seat::told).orElse("");
    }

    public void signIn() {
        answer.to(() -> {
            var proven = name.isBlank() || password.isEmpty()
                    ? Optional.<Proven>empty()
                    : signingIn.with(new NameAndPassword(name, password), source.of(request));
            proven.ifPresentOrElse(this::letIn, () -> answer.add(Refusal.whole("account.refusal.sign-in")));
        });
        password = "";
    }

    private void letIn(Proven proven) {
        var account = proven.actor().account();
        if (proven.awaitsCode()) {
            Seat.takeHalf(request, new Seat.Half(proven.halfway(), clock.instant(), onTo));
            answer.goOn(Doors.SIGN_IN_CODE);
            return;
        }
        reception.seat(proven);
        answer.goOn(onTo);
    }

    /** Where somebody may be sent on to: a page of ours, never another host (S-46, CVE-2023-41699). */
    static String target(String asked) {
        return WayBack.plain(asked);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        // A view is kept between requests: what no name could be is not.
        this.name = name == null || name.length() > LONGEST ? "" : name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password == null || password.length() > LONGEST ? "" : password;
    }

    /** The key of what happened before: why a session ended, or why the sign-in service let nobody in. */
    public String getTold() {
        return told;
    }

    /** Where the sign-in service is asked, and where one goes on to afterwards. */
    public String getService() {
        return ServiceDoor.BEGIN + "?to="
                + URLEncoder.encode(
                        new Address(Visit.of(request).language(), onTo).canonical(), StandardCharsets.UTF_8);
    }

    /** Where one signs out of the sign-in service as well; empty for who did not come from there. */
    public String getServiceEnd() {
        return SignOut.LEFT_SERVICE.equals(told)
                ? service.endOfSession(application.absolute(Doors.SIGN_IN)).orElse("")
                : "";
    }

    public boolean isFirstAwaited() {
        return firstAwaited;
    }
}
