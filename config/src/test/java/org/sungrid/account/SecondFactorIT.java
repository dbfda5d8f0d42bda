package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.disclosure.Staff.assertRefused;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.ChangingPassword.Change;
import org.sungrid.account.EntryPolicy.First;
import org.sungrid.account.SigningIn.Proven;
import org.sungrid.account.factor.EnrollingSecondFactor;
import org.sungrid.account.factor.EnrollingSecondFactor.Offer;
import org.sungrid.account.factor.RenewingRecoveryCodes;
import org.sungrid.account.factor.ResettingSecondFactor;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.bench.Inside;
import org.sungrid.disclosure.Staff;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Refused;

/** The second factor, as a bureau has it that changed no setting: forced for administrators. */
@ArquillianTest
@Tag("S-54")
class SecondFactorIT {

    private static final String PLACE = "192.0.2.54";

    @Inject
    private EnrollingSecondFactor enrolling;

    @Inject
    private RenewingRecoveryCodes renewing;

    @Inject
    private ResettingSecondFactor resetting;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Sessions sessions;

    @Inject
    private EntryPolicy entry;

    @Inject
    private ResettingPassword resettingPassword;

    @Inject
    private ChangingPassword changing;

    @Inject
    private ClosingAccount closing;

    @Inject
    private CurrentActor current;

    @Inject
    private Newcomer newcomer;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Deployment
    static WebArchive deployment() {
        return Inside.warWith(
                        "sungrid.second.factor=administrators\n",
                        SecondFactorIT.class,
                        MovedClock.class,
                        Newcomer.class,
                        Staff.class)
                .addClasses(MovedClock.class.getDeclaredClasses());
    }

    @AfterEach
    void set_the_clock_right() {
        MovedClock.reset();
    }

