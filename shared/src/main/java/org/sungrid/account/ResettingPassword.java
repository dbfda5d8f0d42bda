package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.sungrid.account.openid.ServiceIdentities;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.audit.Audit;
import org.sungrid.crypto.DrawnSigns;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/**
 * An administrator gives somebody who forgot their password one that was drawn. It is shown once, and whoever signs in
 * with it sets another first. All sessions of the account end, and it is no longer linked to the sign-in service.
 */
@ApplicationScoped
public class ResettingPassword {

    /** Letters and digits that are not mistaken for one another; sixteen of them are 92 bits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int GROUPS = 4;
    private static final int SIGNS_OF_A_GROUP = 4;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private ReplacingPassword replacing;

    @Inject
    private Rights rights;

    @Inject
    private ServiceIdentities identities;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /**
     * @return the password, which nobody can read afterwards
     * @throws Refused for one's own account, an administrator's, and one that is unknown or closed
     */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU)
    @Transactional
    public String reset(AccountId id) {
        Refused.when(id.equals(current.get().account()), "", "account.refusal.reset.own");
        var drawn = DrawnSigns.grouped(DrawnSigns.of(ALPHABET, GROUPS * SIGNS_OF_A_GROUP), SIGNS_OF_A_GROUP);
        // Hashing takes long: before anything is read, or it would no longer be true when it is stored.
        var hash = passwords.hash(drawn);
        rights.alone();
        var account = accounts.find(id).filter(Account::isOpen);
        Refused.when(account.isEmpty(), "", "account.refusal.unknown");
        // Whoever could let themselves in as another administrator would do that one's work (S-42).
        Refused.when(rights.administers(id), "", "account.refusal.reset.administrator");
        replacing.replace(accounts.locked(id), hash, true);
        // Whoever came in by the password before may have linked the account to themselves.
        identities.remove(id);
        sessions.endAll(id, 0, SessionEnd.NEW_PROOF);
        audit.done(
                current.get().who(),
                "ResettingPassword",
                Account.SUBJECT,
                id.value(),
                account.get().getName());
        return drawn;
    }
}
