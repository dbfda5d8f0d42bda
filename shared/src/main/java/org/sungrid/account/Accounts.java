package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.crypto.UnknownKey;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.AccountId;
import org.sungrid.id.PersonId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Actor;
import org.sungrid.permission.Repeated;

/** Keeps the accounts. */
@ApplicationScoped
public class Accounts {

    /** Lines of a leaf of all accounts. */
    private static final int LEAF = 20;

    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Rights rights;

    @Inject
    private Audit audit;

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

    /** The hash of an open account's password, and nothing else of it. */
    Optional<String> openHash(String name) {
        return entities.createQuery(
                        "select a.passwordHash from Account a where a.name = :name and a.closedAt is null",
                        String.class)
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
                .flatMap(row -> actor((Account) row[0], (Person) row[1]));
    }

    /** Nobody, when a right of the account was written past the product: that is an alarm (S-96). */
    private Optional<Actor> actor(Account account, Person person) {
        try {
            return Optional.of(
                    new Actor(account.id(), account.getName(), person.id(), person.getName(), rights.today(account)));
        } catch (Rights.Tampered tampered) {
            LOG.log(
                    Level.SEVERE,
                    "ALARM: a right of the account {0} was not written by this product. The account is refused.",
                    account.getName());
            audit.refused(
                    new Who(account.id().value(), account.getName()),
                    "Tampered",
                    Account.SUBJECT,
                    account.id().value(),
                    "");
            return Optional.empty();
        } catch (UnknownKey unknown) {
            // Another node has a newer key: nobody altered anything.
            LOG.log(Level.SEVERE, "The account {0} is refused: {1}", new Object[] {
                account.getName(), unknown.getMessage()
            });
            return Optional.empty();
        }
    }

    /** Whether a person has an open account: with two, somebody could be the second person to themselves. */
    boolean isOpenFor(PersonId person) {
        return !openFor(person).isEmpty();
    }

    /** Every account that a person ever had, closed ones too: what one of them did the person did. */
    public Set<AccountId> ofPerson(PersonId person) {
        return entities.createQuery("select a.id from Account a where a.personId = :person", Long.class)
                .setParameter("person", person.value())
                .getResultStream()
                .map(AccountId::new)
                .collect(Collectors.toSet());
    }

    /** The open accounts of a person. */
    List<Account> openFor(PersonId person) {
        return entities.createQuery(
                        "select a from Account a where a.personId = :person and a.closedAt is null", Account.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** The account as it is stored now, for this transaction alone. */
    @Transactional(TxType.MANDATORY)
    Account locked(AccountId id) {
        var account = entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(account);
        return account;
    }

    /** Takes a hash over that was made anew of the same password; nothing when the password was changed meanwhile. */
    @Repeated
    @Transactional
    void rehash(AccountId id, String before, String after) {
        entities.createQuery(
                        "update Account a set a.passwordHash = :after where a.id = :id and a.passwordHash = :before")
                .setParameter("after", after)
                .setParameter("id", id.value())
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Every account that a person has or had. */
    List<Account> of(PersonId person) {
        return entities.createQuery("select a from Account a where a.personId = :person order by a.id", Account.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    public boolean none() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }

    /**
     * One leaf of the accounts, by name, but those of people whose data were erased; a place's value is a name.
     *
     * @param asked with what the account, its person's name or staff number begins; empty for all
     */
    public Leaf<Account> leaf(String asked, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var wanted = Persons.beginning(asked);
        var query = entities.createQuery(
                "select a from Account a join Person p on p.id = a.personId where not exists"
                        + " (select 1 from Restriction z where z.personId = a.personId)"
                        + (wanted.isEmpty()
                                ? ""
                                : " and (a.name like :wanted escape '!' or p.number like :wanted escape '!'"
                                        + " or p.name like :wanted escape '!')")
                        + (beside ? " and a.name " + (back ? "<" : ">") + " :name" : "")
                        + " order by a.name" + (back ? " desc" : ""),
                Account.class);
        if (!wanted.isEmpty()) {
            query.setParameter("wanted", wanted);
        }
        if (beside) {
            query.setParameter("name", place.value());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }

    /** With what these accounts sign in; at most 1,000 keys. */
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select a.id, a.name from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(AccountId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new AccountId((Long) row[0]), row -> (String) row[1]));
    }

    /** The persons behind these accounts; at most 1,000 keys. */
    public Set<PersonId> persons(Collection<AccountId> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return entities.createQuery("select a.personId from Account a where a.id in :ids", Long.class)
                .setParameter("ids", ids.stream().map(AccountId::value).toList())
                .getResultStream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
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
