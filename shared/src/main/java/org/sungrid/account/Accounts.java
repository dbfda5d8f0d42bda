package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sungrid.grid.Person;
import org.sungrid.id.AccountId;

/** Keeps the accounts. */
@ApplicationScoped
public class Accounts {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    public Optional<Account> findByName(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Who may act right now with this account: nothing for a closed or unknown one. Asked on every request. */
    public Optional<Actor> actor(AccountId id) {
        return entities.createQuery(
                        "select a, p from Account a join Person p on p.id = a.personId"
                                + " where a.id = :id and a.closedAt is null",
                        Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(row -> Actor.of((Account) row[0], (Person) row[1]));
    }

    public boolean none() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** One page, by name. */
    public List<Account> page(int first, int size) {
        return entities.createQuery("select a from Account a order by a.name", Account.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    public long count() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                .getSingleResult();
    }

    /** The names of the persons behind these accounts; at most 1,000 keys. */
    public Map<AccountId, String> personNames(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select a.id, p.name from Account a join Person p on p.id = a.personId where a.id in :ids",
                        Object[].class)
                .setParameter("ids", ids.stream().map(AccountId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new AccountId((Long) row[0]), row -> (String) row[1]));
    }
}
