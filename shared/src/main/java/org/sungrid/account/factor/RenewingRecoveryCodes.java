package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sungrid.account.Account;
import org.sungrid.account.OwnPassword;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Refused;

/** Somebody draws new recovery codes; those before count no more. */
@ApplicationScoped
public class RenewingRecoveryCodes {

    @Inject
    private SecondFactors factors;

    @Inject
    private OwnPassword own;

    @Inject
    private OneTransaction one;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /**
     * @return the codes, which nobody can read afterwards
     * @throws Refused without a second factor, and when the password is another one
     */
    public List<String> renew(String password) {
        var actor = current.get();
        Refused.when(factors.find(actor.account()).isEmpty(), "", "account.refusal.factor.none");
        own.prove("renewPassword", password);
        return one.of(() -> {
            audit.done(
                    actor.who(),
                    "RenewingRecoveryCodes",
                    Account.SUBJECT,
                    actor.account().value(),
                    "");
            return factors.drawRecoveryCodes(actor.account());
        });
    }
}
