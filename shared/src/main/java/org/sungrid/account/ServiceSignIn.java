package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.account.Proof.FromService;
import org.sungrid.account.factor.SecondFactorPolicy;
import org.sungrid.account.openid.ProviderTrouble;
import org.sungrid.account.openid.ServiceAnswers;
import org.sungrid.account.session.SessionBegin;

/** Signing in by the bureau's own sign-in service. The account has to exist already: none is made. */
@ApplicationScoped
class ServiceSignIn implements WayToSignIn {

    private static final Logger LOG = Logger.getLogger(ServiceSignIn.class.getName());

    @Inject
    ServiceAnswers answers;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactorPolicy factors;

    @Override
    public boolean understands(Proof proof) {
        return proof instanceof FromService;
    }

    @Override
    public Optional<Account> verify(Proof proof) {
        var given = (FromService) proof;
        try {
            return answers.accountName(given.code(), given.nonce(), given.verifier(), given.back())
                    .flatMap(name -> accounts.findByName(AccountName.normalised(name)))
                    .filter(Account::isOpen);
        } catch (ProviderTrouble trouble) {
            LOG.log(Level.WARNING, "Nobody could sign in by the sign-in service: {0}", trouble.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public SessionBegin begins() {
        return SessionBegin.PROVIDER;
    }

    @Override
    public boolean asksForCode() {
        return factors.asksAfterProvider();
    }

    /** A code of the service's can't be guessed; failures of one person must not slow down another. */
    @Override
    public boolean canBeGuessed() {
        return false;
    }
}
