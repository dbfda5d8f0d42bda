package org.sungrid.account.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.account.Account;
import org.sungrid.account.OwnPassword;
import org.sungrid.account.Proof.FromService;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Refused;

/**
 * Somebody links their own account to who they are to the sign-in service, so that they can sign in by it. Only they can:
 * whoever could link another's account could come in as that one. They give their password, then go to the service and
 * come back.
 */
@ApplicationScoped
public class LinkingIdentity {

    private static final Logger LOG = Logger.getLogger(LinkingIdentity.class.getName());

    @Inject
    private OwnPassword own;

    @Inject
    private ServiceAnswers answers;

    @Inject
    private ServiceIdentities identities;

    @Inject
    private OneTransaction one;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    /** Before the way to the service. @throws Refused when the password is another one, or the wait after failures is not over */
    public void begin(String password) {
        own.prove("link", password);
    }

    /** After it. @throws Refused when the service vouches for nobody, or for somebody who is linked to another account */
    public void link(FromService proof) {
        var account = current.get().account();
        // The service is asked in no transaction, which would hold a connection meanwhile (F-12), and its code counts
        // once.
        var answer = answer(proof);
        Refused.when(answer.isEmpty(), "", "account.refusal.link.failed");
        one.with(() -> {
            Refused.when(!identities.link(account, answer.get()), "", "account.refusal.link.taken");
            audit.done(current.get().who(), "LinkingIdentity", Account.SUBJECT, account.value(), "");
        });
    }

    private Optional<ServiceAnswer> answer(FromService proof) {
        try {
            return answers.of(proof.code(), proof.nonce(), proof.verifier(), proof.back());
        } catch (ProviderTrouble trouble) {
            LOG.log(Level.WARNING, "Nobody could be linked to the sign-in service: {0}", trouble.getMessage());
            return Optional.empty();
        }
    }
}
