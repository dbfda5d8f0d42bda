package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.account.SigningIn.Proven;
import org.sungrid.account.factor.EnrollingSecondFactor;
import org.sungrid.account.factor.EnrollingSecondFactor.Offer;
import org.sungrid.bench.Inside;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.KeyedHash;
import org.sungrid.crypto.Keyring;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.Rekeying;
import org.sungrid.crypto.Sealing;
import org.sungrid.disclosure.Staff;
import org.sungrid.id.AccountId;
import org.sungrid.permission.Permission;

/** The master key is changed twice: everybody comes in as before, and what can be follows to the key in use. */
@ArquillianTest
@Tag("S-94")
class KeyChangeIT {

    private static final String ELDEST = key(1);
    private static final String ELDER = key(2);
    private static final String LOST = key(3);

    @Inject
    private Newcomer newcomer;

    @Inject
    private Accounts accounts;

    @Inject
    private Rights rights;

    @Inject
    private EnrollingSecondFactor enrolling;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Rekeying rekeying;

    @Inject
    private Keys keys;

    @Inject
    private Clock clock;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Deployment
    static WebArchive deployment() {
        return Inside.warWith(
                        "sungrid.key.former=" + ELDER + "," + ELDEST + "\n",
                        KeyChangeIT.class,
                        MovedClock.class,
                        Newcomer.class,
                        Staff.class)
                .addClasses(MovedClock.class.getDeclaredClasses());
    }

    @Test
    @ActivateRequestContext
    void what_stands_under_any_key_of_before_counts_and_follows_to_the_key_in_use() throws Exception {
        for (var before : List.of(ELDEST, ELDER)) {
            var name = newcomer.add("rekeyed", Role.DRAFTER);
            long account = newcomer.id(name).value();
            var offer = enrolling.offer();
            var codes = enrolling.enrol(offer, code(offer), "", 0);
            underKey(before, account, offer);
            assertThat(keyOf("row_hash", "account_right", account)).isEqualTo(id(before));

            assertThat(accounts.actor(newcomer.id(name)).orElseThrow().may(Permission.DRAFT_DISCLOSURE))
                    .isTrue();
            assertThat(completed(name, codes.get(0))).isPresent();
            rekeying.require();
            assertThat(keys.isCurrent(keyOf("row_hash", "account_right", account)))
                    .isTrue();
            assertThat(keys.isCurrent(keyOf("sealed_key", "second_factor", account)))
                    .isTrue();
            assertThat(accounts.actor(newcomer.id(name)).orElseThrow().may(Permission.DRAFT_DISCLOSURE))
                    .isTrue();
            MovedClock.move(Duration.ofSeconds(30));
            assertThat(completed(name, code(offer))).isPresent();
            MovedClock.reset();
        }
    }

    @Test
    @ActivateRequestContext
    void a_row_that_was_altered_is_not_made_good_by_a_change_of_keys() throws Exception {
        var name = newcomer.add("altered", Role.DRAFTER);
        long account = newcomer.id(name).value();
        var offer = enrolling.offer();
        enrolling.enrol(offer, code(offer), "", 0);
        underKey(ELDER, account, offer);
        sql("UPDATE account_right SET role = 'REVIEWER' WHERE account_id = ?1", account);
        rekeying.require();
        assertThat(accounts.actor(newcomer.id(name))).isEmpty();
        sql("UPDATE account_right SET role = 'DRAFTER' WHERE account_id = ?1", account);
        assertThat(accounts.actor(newcomer.id(name))).isPresent();
        rekeying.require();
    }

    @Test
    @ActivateRequestContext
    void the_admin_does_not_start_while_something_stands_under_a_key_that_is_not_given() throws Exception {
        var name = newcomer.add("stranded", Role.DRAFTER);
        long account = newcomer.id(name).value();
        var offer = enrolling.offer();
        enrolling.enrol(offer, code(offer), "", 0);
        try {
            underKey(LOST, account, offer);
            assertThat(accounts.actor(newcomer.id(name))).as("refused").isEmpty();
            assertThatThrownBy(rekeying::require)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("1 rights under " + id(LOST))
                    .hasMessageContaining("1 keys of devices under " + id(LOST))
                    .hasMessageContaining("sungrid.key.former")
                    .hasMessageNotContainingAny("\n", LOST);
        } finally {
            underKey(ELDER, account, offer);
            rekeying.require();
        }
    }

    /** As a node wrote it that had this key. */
    private void underKey(String key, long account, Offer offer) throws Exception {
        var ring = Keyring.of(key, null);
        var sealed = new Sealing(ring, "one-time code secret")
                .seal(offer.key(), Fields.of("second_factor").number(account));
        transaction.begin();
        rights.standing(new AccountId(account)).forEach(one -> one.right().seal(new KeyedHash(ring, Rights.PURPOSE)));
        entities.createNativeQuery("UPDATE second_factor SET sealed_key = ?1 WHERE account_id = ?2")
                .setParameter(1, sealed)
                .setParameter(2, account)
                .executeUpdate();
        transaction.commit();
    }

    private void sql(String text, long account) throws Exception {
        transaction.begin();
        entities.createNativeQuery(text).setParameter(1, account).executeUpdate();
        transaction.commit();
    }

    private String keyOf(String column, String table, long account) {
        var stored =
                (byte[]) entities.createNativeQuery("select " + column + " from " + table + " where account_id = ?1")
                        .setParameter(1, account)
                        .getSingleResult();
        return HexFormat.of().formatHex(stored, 1, 5);
    }

    private String code(Offer offer) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(offer.key(), "HmacSHA1"), clock.instant());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(String key) {
        return Keyring.of(key, null).currentId();
    }

    private static String key(int fill) {
        var bytes = new byte[Keyring.KEY_BYTES];
        Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Optional<Proven> completed(String name, String code) {
        var first = signingIn.with(new Proof.NameAndPassword(name, Newcomer.PASSWORD), "192.0.2.77");
        return signingIn.complete(first.orElseThrow().halfway(), code);
    }
}
