package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Persons;
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
    private Persons persons;

    @Inject
    private Passwords passwords;

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

    /** @throws Refused when the name is taken or not allowed, the person unknown, or the password weak */
    @Permitted(value = Permission.MANAGE_ACCOUNTS, scope = Scope.BUREAU)
    @Transactional
    public AccountId add(NewAccount asked) {
        var name = AccountName.normalised(asked.name());
        var person = persons.findByNumber(asked.personNumber().strip());
        Refused.when(refusals(asked, name, person.isPresent()));
        var account = new Account(name, person.get().id(), passwords.hash(asked.password()), clock.instant());
        accounts.add(account);
        audit.done(
                current.get().who(),
                "AddingAccount",
                Account.SUBJECT,
                account.id().value(),
                name);
        return account.id();
    }

    private List<Refusal> refusals(NewAccount asked, String name, boolean personKnown) {
        var found = new ArrayList<>(AccountName.refusals(name));
        if (accounts.findByName(name).isPresent()) {
            found.add(Refusal.of("name", "account.refusal.name.taken", name));
        }
        if (!personKnown) {
            found.add(Refusal.of("person", "account.refusal.person"));
        }
        found.addAll(Passwords.refusals("password", asked.password(), name));
        return found;
    }
}
