package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.sungrid.refusal.Refusal;

/** What all ways of setting a password have in common: the former ones, and the new hash. */
@ApplicationScoped
class ReplacingPassword {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Clock clock;

    /** Whether the new password is one of the last that the preset remembers. Each look costs a hash: in no transaction. */
    List<Refusal> usedBefore(String field, Account account, String password) {
        boolean same = passwords.matches(password, account.passwordHash());
        if (same
                || former(account, policy.remembered() - 1).stream()
                        .anyMatch(one -> passwords.matches(password, one.passwordHash()))) {
            return List.of(Refusal.of(field, "account.refusal.password.used"));
        }
        return List.of();
    }

    /**
     * @param account locked, for what remembers the present password refers to it, and two that do so at once would wait for
     *     one another
     * @param hash of the new password
     */
    @Transactional(TxType.MANDATORY)
    void replace(Account account, String hash, boolean mustChange) {
        var now = clock.instant();
        entities.persist(new FormerPassword(account.id(), account.passwordHash(), now));
        entities.flush();
        var former = former(account, Integer.MAX_VALUE);
        former.subList(Math.min(Math.max(policy.remembered() - 1, 0), former.size()), former.size())
                .forEach(entities::remove);
        account.setPassword(hash, now, mustChange);
        entities.flush();
    }

    private List<FormerPassword> former(Account account, int most) {
        return most < 1
                ? List.of()
                : entities.createQuery(
                                "select f from FormerPassword f where f.accountId = :account order by f.id desc",
                                FormerPassword.class)
                        .setParameter("account", account.id().value())
                        .setMaxResults(most)
                        .getResultList();
    }
}
