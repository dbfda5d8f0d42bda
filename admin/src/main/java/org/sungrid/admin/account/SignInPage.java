package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import org.sungrid.account.OpeningBureau;
import org.sungrid.account.Proof.NameAndPassword;
import org.sungrid.account.SigningIn;
import org.sungrid.admin.Doors;
import org.sungrid.admin.web.Answer;
import org.sungrid.permission.Actor;
import org.sungrid.refusal.Refusal;
import org.sungrid.web.Address;

/** Signing in, and on to the page that was asked for. */
@Named
@ViewScoped
public class SignInPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SigningIn signingIn;

    @Inject
    private OpeningBureau opening;

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

    @PostConstruct
    void open() {
        onTo = target(request.getParameter("to"));
        firstAwaited = opening.isAwaited();
    }

    public void signIn() {
        Optional<Actor> actor = name.isBlank() || password.isEmpty()
                ? Optional.empty()
                : signingIn.with(new NameAndPassword(name, password));
        password = "";
        if (actor.isEmpty()) {
            answer.add(Refusal.whole("account.refusal.sign-in"));
            return;
        }
        Seat.take(request, actor.get().account(), clock.instant());
        answer.goOn(onTo);
    }

    /** Where somebody may be sent on to: a page of ours, never another host (S-46, CVE-2023-41699). */
    static String target(String asked) {
        return Address.of(asked).map(Address::path).filter(Doors::isPage).orElse("/");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public boolean isFirstAwaited() {
        return firstAwaited;
    }
}
