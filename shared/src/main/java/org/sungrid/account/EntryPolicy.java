package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sungrid.account.factor.SecondFactorPolicy;
import org.sungrid.account.session.Recognised;
import org.sungrid.account.session.SessionPolicy;
import org.sungrid.permission.Actor;

/** What somebody who has signed in has to do before anything else opens to them. */
@ApplicationScoped
public class EntryPolicy {

    @Inject
    private PasswordPolicy passwords;

    @Inject
    private SecondFactorPolicy factors;

    @Inject
    private SessionPolicy sessions;

    @Inject
    private Clock clock;

    /** What comes first. */
    public enum First {
        NOTHING,
        /** An administrator set the password, or it is too old. */
        CHANGE_PASSWORD,
        ENROL
    }

    /** Reads the settings at the start: one that means nothing is told then, and not to the first who signs in. */
    public void require() {
        passwords.getHintKey();
        factors.isVouchedFor("", List.of());
        sessions.idle();
    }

    public First first(Actor actor, Recognised session) {
        boolean byPassword = !session.begunBy().isByProvider();
        if (byPassword && (session.mustChange() || passwords.isExpired(session.passwordSetAt(), clock.instant()))) {
            return First.CHANGE_PASSWORD;
        }
        return factors.mustEnrol(actor, session) ? First.ENROL : First.NOTHING;
    }
}
