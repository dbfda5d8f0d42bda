package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sungrid.crypto.DrawnSigns;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.Keys;
import org.sungrid.crypto.SealBroken;
import org.sungrid.id.AccountId;

/** Keeps the second factors and their recovery codes. */
@ApplicationScoped
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    /** Twelve signs are 60 bits, and a guess costs the wait of a failed code. */
    private static final int SIGNS = 12;

    private static final int GROUP = 4;
    private static final String SEALED = "one-time code secret";

    private static final Logger LOG = Logger.getLogger(SecondFactors.class.getName());

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Keys keys;

    @Inject
    private Clock clock;

    public Optional<SecondFactor> find(AccountId account) {
        return Optional.ofNullable(entities.find(SecondFactor.class, account.value()));
    }

    /** How many recovery codes are left. */
    public long recoveryCodesLeft(AccountId account) {
        return entities.createQuery(
                        "select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is null",
                        Long.class)
                .setParameter("account", account.value())
                .getSingleResult();
    }

    /** @param step whose code was typed at enrolment, so that it counts no second time */
    @Transactional(TxType.MANDATORY)
    void enrol(AccountId account, byte[] key, CodeAlgorithm algorithm, long step) {
        remove(account);
        var sealed = keys.sealing(SEALED).seal(key, place(account));
        entities.persist(new SecondFactor(account, algorithm, sealed, clock.instant(), step));
        entities.flush();
    }

    /** Takes the second factor of an account away, its recovery codes too. */
    @Transactional(TxType.MANDATORY)
    public void remove(AccountId account) {
        find(account).ifPresent(entities::remove);
        entities.flush();
        removeRecoveryCodes(account);
    }

    private void removeRecoveryCodes(AccountId account) {
        entities.createQuery("delete from RecoveryCode c where c.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    /** Draws ten recovery codes in place of those before. Nobody can read them afterwards. */
    @Transactional(TxType.MANDATORY)
    List<String> drawRecoveryCodes(AccountId account) {
        removeRecoveryCodes(account);
        var drawn = new ArrayList<String>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            var code = DrawnSigns.of(DrawnSigns.PLAIN, SIGNS);
            var hash = keys.hash("recovery code").of(content(account, code));
            entities.persist(new RecoveryCode(account, hash, clock.instant()));
            drawn.add(DrawnSigns.grouped(code, GROUP));
        }
        entities.flush();
        return drawn;
    }

    /** Takes a code of the device, once. */
    @Transactional(TxType.MANDATORY)
    boolean takeCode(AccountId account, String typed) {
        var factor = entities.find(SecondFactor.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
        if (factor == null) {
            return false;
        }
        var key = keys.sealing(SEALED).open(factor.sealedKey(), place(account));
        OptionalLong step = OneTimeCodes.step(key, factor.algorithm(), typed, clock.instant(), factor.lastStep());
        step.ifPresent(factor::take);
        return step.isPresent();
    }

    /** Seals the key of a device under the master key in use; one that was altered stays as it is and opens nothing. */
    @Transactional(TxType.MANDATORY)
    void reseal(AccountId account) {
        var sealing = keys.sealing(SEALED);
        var factor = entities.find(SecondFactor.class, account.value(), LockModeType.PESSIMISTIC_WRITE);
        if (factor == null || sealing.isCurrent(factor.sealedKey())) {
            return;
        }
        try {
            factor.reseal(sealing.seal(sealing.open(factor.sealedKey(), place(account)), place(account)));
        } catch (SealBroken broken) {
            LOG.log(Level.SEVERE, "ALARM: the device of account {0} was not stored by this product.", account.value());
        }
    }

    /** Takes a recovery code, once. */
    @Transactional(TxType.MANDATORY)
    boolean takeRecoveryCode(AccountId account, String typed) {
        var plain = DrawnSigns.typed(typed);
        var hashes = keys.hash("recovery code");
        var found = entities
                .createQuery(
                        "select c from RecoveryCode c where c.accountId = :account and c.usedAt is null",
                        RecoveryCode.class)
                .setParameter("account", account.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .filter(code -> hashes.matches(content(account, plain), code.hash()))
                .findFirst();
        found.ifPresent(code -> code.use(clock.instant()));
        return found.isPresent();
    }

    private static Fields place(AccountId account) {
        return Fields.of("second_factor").number(account.value());
    }

    private static Fields content(AccountId account, String code) {
        return Fields.of("recovery_code").number(account.value()).text(code);
    }
}
