package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Somebody sets another password of their own, knowing the present one. All their other sessions end. */
@ApplicationScoped
public class ChangingPassword {

    @Inject
    private Accounts accounts;

    @Inject
    private OwnPassword own;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private ReplacingPassword replacing;

    @Inject
    private Passwords passwords;

    @Inject
    private OneTransaction one;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** As typed. */
    public record Change(String present, String next, String repeated) {

        @Override
        public String toString() {
            return "Change[]";
        }
    }

    /**
     * @param here the session that goes on
     * @throws Refused when the present password is wrong, the next one will not do, or the wait after failures is not over
     */
    public void change(Change typed, long here) {
        var actor = current.get();
        var account = own.prove("present", typed.present());
        var found = new ArrayList<>(policy.refusals("next", typed.next(), account.getName(), actor.personName()));
        if (found.isEmpty()) {
            found.addAll(replacing.usedBefore("next", account, typed.next()));
        }
        if (!typed.next().equals(typed.repeated())) {
            found.add(Refusal.of("repeated", "account.refusal.password.repeated"));
        }
        Refused.when(found);
        var hash = passwords.hash(typed.next());
        one.with(() -> {
            var stored = accounts.locked(account.id());
            // Somebody set another one meanwhile: what was proved is true no more.
            Refused.when(
                    !stored.passwordHash().equals(account.passwordHash()),
                    "present",
                    "account.refusal.password.present");
            replacing.replace(stored, hash, false);
            sessions.endAll(stored.id(), here, SessionEnd.NEW_PROOF);
            audit.done(
                    actor.who(),
                    "ChangingPassword",
                    Account.SUBJECT,
                    stored.id().value(),
                    "");
        });
    }
}
