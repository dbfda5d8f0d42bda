package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.sungrid.account.factor.SecondFactors;
import org.sungrid.account.session.Sessions;
import org.sungrid.id.PersonId;

/** What the accounts of a person hold that can be forgotten when they are closed: all by which somebody signed in, and where. */
@ApplicationScoped
public class AccountTraces {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private SecondFactors factors;

    @Inject
    private Sessions sessions;

    @Inject
    private Attempts attempts;

    /** How much there is to be forgotten. @param secrets passwords of today and before, second factors, recovery codes */
    public record Amounts(long secrets, long sessions) {}

    public Amounts amounts(PersonId person) {
        long secrets = 0;
        long seats = 0;
        for (var account : accounts.of(person)) {
            var id = account.id();
            secrets += (account.hasPassword() ? 1 : 0)
                    + formerPasswords(account)
                    + (factors.find(id).isPresent() ? 1 : 0)
                    + factors.recoveryCodesLeft(id);
            seats += sessions.count(id);
        }
        return new Amounts(secrets, seats);
    }

    /** Whether the person can still sign in. */
    public boolean isOpen(PersonId person) {
        return accounts.isOpenFor(person);
    }

    /** Forgets it. The name of an account stays, for the record of acts names it, and so do the rights that it had. */
    @Transactional(TxType.MANDATORY)
    public void forget(PersonId person) {
        for (var account : accounts.of(person)) {
            account.forgetPassword();
            entities.createQuery("delete from FormerPassword f where f.accountId = :account")
                    .setParameter("account", account.id().value())
                    .executeUpdate();
            factors.remove(account.id());
            sessions.forget(account.id());
            attempts.forget(account.getName());
            attempts.forget(account.getName(), OwnPassword.AT_THE_DESK);
            attempts.forget(account.getName(), SigningIn.CODE);
        }
    }

    private long formerPasswords(Account account) {
        return entities.createQuery("select count(f) from FormerPassword f where f.accountId = :account", Long.class)
                .setParameter("account", account.id().value())
                .getSingleResult();
    }
}
