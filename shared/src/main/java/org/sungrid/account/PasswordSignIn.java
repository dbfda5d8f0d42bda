package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.sungrid.account.Proof.NameAndPassword;
import org.sungrid.account.session.SessionBegin;

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
    public Optional<Vouched> verify(Proof proof) {
        var given = (NameAndPassword) proof;
        if (Passwords.tooLong(given.password())) {
            return Optional.empty();
        }
        var name = AccountName.normalised(given.name());
        // The hash alone: whoever is refused cost the same statements, whether the account exists or not (S-53).
        var known = accounts.openHash(name);
        boolean proven = known.map(hash -> passwords.matches(given.password(), hash))
                .orElseGet(() -> passwords.matchesNobody(given.password()));
        if (!proven) {
            return Optional.empty();
        }
        // While it was hashed somebody may have set another.
        var account = accounts.findByName(name)
                .filter(found -> found.isOpen() && found.passwordHash().equals(known.get()));
        account.filter(found -> passwords.outdated(found.passwordHash()))
                .ifPresent(
                        found -> accounts.rehash(found.id(), found.passwordHash(), passwords.hash(given.password())));
        return account.map(found -> new Vouched(found, SessionBegin.PASSWORD, true));
    }

    @Override
    public boolean canBeGuessed() {
        return true;
    }
}
