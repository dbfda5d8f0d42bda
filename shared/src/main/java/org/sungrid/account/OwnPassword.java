package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Refused;

/**
 * Asks the one who acts for their password once more, before something that a passer-by at their desk must not do.
 * Failures are counted as those of signing in are.
 */
@ApplicationScoped
public class OwnPassword {

    /** What failures are counted under, instead of an address. */
    static final String AT_THE_DESK = "desk";

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    /**
     * Hashing takes long: called in no transaction.
     *
     * @return the account as it was when this was its password
     * @throws Refused beside this field when it is another one, or the wait after failures is not over
     */
    public Account prove(String field, String password) {
        var account = accounts.find(current.get().account()).orElseThrow();
        Refused.when(Passwords.tooLong(password), field, "account.refusal.password.present");
        attempts.begin(account.getName(), AT_THE_DESK);
        Refused.when(!matches(account, password), field, "account.refusal.password.present");
        attempts.succeeded(account.getName(), AT_THE_DESK);
        return account;
    }

    private boolean matches(Account account, String password) {
        try {
            return passwords.matches(password, account.passwordHash());
        } catch (Refused busy) {
            attempts.notTried(account.getName(), AT_THE_DESK);
            throw busy;
        }
    }
}
