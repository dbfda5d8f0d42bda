package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.grid.Restrictions;
import org.sungrid.id.AccountId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** The system administrator gives a person of the grid an account. It may do nothing yet: rights are granted apart. */
@ApplicationScoped
public class AddingAccount {

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Persons persons;

    @Inject
    private Restrictions restrictions;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** What is asked for; the person by staff number. */
    public record NewAccount(String name, String personNumber, String password) {

        @Override
        public String toString() {
            return "NewAccount[" + name + "]";
        }
    }

    /**
     * Whoever signs in with the password sets another first.
     *
     * @throws Refused when the name is taken or not allowed, the person unknown or the password weak
     */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU)
    @Transactional
    public AccountId add(NewAccount asked) {
        var hash = hashed(asked);
        // Of two that are added for one person at once the second finds the first.
        rights.alone();
        persons.findByNumber(asked.personNumber().strip())
                .ifPresent(person ->
                        Refused.when(accounts.isOpenFor(person.id()), "person", "account.refusal.person.account"));
        return add(asked, hash, true);
    }

    /** Adds an account of a trial bureau, whose sign-ins are printed by whoever starts it, so that its password stays. */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU)
    @Transactional
    public AccountId addTrial(NewAccount asked) {
        return add(asked, hashed(asked), false);
    }

    /** Hashing takes long: before anything is read and kept still. */
    private String hashed(NewAccount asked) {
        Refused.when(
                Passwords.tooLong(asked.password()),
                "password",
                "account.refusal.password.long",
                PasswordPolicy.LONGEST);
        return passwords.hash(asked.password());
    }

    private AccountId add(NewAccount asked, String hash, boolean mustChange) {
        var name = AccountName.normalised(asked.name());
        var person = persons.findByNumber(asked.personNumber().strip())
                .filter(known -> restrictions.find(known.id()).isEmpty());
        Refused.when(refusals(asked, name, person.map(Person::getName).orElse("")));
        var account = new Account(name, person.get().id(), hash, clock.instant());
        if (mustChange) {
            account.demandNewPassword();
        }
        accounts.add(account);
        audit.done(
                current.get().who(),
                "AddingAccount",
                Account.SUBJECT,
                account.id().value(),
                name);
        return account.id();
    }

    private List<Refusal> refusals(NewAccount asked, String name, String personName) {
        var found = new ArrayList<>(AccountName.refusals(name));
        if (accounts.findByName(name).isPresent()) {
            found.add(Refusal.of("name", "account.refusal.name.taken", name));
        }
        if (personName.isEmpty()) {
            found.add(Refusal.of("person", "account.refusal.person"));
        }
        found.addAll(policy.refusals("password", asked.password(), name, personName));
        return found;
    }
}
