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
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.sungrid.crypto.DrawnSigns;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.Keys;
import org.sungrid.id.AccountId;

/** Keeps the second factors and their recovery codes. */
@ApplicationScoped
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    /** 60 bits, and a guess costs the wait of a failed code. */
    private static final int SIGNS = 12;

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
        var sealed = keys.sealing("one-time code secret").seal(key, place(account));
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
            drawn.add(DrawnSigns.grouped(code, 4));
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
        var key = keys.sealing("one-time code secret").open(factor.sealedKey(), place(account));
        OptionalLong step = OneTimeCodes.step(key, factor.algorithm(), typed, clock.instant(), factor.lastStep());
        step.ifPresent(factor::take);
        return step.isPresent();
    }

    /** Takes a recovery code, once. */
    @Transactional(TxType.MANDATORY)
    boolean takeRecoveryCode(AccountId account, String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
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
