package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.sungrid.account.factor.SecondFactors;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * Somebody whom two people made an administrator begins it with the code that the granter handed to them, and sets a
 * password in the same step. Whoever keeps accounts may have known the one before, or have enrolled a device of their own:
 * neither counts any more, and all other sessions end, so that who holds the code alone goes on (S-42).
 */
@ApplicationScoped
public class BeginningRight {

    /** What wrong codes are counted under, instead of an address. */
    private static final String CODE = "right";

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Attempts attempts;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private ReplacingPassword replacing;

    @Inject
    private SecondFactors factors;

    @Inject
    private Sessions sessions;

    @Inject
    private OneTransaction one;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** As typed. */
    public record Beginning(String code, String next, String repeated) {

        @Override
        public String toString() {
            return "Beginning[]";
        }
    }

    /**
     * @param here the session that goes on
     * @throws Refused when nothing waits to begin, the code begins none of it, the password will not do, or the wait after
     *     failures is not over
     */
    public void begin(Beginning typed, long here) {
        var actor = current.get();
        var account = accounts.find(actor.account()).orElseThrow();
        Refused.when(!rights.isAwaited(account.id()), "", "account.refusal.right.gone");
        var found = new ArrayList<>(policy.refusals("beginNext", typed.next(), account.getName(), actor.personName()));
        if (found.isEmpty()) {
            found.addAll(replacing.usedBefore("beginNext", account, typed.next()));
        }
        if (!typed.next().equals(typed.repeated())) {
            found.add(Refusal.of("beginRepeated", "account.refusal.password.repeated"));
        }
        Refused.when(found);
        attempts.begin(account.getName(), CODE);
        var hash = passwords.hash(typed.next());
        one.with(() -> {
            rights.alone();
            var stored = accounts.locked(account.id());
            var right = rights.begin(stored, typed.code());
            Refused.when(right.isEmpty(), "beginCode", "account.refusal.right.code");
            replacing.replace(stored, hash, false);
            if (factors.find(stored.id()).isPresent()) {
                stored.demandFactor();
                factors.remove(stored.id());
            }
            sessions.endAll(stored.id(), here, SessionEnd.NEW_PROOF);
            audit.done(
                    actor.who(),
                    "BeginningRight",
                    Account.SUBJECT,
                    stored.id().value(),
                    right.get().getRole().name());
        });
        attempts.succeeded(account.getName(), CODE);
    }
}
