package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.account.Proof.FromService;
import org.sungrid.account.factor.SecondFactorPolicy;
import org.sungrid.account.openid.ProviderTrouble;
import org.sungrid.account.openid.ServiceAnswer;
import org.sungrid.account.openid.ServiceAnswers;
import org.sungrid.account.openid.ServiceIdentities;
import org.sungrid.account.session.SessionBegin;

/** Signing in by the bureau's own sign-in service. The account has to exist already: none is made. */
@ApplicationScoped
class ServiceSignIn implements WayToSignIn {

    private static final Logger LOG = Logger.getLogger(ServiceSignIn.class.getName());

    @Inject
    ServiceAnswers answers;

    @Inject
    ServiceIdentities identities;

    @Inject
    Accounts accounts;

    @Inject
    SecondFactorPolicy factors;

    @Override
    public boolean understands(Proof proof) {
        return proof instanceof FromService;
    }

    @Override
    public Optional<Vouched> verify(Proof proof) {
        var given = (FromService) proof;
        try {
            return answers.of(given.code(), given.nonce(), given.verifier(), given.back())
                    .flatMap(this::vouched);
        } catch (ProviderTrouble trouble) {
            LOG.log(Level.WARNING, "Nobody could sign in by the sign-in service: {0}", trouble.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Vouched> vouched(ServiceAnswer answer) {
        boolean factor = factors.isVouchedFor(answer.acr(), answer.amr());
        return account(answer)
                .filter(Account::isOpen)
                .map(account ->
                        new Vouched(account, factor ? SessionBegin.PROVIDER_FACTOR : SessionBegin.PROVIDER, !factor));
    }

    /**
     * The account that its holder linked. Where the settings match accounts by a claim, the one that it names, unless that
     * is linked already: then it is the account of the one to whom it is linked and of nobody who takes its name.
     */
    private Optional<Account> account(ServiceAnswer answer) {
        return identities
                .account(answer.issuer(), answer.subject())
                .flatMap(accounts::find)
                .or(() -> answer.named()
                        .flatMap(name -> accounts.findByName(AccountName.normalised(name)))
                        .filter(account -> identities.find(account.id()).isEmpty()));
    }

    /** A code of the service's can't be guessed; failures of one person must not slow down another. */
    @Override
    public boolean canBeGuessed() {
        return false;
    }
}
