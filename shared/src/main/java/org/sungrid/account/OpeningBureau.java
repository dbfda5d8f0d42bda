package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.account.Right.Ground;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditChain;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.audit.NotOnRecord;
import org.sungrid.crypto.DrawnSigns;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.grid.SupervisorNumber;
import org.sungrid.permission.PermissionCheck;
import org.sungrid.permission.Repeated;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/**
 * The first start of a real bureau: nobody can grant a right, so a code is printed in the server's log, and whoever can
 * read the log makes the three first administrators with it, three different people (S-42, S-56). The code lives in this
 * node's memory only and works once. The same way leads back in when nobody is left who may grant rights.
 */
@ApplicationScoped
public class OpeningBureau {

    private static final Logger LOG = Logger.getLogger(OpeningBureau.class.getName());

    /** 100 bits. */
    private static final int SIGNS = 20;

    private static final int GROUP = 5;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private Persons persons;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordPolicy policy;

    @Inject
    private Audit audit;

    @Inject
    private AuditChain chain;

    @Inject
    private Clock clock;

    private String code;
    private Instant drawnAt = Instant.EPOCH;

    /** Who one of the first administrators shall be. */
    public record FirstAdministrator(
            Role role, String personNumber, String personName, String accountName, String password) {

        /** By what the fields of this one are told from those of the other two. */
        public String field(String name) {
            return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + name;
        }

        @Override
        public String toString() {
            return "FirstAdministrator[" + role + " " + accountName + "]";
        }
    }

    /** Whether the bureau waits for its first administrators. */
    public boolean isAwaited() {
        return !rights.isGranted(Role.SECURITY_ADMINISTRATOR);
    }

    /** Prints the code in the log when the bureau waits for its first administrators. Called once at start. */
    public synchronized void announce(String address) {
        if (isAwaited()) {
            code = DrawnSigns.of(DrawnSigns.PLAIN, SIGNS);
            drawnAt = clock.instant();
            LOG.log(
                    Level.WARNING,
                    "Nobody may grant rights yet. Open {0}/first-administrators and enter this one-time code: {1}",
                    new Object[] {address, DrawnSigns.grouped(code, GROUP)});
        }
    }

    /**
     * An account that one of them has already is closed, for nobody has two.
     *
     * @param three one for each of the administrators' roles
     * @throws Refused when somebody may grant rights already, the code is wrong or what was entered will not do
     */
    @Repeated
    @Transactional
    public synchronized void open(String typedCode, List<FirstAdministrator> three) {
        Refused.when(!isAwaited(), "", "account.refusal.open");
        if (!codeMatches(typedCode)) {
            audit.refused(new Who(null, "-"), "OpeningBureau", Account.SUBJECT, null, "code");
            throw new Refused(Refusal.of("code", "account.refusal.code"));
        }
        var opened = entities.find(Opening.class, Opening.ONLY);
        // Another node opened the bureau after this code was printed: it is used up here as well.
        Refused.when(opened != null && opened.isAfter(drawnAt), "code", "account.refusal.code");
        requireBound();
        makeFirst(three, true);
    }

    /** No permission is asked here, so what {@link PermissionCheck} does for other acts that give power is done here. */
    private void requireBound() {
        try {
            chain.refuseUnlessBound("OpeningBureau");
        } catch (NotOnRecord unbound) {
            audit.refused(new Who(null, "-"), "OpeningBureau", Account.SUBJECT, null, PermissionCheck.UNBOUND);
            throw unbound;
        }
    }

    /**
     * Makes the first administrators of a trial bureau, whose sign-ins are printed by whoever starts it. Needs no code and
     * is reached by no page.
     */
    @Repeated
    @Transactional
    public synchronized void openTrial(List<FirstAdministrator> three) {
        Refused.when(!isAwaited(), "", "account.refusal.open");
        makeFirst(three, false);
    }

    private void makeFirst(List<FirstAdministrator> three, boolean mustChange) {
        var now = clock.instant();
        onlyOnce(now);
        var found = new ArrayList<Refusal>();
        three.forEach(one -> found.addAll(refusals(one, three)));
        Refused.when(found);
        for (var first : three) {
            var person = persons.findByNumber(first.personNumber().strip())
                    .map(Person::id)
                    .orElseGet(() -> persons.add(new Person(
                            first.personNumber().strip(), first.personName().strip(), now)));
            accounts.openFor(person).forEach(former -> close(former, now));
            var account = new Account(
                    AccountName.normalised(first.accountName()), person, passwords.hash(first.password()), now);
            if (mustChange) {
                account.demandNewPassword();
            }
            accounts.add(account);
            rights.add(new Right(account, first.role(), Ground.NONE, true, null, null, now));
            audit.done(
                    new Who(account.id().value(), account.getName()),
                    "OpeningBureau",
                    Account.SUBJECT,
                    account.id().value(),
                    account.getName() + " " + first.role());
        }
    }

    private void close(Account former, Instant now) {
        former.close(now);
        audit.done(
                new Who(null, "-"),
                "ClosingAccount",
                Account.SUBJECT,
                former.id().value(),
                former.getName());
    }

    /** Of two nodes that are asked in the same instant one waits here and then finds the bureau open. */
    private void onlyOnce(Instant now) {
        var opening = entities.find(Opening.class, Opening.ONLY, LockModeType.PESSIMISTIC_WRITE);
        if (opening == null) {
            entities.persist(new Opening(now));
        } else {
            opening.again(now);
        }
        entities.flush();
        Refused.when(!isAwaited(), "", "account.refusal.open");
    }

    private List<Refusal> refusals(FirstAdministrator first, List<FirstAdministrator> three) {
        var name = AccountName.normalised(first.accountName());
        var number = first.personNumber().strip();
        var found = new ArrayList<Refusal>();
        AccountName.refusals(name).forEach(refusal -> found.add(moved(first, "name", refusal)));
        if (accounts.findByName(name).isPresent()
                || alike(three, other -> AccountName.normalised(other.accountName()), name)) {
            found.add(Refusal.of(first.field("name"), "account.refusal.name.taken", name));
        }
        if (number.isBlank() || number.length() > 40) {
            found.add(Refusal.of(first.field("number"), "account.refusal.person.number"));
        } else if (SupervisorNumber.is(number)) {
            found.add(Refusal.of(first.field("number"), "grid.refusal.number.outside"));
        } else if (alike(three, other -> other.personNumber().strip(), number)) {
            found.add(Refusal.of(first.field("number"), "account.refusal.first.same"));
        } else if (persons.findByNumber(number)
                .filter(person -> !rights.ofPerson(person.id()).isEmpty())
                .isPresent()) {
            found.add(Refusal.of(first.field("number"), "account.refusal.right.separated"));
        }
        if (first.personName().isBlank() || first.personName().strip().length() > 60) {
            found.add(Refusal.of(first.field("person"), "account.refusal.person.name"));
        }
        policy.refusals("password", first.password(), name, first.personName())
                .forEach(refusal -> found.add(moved(first, "password", refusal)));
        return found;
    }

    private static boolean alike(
            List<FirstAdministrator> three, Function<FirstAdministrator, String> told, String value) {
        return three.stream().map(told).filter(value::equals).count() > 1;
    }

    private static Refusal moved(FirstAdministrator first, String field, Refusal refusal) {
        return Refusal.of(first.field(field), refusal.key(), refusal.arguments().toArray());
    }

    private boolean codeMatches(String typed) {
        if (code == null) {
            return false;
        }
        var plain = DrawnSigns.typed(typed);
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
    }
}
