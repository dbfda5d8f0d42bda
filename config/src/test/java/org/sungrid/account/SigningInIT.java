package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.disclosure.Staff.assertRefused;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.ChangingPassword.Change;
import org.sungrid.account.EntryPolicy.First;
import org.sungrid.account.SigningIn.Proven;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.account.session.Sessions;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.permission.CurrentActor;

/** Signing in by password, under the preset of GB/T 22239. */
@ArquillianTest
class SigningInIT {

    private static final String HOME = "192.0.2.10";
    private static final String ELSEWHERE = "198.51.100.20";

    @Inject
    private SigningIn signingIn;

    @Inject
    private ChangingPassword changing;

    @Inject
    private ResettingPassword resetting;

    @Inject
    private Sessions sessions;

    @Inject
    private EntryPolicy entry;

    @Inject
    private CurrentActor current;

    @Inject
    private Newcomer newcomer;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Inside.warWith(
                        "sungrid.password.preset=dengbao3\n",
                        SigningInIT.class,
                        MovedClock.class,
                        Newcomer.class,
                        Staff.class)
                .addClasses(MovedClock.class.getDeclaredClasses());
    }

    @AfterEach
    void set_the_clock_right() {
        MovedClock.reset();
    }

    private Optional<Proven> signIn(String name, String password, String place) {
        return signingIn.with(new Proof.NameAndPassword(name, password), place);
    }

    @Test
    @Tag("S-52")
    void S_52_five_failures_bring_a_wait_that_grows_and_ends() {
        var name = newcomer.add("wait", Role.DRAFTER);
        for (int i = 0; i < 5; i++) {
            assertThat(signIn(name, "wrong", ELSEWHERE)).isEmpty();
        }
        assertRefused(() -> signIn(name, Newcomer.PASSWORD, ELSEWHERE), "account.refusal.wait");
        MovedClock.move(Duration.ofMillis(1_100));
        assertThat(signIn(name, "wrong", ELSEWHERE)).isEmpty();
        MovedClock.move(Duration.ofMillis(1_100));
        assertRefused(() -> signIn(name, Newcomer.PASSWORD, ELSEWHERE), "account.refusal.wait");
        MovedClock.move(Duration.ofMillis(1_000));
        assertThat(signIn(name, Newcomer.PASSWORD, ELSEWHERE)).isPresent();
        assertThat(signIn(name, "wrong", ELSEWHERE)).as("and begins anew").isEmpty();
    }

    @Test
    @Tag("S-52")
    void S_52_whoever_attacks_from_elsewhere_keeps_nobody_out_of_where_they_usually_are() {
        var name = newcomer.add("usual", Role.DRAFTER);
        assertThat(signIn(name, Newcomer.PASSWORD, HOME)).isPresent();
        for (int attacker = 0; attacker < 6; attacker++) {
            for (int i = 0; i < 4; i++) {
                try {
                    signIn(name, "wrong", "203.0.113." + attacker);
                } catch (org.sungrid.refusal.Refused slowed) {
                    assertThat(slowed.refusals().get(0).key()).isEqualTo("account.refusal.wait");
                }
            }
        }
        assertRefused(() -> signIn(name, Newcomer.PASSWORD, ELSEWHERE), "account.refusal.wait");
        assertThat(signIn(name, Newcomer.PASSWORD, HOME)).as("at home").isPresent();
        MovedClock.move(Duration.ofSeconds(11));
        assertThat(signIn(name, Newcomer.PASSWORD, ELSEWHERE))
                .as("on a journey, after a short wait")
                .isPresent();
    }

    @Test
    @Tag("S-53")
    void S_53_a_name_that_does_not_exist_is_counted_and_slowed_like_one_that_does() throws Exception {
        var known = newcomer.add("known", Role.DRAFTER);
        var unknown = known + "x";
        for (var name : new String[] {known, unknown}) {
            long before = places();
            for (int i = 0; i < 5; i++) {
                assertThat(signIn(name, "wrong", ELSEWHERE)).isEmpty();
            }
            assertThat(places() - before).as("rows for " + name).isEqualTo(2);
            assertRefused(() -> signIn(name, Newcomer.PASSWORD, ELSEWHERE), "account.refusal.wait");
        }
        MovedClock.move(Duration.ofMinutes(10));
        printTimes(known, unknown);
    }

    private long places() {
        return ((Number) entities.createNativeQuery("select count(*) from sign_in_place")
                        .getSingleResult())
                .longValue();
    }

    /** For people: no test asserts a time. Each comes first by turns, for the second of a pair meets the collector. */
    private void printTimes(String known, String unknown) {
        Map<String, List<Long>> times = Map.of(known, new ArrayList<>(), unknown, new ArrayList<>());
        for (int i = 0; i < 40; i++) {
            MovedClock.move(Duration.ofMinutes(61));
            for (var name : i % 2 == 0 ? List.of(known, unknown) : List.of(unknown, known)) {
                long began = System.nanoTime();
                signIn(name, "wrong", ELSEWHERE);
                times.get(name).add((System.nanoTime() - began) / 1_000);
            }
        }
        times.values().forEach(all -> all.sort(null));
        System.out.println("S-53 a refused sign-in, median of 40: known "
                + times.get(known).get(20) + " µs, unknown "
                + times.get(unknown).get(20) + " µs");
    }

    @Test
    @Tag("S-60")
    void S_60_a_hash_of_a_weaker_policy_is_made_anew_when_its_owner_signs_in() throws Exception {
        var name = newcomer.add("weak", Role.DRAFTER);
        var weak = Password.hash(Newcomer.PASSWORD)
                .addRandomSalt(16)
                .with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID))
                .getResult();
        inTransaction(() -> entities.createNativeQuery("update account set password_hash = ?1 where name = ?2")
                .setParameter(1, weak)
                .setParameter(2, name)
                .executeUpdate());
        assertThat(signIn(name, "wrong", HOME)).isEmpty();
        assertThat(hash(name)).isEqualTo(weak);
        assertThat(signIn(name, Newcomer.PASSWORD, HOME)).isPresent();
        assertThat(hash(name)).isNotEqualTo(weak).contains("m=19456");
        assertThat(signIn(name, Newcomer.PASSWORD, HOME)).isPresent();
    }

    private String hash(String name) {
        return (String) entities.createNativeQuery("select password_hash from account where name = ?1")
                .setParameter(1, name)
                .getSingleResult();
    }

    @Test
    @Tag("S-55")
    void S_55_dengbao3_takes_none_of_the_last_five_passwords_and_the_sixth_back() {
        newcomer.add("history", Role.DRAFTER);
        var last = Newcomer.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            var next = "Laterne-" + i + "-Fenster";
            changing.change(new Change(last, next, next), 0);
            last = next;
        }
        var present = last;
        for (int i = 1; i <= 5; i++) {
            var used = "Laterne-" + i + "-Fenster";
            assertRefused(() -> changing.change(new Change(present, used, used), 0), "account.refusal.password.used");
        }
        assertRefused(
                () -> changing.change(new Change(present, "laternefenster", "laternefenster"), 0),
                "account.refusal.password.kinds");
        changing.change(new Change(present, "Laterne-6-Fenster", "Laterne-6-Fenster"), 0);
        changing.change(new Change("Laterne-6-Fenster", "Laterne-1-Fenster", "Laterne-1-Fenster"), 0);
    }

    @Test
    @Tag("S-55")
    void S_55_after_ninety_days_nothing_opens_before_another_password() {
        var name = newcomer.add("old", Role.DRAFTER);
        assertThat(first()).isEqualTo(First.NOTHING);
        MovedClock.move(Duration.ofDays(91));
        assertThat(first()).isEqualTo(First.CHANGE_PASSWORD);
        changing.change(new Change(Newcomer.PASSWORD, "Laterne-7-Fenster", "Laterne-7-Fenster"), 0);
        assertThat(first()).isEqualTo(First.NOTHING);
        assertThat(signIn(name, "Laterne-7-Fenster", HOME)).isPresent();
    }

    @Test
    void what_is_wrong_with_a_change_stands_beside_its_field() {
        newcomer.add("fields", Role.DRAFTER);
        assertRefused(() -> changing.change(new Change("", "x", "x"), 0), "account.refusal.password.present");
        assertRefused(
                () -> changing.change(new Change(Newcomer.PASSWORD, "x", "y"), 0),
                "account.refusal.password.short",
                "account.refusal.password.repeated");
        for (int i = 0; i < 4; i++) {
            assertRefused(() -> changing.change(new Change("guess", "x", "x"), 0), "account.refusal.password.present");
        }
        assertRefused(() -> changing.change(new Change("guess", "x", "x"), 0), "account.refusal.password.present");
        assertRefused(() -> changing.change(new Change("guess", "x", "x"), 0), "account.refusal.wait");
    }

    @Test
    @Tag("S-56")
    void a_password_that_an_administrator_drew_opens_nothing_but_the_change_of_it() {
        var name = newcomer.add("reset", Role.DRAFTER);
        newcomer.become("luochunxiao");
        var drawn = resetting.reset(newcomer.id(name));
        assertThat(signIn(name, Newcomer.PASSWORD, HOME)).isEmpty();
        assertThat(signIn(name, drawn, HOME)).isPresent();
        newcomer.become(name);
        assertThat(first()).isEqualTo(First.CHANGE_PASSWORD);
        changing.change(new Change(drawn, "Laterne-8-Fenster", "Laterne-8-Fenster"), 0);
        assertThat(first()).isEqualTo(First.NOTHING);
    }

    private First first() {
        var actor = current.get();
        long session = newcomer.session(actor.account(), SessionBegin.PASSWORD, "");
        return entry.first(actor, sessions.recognise(session).orElseThrow());
    }

    private void inTransaction(Callable<?> work) throws Exception {
        transaction.begin();
        entities.joinTransaction();
        work.call();
        transaction.commit();
    }
}