    private String code(Offer offer, Duration later) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(offer.key(), "HmacSHA1"),
                            clock.instant().plus(later));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String code(Offer offer) {
        return code(offer, Duration.ZERO);
    }

    private Optional<Proven> signIn(String name) {
        return signingIn.with(new Proof.NameAndPassword(name, Newcomer.PASSWORD), PLACE);
    }

    private Optional<SessionBegin> completed(String name, String code) {
        return signingIn.complete(signIn(name).orElseThrow().halfway(), code).map(Proven::by);
    }

    @Test
    void S_54_a_code_of_the_device_is_asked_for_and_taken_once() {
        var name = newcomer.add("factor", Role.DRAFTER);
        assertThat(signIn(name)).get().extracting(Proven::awaitsCode).isEqualTo(false);
        var offer = enrolling.offer();
        assertRefused(() -> enrolling.enrol(offer, "000000", "", 0), "account.refusal.code.enrol");
        assertThat(signIn(name)).get().extracting(Proven::awaitsCode).isEqualTo(false);
        assertThat(enrolling.enrol(offer, code(offer), "", 0)).hasSize(10).doesNotHaveDuplicates();
        assertThat(signIn(name)).get().extracting(Proven::awaitsCode).isEqualTo(true);

        assertThat(completed(name, code(offer))).as("the code of the enrolment").isEmpty();
        MovedClock.move(Duration.ofSeconds(30));
        assertThat(completed(name, code(offer))).contains(SessionBegin.CODE);
        assertThat(completed(name, code(offer))).as("once more").isEmpty();
        assertThat(completed(name, code(offer, Duration.ofSeconds(-30))))
                .as("an earlier one")
                .isEmpty();
    }

    @Test
    void S_54_the_devices_clock_may_be_off_by_a_step() {
        var name = newcomer.add("drift", Role.DRAFTER);
        var offer = enrolling.offer();
        enrolling.enrol(offer, code(offer), "", 0);
        MovedClock.move(Duration.ofMinutes(5));
        assertThat(completed(name, code(offer, Duration.ofSeconds(-60)))).isEmpty();
        assertThat(completed(name, code(offer, Duration.ofSeconds(60)))).isEmpty();
        assertThat(completed(name, code(offer, Duration.ofSeconds(-30)))).contains(SessionBegin.CODE);
        assertThat(completed(name, code(offer, Duration.ofSeconds(30)))).contains(SessionBegin.CODE);
    }

    @Test
    void S_54_a_recovery_code_stands_in_once_and_new_ones_put_the_old_out_of_use() {
        var name = newcomer.add("recovery", Role.DRAFTER);
        var offer = enrolling.offer();
        var codes = enrolling.enrol(offer, code(offer), "", 0);
        assertThat(completed(name, codes.get(3).toLowerCase(java.util.Locale.ROOT)))
                .contains(SessionBegin.RECOVERY_CODE);
        assertThat(completed(name, codes.get(3))).isEmpty();
        assertRefused(() -> renewing.renew("another password"), "account.refusal.password.present");
        var renewed = renewing.renew(Newcomer.PASSWORD);
        assertThat(completed(name, codes.get(4))).isEmpty();
        assertThat(completed(name, renewed.get(0).replace("-", " "))).contains(SessionBegin.RECOVERY_CODE);
    }

    @Test
    void S_54_one_persons_recovery_codes_let_nobody_else_in() {
        newcomer.add("rich", Role.DRAFTER);
        var offer = enrolling.offer();
        var codes = enrolling.enrol(offer, code(offer), "", 0);
        var other = newcomer.add("poor", Role.DRAFTER);
        var othersOffer = enrolling.offer();
        enrolling.enrol(othersOffer, code(othersOffer), "", 0);
        assertThat(completed(other, codes.get(0))).isEmpty();
        MovedClock.move(Duration.ofSeconds(30));
        assertThat(completed(other, code(offer))).isEmpty();
    }

    @Test
    void S_54_who_guesses_codes_waits_longer_each_time() {
        var name = newcomer.add("guess", Role.DRAFTER);
        var offer = enrolling.offer();
        enrolling.enrol(offer, code(offer), "", 0);
        for (int i = 0; i < 5; i++) {
            assertThat(completed(name, "00000" + i)).isEmpty();
        }
        MovedClock.move(Duration.ofMillis(100));
        assertRefused(() -> completed(name, code(offer)), "account.refusal.wait");
        MovedClock.move(Duration.ofSeconds(32));
        assertThat(completed(name, code(offer))).contains(SessionBegin.CODE);
    }

    @Test
    void S_54_neither_key_nor_recovery_codes_can_be_read_in_the_database() {
        var name = newcomer.add("sealed", Role.DRAFTER);
        var offer = enrolling.offer();
        var codes = enrolling.enrol(offer, code(offer), "", 0);
        long account = newcomer.id(name).value();
        var key = new String(offer.key(), StandardCharsets.ISO_8859_1);
        var stored = (byte[]) entities.createNativeQuery("select sealed_key from second_factor where account_id = ?1")
                .setParameter(1, account)
                .getSingleResult();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).isNotEmpty().doesNotContain(key);
        List<?> hashes = entities.createNativeQuery("select code_hash from recovery_code where account_id = ?1")
                .setParameter(1, account)
                .getResultList();
        assertThat(hashes).hasSize(10);
        for (Object hash : hashes) {
            assertThat(new String((byte[]) hash, StandardCharsets.ISO_8859_1))
                    .doesNotContain(codes)
                    .doesNotContain(
                            codes.stream().map(code -> code.replace("-", "")).toList());
        }
    }

    @Test
    void administrators_enrol_before_anything_else_and_others_do_not_have_to() {
        newcomer.add("drafter", Role.DRAFTER);
        assertThat(first()).isEqualTo(First.NOTHING);
        newcomer.add("administrator", Role.SECURITY_ADMINISTRATOR);
        assertThat(first()).isEqualTo(First.ENROL);
        var offer = enrolling.offer();
        enrolling.enrol(offer, code(offer), "", 0);
        assertThat(first()).isEqualTo(First.NOTHING);
    }

    @Test
    void an_administrator_resets_a_lost_device_and_it_has_to_be_enrolled_anew() {
        var name = newcomer.add("lost", Role.DRAFTER);
        var offer = enrolling.offer();
        var session = newcomer.session(newcomer.id(name), SessionBegin.CODE, "");
        var codes = enrolling.enrol(offer, code(offer), "", session);
        assertRefused(
                () -> enrolling.enrol(enrolling.offer(), "1", "not the password", session),
                "account.refusal.password.present");
        var halfway = signIn(name).orElseThrow().halfway();
        newcomer.become("luochunxiao");
        resetting.reset(newcomer.id(name));
        assertThat(sessions.recognise(session).orElseThrow().ended()).isEqualTo(SessionEnd.NEW_PROOF);
        assertRefused(() -> signingIn.complete(halfway, codes.get(0)), "account.refusal.halfway");
        assertThat(signIn(name)).get().extracting(Proven::awaitsCode).isEqualTo(false);
        newcomer.become(name);
        assertThat(first()).isEqualTo(First.ENROL);
        assertRefused(
                () -> {
                    newcomer.become("luochunxiao");
                    resetting.reset(newcomer.id("luochunxiao"));
                },
                "account.refusal.reset.own");
    }

    @Test
    @Tag("S-41")
    void who_is_half_way_in_comes_no_further_once_the_account_was_closed_or_its_password_or_device_is_another() {
        for (var change : List.<Consumer<String>>of(
                name -> {
                    newcomer.become("luochunxiao");
                    resettingPassword.reset(newcomer.id(name));
                },
                name -> changing.change(
                        new Change(Newcomer.PASSWORD, "Lantern orchard ninety", "Lantern orchard ninety"), 0),
                name -> {
                    var another = enrolling.offer();
                    enrolling.enrol(another, code(another), Newcomer.PASSWORD, 0);
                },
                name -> {
                    newcomer.become("luochunxiao");
                    closing.close(newcomer.id(name));
                })) {
            var name = newcomer.add("halfway", Role.DRAFTER);
            var offer = enrolling.offer();
            var codes = enrolling.enrol(offer, code(offer), "", 0);
            MovedClock.move(Duration.ofSeconds(30));
            var halfway = signIn(name).orElseThrow().halfway();
            change.accept(name);
            for (var tried : List.of(codes.get(0), code(offer))) {
                assertRefused(() -> signingIn.complete(halfway, tried), "account.refusal.halfway");
            }
        }
    }

    private First first() {
        var actor = current.get();
        long session = newcomer.session(actor.account(), SessionBegin.PASSWORD, "");
        return entry.first(actor, sessions.recognise(session).orElseThrow());
    }

    @Test
    void a_wait_is_told_as_a_refusal_and_never_as_a_fault() {
        var name = newcomer.add("told", Role.DRAFTER);
        for (int i = 0; i < 5; i++) {
            signingIn.with(new Proof.NameAndPassword(name, "wrong"), PLACE);
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> signIn(name)).isInstanceOf(Refused.class);
    }
}
