package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sungrid.account.Proof.NameAndPassword;

/** Signing in with name and password. An unknown name costs the same hash as a known one. */
@ApplicationScoped
class PasswordSignIn implements WayToSignIn {

    @Inject
    Accounts accounts;

    @Inject
    Passwords passwords;

    @Override
    public boolean understands(Proof proof) {
        return proof instanceof NameAndPassword;
    }

    @Override
    public Optional<Account> verify(Proof proof) {
        var given = (NameAndPassword) proof;
        if (Passwords.tooLong(given.password())) {
            return Optional.empty();
        }
        var account = accounts.findByName(AccountName.normalised(given.name())).filter(Account::isOpen);
        boolean proven = account.map(found -> passwords.matches(given.password(), found.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(given.password()));
        if (!proven) {
            return Optional.empty();
        }
        account.filter(found -> passwords.outdated(found.passwordHash()))
                .ifPresent(found -> found.rehash(passwords.hash(given.password())));
        return account;
    }
}
