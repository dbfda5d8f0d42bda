package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.audit.Audit;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.permission.Actor;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * The first start of a real bureau: no account exists, so a code is printed in the server's log, and whoever can read
 * the log makes the first administrator with it. The code lives in this node's memory only and works once.
 */
@ApplicationScoped
public class OpeningBureau {

    private static final Logger LOG = Logger.getLogger(OpeningBureau.class.getName());

    /** Crockford's alphabet: no letter that is read as a digit. 20 signs of 5 bits are 100 bits. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int SIGNS = 20;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private Passwords passwords;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    private String code;

    /** Who the first administrator shall be. */
    public record FirstAdministrator(
            String code, String personNumber, String personName, String accountName, String password) {

        @Override
        public String toString() {
            return "FirstAdministrator[" + accountName + "]";
        }
    }

    /** Whether the bureau still waits for its first administrator. */
    public boolean isAwaited() {
        return entities.find(Opening.class, Opening.ONLY) == null && accounts.none();
    }

    /** Prints the code in the log when the bureau waits for its first administrator. Called once at start. */
    public synchronized void announce(String address) {
        if (isAwaited()) {
            code = draw();
            LOG.log(
                    Level.WARNING,
                    "No account exists yet. Open {0}/first-administrator and enter this one-time code: {1}",
                    new Object[] {address, grouped(code)});
        }
    }

    /** @throws Refused when the bureau is open already, the code is wrong or what was entered will not do */
    @Transactional
    public synchronized Actor open(FirstAdministrator first) {
        Refused.when(!isAwaited(), "", "account.refusal.open");
        if (!codeMatches(first.code())) {
            audit.refused(
                    new org.sungrid.audit.AuditRow.Who(null, "-"), "OpeningBureau", Account.SUBJECT, null, "code");
            throw new Refused(Refusal.of("code", "account.refusal.code"));
        }
        var name = AccountName.normalised(first.accountName());
        var actor = makeFirst(first, name);
        code = null;
        return actor;
    }

    /**
     * Makes the first administrator of a trial bureau, whose sign-ins are printed by whoever starts it. Needs no code
     * and is reached by no page.
     */
    @Transactional
    public synchronized Actor openTrial(String personNumber, String accountName, String password) {
        Refused.when(!isAwaited(), "", "account.refusal.open");
        var person = persons.findByNumber(personNumber).orElseThrow();
        return makeFirst(
                new FirstAdministrator("", personNumber, person.getName(), accountName, password),
                AccountName.normalised(accountName));
    }

    private Actor makeFirst(FirstAdministrator first, String name) {
        Refused.when(refusals(first, name));
        var now = clock.instant();
        var person = persons.findByNumber(first.personNumber().strip())
                .map(Person::id)
                .orElseGet(() -> persons.add(new Person(
                        first.personNumber().strip(), first.personName().strip(), now)));
        var account = new Account(name, person, passwords.hash(first.password()), Set.of(Role.ADMINISTRATOR), now);
        accounts.add(account);
        entities.persist(new Opening(account.id(), now));
        entities.flush();
        var actor = accounts.actor(account.id()).orElseThrow();
        audit.done(actor.who(), "OpeningBureau", Account.SUBJECT, account.id().value(), name);
        return actor;
    }

    private List<Refusal> refusals(FirstAdministrator first, String name) {
        var found = new ArrayList<>(AccountName.refusals(name));
        if (first.personNumber().isBlank() || first.personNumber().strip().length() > 40) {
            found.add(Refusal.of("personNumber", "account.refusal.person.number"));
        }
        if (first.personName().isBlank() || first.personName().strip().length() > 60) {
            found.add(Refusal.of("personName", "account.refusal.person.name"));
        }
        found.addAll(Passwords.refusals("password", first.password(), name));
        return found;
    }

    private boolean codeMatches(String typed) {
        if (code == null) {
            return false;
        }
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }

    private static String draw() {
        var random = new SecureRandom();
        var drawn = new StringBuilder(SIGNS);
        for (int i = 0; i < SIGNS; i++) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return drawn.toString();
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{5})(?=.)", "$1-");
    }
}
