package org.sungrid.admin.account;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import org.sungrid.account.SigningIn;
import org.sungrid.account.SigningIn.Proven;
import org.sungrid.admin.web.Answer;
import org.sungrid.refusal.Refusal;

/** The second step of signing in: a code of one's device, or one from paper. */
@Named
@ViewScoped
public class SignInCodePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Reception reception;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Answer answer;

    @Inject
    private transient Clock clock;

    private String code = "";
    private boolean halfway;

    @PostConstruct
    void open() {
        halfway = half().isPresent();
    }

    public void enter() {
        var half = half();
        halfway = half.isPresent();
        if (half.isEmpty()) {
            return;
        }
        answer.to(() -> {
            var proven = code.isBlank()
                    ? Optional.<Proven>empty()
                    : signingIn.complete(half.get().first(), code);
            proven.ifPresentOrElse(
                    somebody -> {
                        reception.seat(somebody);
                        answer.goOn(half.get().onTo());
                    },
                    () -> answer.add(Refusal.of("code", "account.refusal.code.sign-in")));
        });
        code = "";
    }

    private Optional<Seat.Half> half() {
        return Seat.of(request).flatMap(seat -> seat.halfway(clock.instant()));
    }

    /** Whether the password was given in this browser a short while ago. */
    public boolean isHalfway() {
        return halfway;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
