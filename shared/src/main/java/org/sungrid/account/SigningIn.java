package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.permission.Actor;

/**
 * Somebody signs in: the one dispatcher for all ways of proving who one is. Says nothing about why a proof failed; both
 * outcomes are on record.
 */
@ApplicationScoped
public class SigningIn {

    @Inject
    @Any
    private Instance<WayToSignIn> ways;

    @Inject
    private Accounts accounts;

    @Inject
    private Audit audit;

    /** @return who may act from now on; nothing when the proof proves nothing */
    @Transactional
    public Optional<Actor> with(Proof proof) {
        var actor = ways.stream()
                .filter(way -> way.understands(proof))
                .findFirst()
                .flatMap(way -> way.verify(proof))
                .flatMap(account -> accounts.actor(account.id()));
        actor.ifPresentOrElse(
                somebody -> audit.done(
                        somebody.who(),
                        "SigningIn",
                        Account.SUBJECT,
                        somebody.account().value(),
                        ""),
                () -> audit.refused(
                        new Who(null, AccountName.normalised(proof.claimed())),
                        "SigningIn",
                        Account.SUBJECT,
                        null,
                        ""));
        return actor;
    }
}
