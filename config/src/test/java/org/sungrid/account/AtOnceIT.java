package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.AddingAccount.NewAccount;
import org.sungrid.account.BeginningRight.Beginning;
import org.sungrid.account.ChangingPassword.Change;
import org.sungrid.account.GrantingRight.Grant;
import org.sungrid.account.Proof.NameAndPassword;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.account.session.Sessions;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.grid.AssigningPerson;
import org.sungrid.grid.AssigningPerson.NewAssignment;
import org.sungrid.grid.Capacity;
import org.sungrid.id.AccountId;
import org.sungrid.id.ProposalId;
import org.sungrid.permission.OneTransaction;
import org.sungrid.permission.Repeated;
import org.sungrid.proposal.DecidingProposal;
import org.sungrid.proposal.Proposals;
import org.sungrid.refusal.Refused;

/** What two people do about accounts in the same moment: each meets what the other did, and nobody waits with a connection in hand. */
@ArquillianTest
class AtOnceIT {

    private static final String SYSTEM = "luochunxiao";
    private static final String SECURITY = "yuxiangyang";
    private static final String FIRST = "a-long-word-for-trying-7";
    private static final String SECOND = "Kettle umbrella harvest";
    private static final String PLACE = "192.0.2.77";
    private static final int SECONDS = 30;

    @Inject
    Staff staff;

    @Inject
    Accounts accounts;

    @Inject
    Rights rights;

    @Inject
    AddingAccount adding;

    @Inject
    ClosingAccount closing;

    @Inject
    ProposingAdministrator proposing;

    @Inject
    DecidingProposal deciding;

    @Inject
    DrawingRightCode drawing;

    @Inject
    BeginningRight beginning;

    @Inject
    WithdrawingRight withdrawing;

    @Inject
    ResettingPassword resetting;

    @Inject
    ChangingPassword changing;

    @Inject
    SigningIn signingIn;

    @Inject
    Sessions sessions;

    @Inject
    Proposals proposals;

    @Inject
    OneTransaction one;

    @Inject
    Demanding demanding;

    @Inject
    Elsewhere elsewhere;

    @Inject
    AssigningPerson assigning;

    @Inject
    Clock clock;

    @PersistenceContext(unitName = "sungrid")
    EntityManager entities;

    @Resource(lookup = "java:app/jdbc/sungrid")
    DataSource database;

    @Resource
    UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Inside.war(AtOnceIT.class, Staff.class)
                .addClasses(AtOnceIT.class.getDeclaredClasses())
                .addClasses(HeldPasswords.class, Elsewhere.class)
                .addClasses(HeldPasswords.class.getDeclaredClasses())
                .addClasses(Elsewhere.class.getDeclaredClasses());
    }

    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void a_password_that_was_being_reset_is_not_set_once_its_owner_is_an_administrator() throws Exception {
        var account = newcomer("T-1", "together-one");
        var proposal = proposal("together-one");
        staff.become(SYSTEM);
        deciding.agree(proposal);
        staff.become(SECURITY);
        var code = drawing.draw(rights.standing(account).get(0).right().id());
        var hold = HeldPasswords.hold();
        var reset = elsewhere.as(SYSTEM, () -> resetting.reset(account));
        hold.await();
        staff.become("together-one");
        beginning.begin(new Beginning(code, SECOND, SECOND), 0);
        hold.release();
        assertRefused(reset, "account.refusal.reset.administrator");
        assertThat(later(SECURITY, () -> {
                    withdrawing.withdraw(rights.standing(account).get(0).right().id());
                    return signingIn.with(new NameAndPassword("together-one", SECOND), PLACE);
                }))
                .isPresent();
    }

    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void who_agrees_while_the_account_is_closed_meets_a_closed_account() throws Exception {
        var account = newcomer("T-2", "together-two");
        var proposal = proposal("together-two");
        staff.become(SYSTEM);
        transaction.begin();
        closing.close(account);
        var agreeing = elsewhere.as(SYSTEM, () -> {
            deciding.agree(proposal);
            return null;
        });
        awaitStatement("%from opening%for update%", agreeing);
        transaction.commit();
        assertRefused(agreeing, "account.refusal.right.closed");
        assertThat(later(SYSTEM, () -> rights.standing(account))).isEmpty();
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void of_two_accounts_that_are_added_for_one_person_at_once_the_second_is_refused() throws Exception {
        staff.become(SYSTEM);
        post("T-3");
        transaction.begin();
        adding.add(new NewAccount("together-three", "T-3", FIRST));
        var second = elsewhere.as(SYSTEM, () -> adding.add(new NewAccount("together-three-too", "T-3", FIRST)));
        awaitStatement("%from opening%for update%", second);
        transaction.commit();
        assertRefused(second, "account.refusal.person.account");
    }

    @Test
    @Tag("S-43")
    @ActivateRequestContext
    void of_two_who_ask_for_the_same_at_once_the_second_is_told_that_it_waits() throws Exception {
        staff.become(SYSTEM);
        transaction.begin();
        var first = ask();
        var second = elsewhere.as(SYSTEM, () -> one.of(this::ask));
        awaitStatement("update proposal set waits_as%", second);
        transaction.commit();
        assertRefused(second, "proposal.refusal.twice");
        deciding.takeBack(first);
        deciding.takeBack(one.of(this::ask));
    }

    private ProposalId ask() {
        var asked = Json.createObjectBuilder().add("number", "T-0").build();
        return proposals.ask("ProposingUnmasking", "unmask-phone", asked, "试验");
    }

    @Test
    @Tag("F-26")
    @ActivateRequestContext
    void what_another_changed_meanwhile_is_read_again() throws Exception {
        var account = newcomer("T-4", "together-four");
        demanding.demand(
                account,
                () -> elsewhere
                        .as(
                                SYSTEM,
                                () -> one.of(() -> entities.createQuery(
                                                "update Account a set a.lock = a.lock + 1 where a.name = 'together-four'")
                                        .executeUpdate()))
                        .get(SECONDS, TimeUnit.SECONDS));
        assertThat(Demanding.TRIES).hasValue(2);
        assertThat(later(SYSTEM, () -> accounts.find(account).orElseThrow().isFactorDemanded()))
                .isTrue();
    }

    /** An act that changes what another changes between its reading and its end. */
    @ApplicationScoped
    public static class Demanding {

        static final AtomicInteger TRIES = new AtomicInteger();

        @Inject
        private Accounts accounts;

        /** Demands a second factor, once more when it comes too late. */
        @Repeated
        @Transactional(rollbackOn = Exception.class)
        public void demand(AccountId id, Callable<?> meanwhile) throws Exception {
            var account = accounts.find(id).orElseThrow();
            if (TRIES.incrementAndGet() == 1) {
                meanwhile.call();
            }
            account.demandFactor();
        }
    }

    @Test
    @Tag("F-12")
    @ActivateRequestContext
    void nobody_holds_a_connection_while_a_password_is_hashed() {
        newcomer("T-5", "together-five");
        HeldPasswords.STATES.clear();
        assertThat(signingIn.with(new NameAndPassword("together-five", FIRST), PLACE))
                .isPresent();
        assertThat(signingIn.with(new NameAndPassword("together-five", "wrong"), PLACE))
                .isEmpty();
        assertThat(signingIn.with(new NameAndPassword("together-nobody", "wrong"), PLACE))
                .isEmpty();
        staff.become("together-five");
        changing.change(new Change(FIRST, SECOND, SECOND), 0);
        assertThat(HeldPasswords.STATES).hasSizeGreaterThan(5).allMatch(state -> state == Status.STATUS_NO_TRANSACTION);
    }

    @Test
    @Tag("S-42")
    @ActivateRequestContext
    void who_proved_a_password_that_was_changed_meanwhile_begins_no_session() {
        var account = newcomer("T-6", "together-six");
        var proven = signingIn
                .with(new NameAndPassword("together-six", FIRST), PLACE)
                .orElseThrow();
        staff.become("together-six");
        changing.change(new Change(FIRST, SECOND, SECOND), 0);
        assertThatThrownBy(() -> sessions.begin(account, SessionBegin.PASSWORD, "", proven.passwordSetAt()))
                .isInstanceOf(Refused.class);
        assertThat(sessions.open(account)).isEmpty();
    }

    /** What somebody sees or does afterwards; on a thread of its own, for the end of one shuts what another read with. */
    private <T> T later(String account, Callable<T> act) throws Exception {
        return elsewhere.as(account, act).get(SECONDS, TimeUnit.SECONDS);
    }

    private AccountId newcomer(String number, String name) {
        staff.become(SYSTEM);
        post(number);
        return adding.addTrial(new NewAccount(name, number, FIRST));
    }

    private void post(String number) {
        assigning.assign(
                new NewAssignment(number, "试时" + number, "YX-HW", Capacity.MEMBER, "", LocalDate.now(clock), null));
    }

    private ProposalId proposal(String name) {
        staff.become(SECURITY);
        return proposing.propose(
                new Grant(name, Role.SECURITY_ADMINISTRATOR, "YX-HW", Capacity.MEMBER, true), "第二名安全管理员");
    }

    /** Until somebody's statement waits in the database, or they are done without having waited. */
    private void awaitStatement(String like, Future<?> other) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (waiting(like) == 0 && !other.isDone()) {
            assertThat(System.nanoTime()).as("nobody waits").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private long waiting(String like) throws Exception {
        // By a connection of its own: what JPA reads outside a transaction is closed when a thread ends.
        try (var connection = database.getConnection();
                var asked = connection.prepareStatement(
                        "select count(*) from information_schema.processlist where lower(info) like ?"
                                + " and info not like '%processlist%'")) {
            asked.setString(1, like);
            try (var found = asked.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void assertRefused(Future<?> act, String key) {
        assertThatThrownBy(() -> act.get(SECONDS, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusals().get(0).key()).isEqualTo(key));
    }
}
