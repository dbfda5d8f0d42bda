package org.sungrid.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.sungrid.audit.Audit;
import org.sungrid.audit.AuditRow.Who;
import org.sungrid.crypto.Fields;
import org.sungrid.crypto.Keys;
import org.sungrid.permission.Repeated;
import org.sungrid.refusal.Refused;

/**
 * Counts attempts to prove who one is, each before it is tried, so that many at once gain nothing (S-52). Failures are
 * counted by account and address, as keyed hashes; whoever fails often waits longer each time, and whoever comes from
 * where this account signed in before is held up by nobody else's failures. A name that exists and one that does not are
 * counted alike, with the same statements (S-53).
 */
@ApplicationScoped
public class Attempts {

    private static final String EVERYBODY = "";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Keys keys;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * Counts an attempt, which has to be followed by {@link #succeeded} when it proves something, and by {@link #notTried}
     * when it was not tried.
     *
     * @param name of the account, as normalised; it need not exist
     * @param source where the attempt comes from
     * @throws Refused with the seconds to wait when it is too early for another one; then it is not counted
     */
    @Repeated
    @Transactional(value = TxType.REQUIRES_NEW, dontRollbackOn = Refused.class)
    public void begin(String name, String source) {
        var now = clock.instant();
        var place = locked(name, source, now);
        var account = locked(name, EVERYBODY, now);
        var everybody = locked(EVERYBODY, EVERYBODY, now);
        refuseUntil(place.opensAt(), now);
        int ofAccount = AttemptPolicy.remembered(account.failures(), account.failedAt(), now, AttemptPolicy.MEMORY);
        int ofAll = AttemptPolicy.remembered(everybody.failures(), everybody.failedAt(), now, AttemptPolicy.MINUTE);
        boolean slowed = (ofAccount >= AttemptPolicy.OF_ONE_ACCOUNT || ofAll >= AttemptPolicy.OF_EVERYBODY)
                && !AttemptPolicy.isUsual(place.succeededAt(), now);
        int before = AttemptPolicy.remembered(place.failures(), place.failedAt(), now, AttemptPolicy.MEMORY);
        if (slowed && place.opensAt() == null) {
            place.count(before, now, now.plus(AttemptPolicy.SLOWED));
            refuseUntil(place.opensAt(), now);
        }
        int failures = before + 1;
        var wait = AttemptPolicy.after(failures);
        if (slowed && wait.compareTo(AttemptPolicy.SLOWED) < 0) {
            wait = AttemptPolicy.SLOWED;
        }
        place.count(failures, now, wait.isZero() ? null : now.plus(wait));
        account.count(ofAccount + 1, now, null);
        everybody.count(ofAll + 1, now, null);
        if (failures == AttemptPolicy.FREE) {
            audit.refused(new Who(null, AccountName.forTheRecord(name)), "SlowingSignIn", Account.SUBJECT, null, "");
        }
    }

    /** The attempt proved who somebody is. */
    @Repeated
    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(String name, String source) {
        var now = clock.instant();
        locked(name, source, now).succeed(now);
        locked(name, EVERYBODY, now).takeBack();
        locked(EVERYBODY, EVERYBODY, now).takeBack();
    }

    /** The attempt was not tried, for too many were: nobody's guess fails by that. */
    @Transactional(TxType.REQUIRES_NEW)
    public void notTried(String name, String source) {
        var now = clock.instant();
        locked(name, source, now).takeBack();
        locked(name, EVERYBODY, now).takeBack();
        locked(EVERYBODY, EVERYBODY, now).takeBack();
    }

    /**
     * Forgets what was counted of a name at one source. What was counted by addresses can't be found by the name alone: it
     * is a keyed hash of both, and gone after {@link AttemptPolicy#USUAL} days at most.
     */
    @Transactional(TxType.MANDATORY)
    void forget(String name, String source) {
        entities.createQuery("delete from SignInPlace p where p.hash = :hash")
                .setParameter("hash", hash(name, source))
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void forget(String name) {
        forget(name, EVERYBODY);
    }

    /** Forgets what counts no more. */
    @Transactional
    public void forget() {
        var now = clock.instant();
        entities.createQuery("delete from SignInPlace p where p.failedAt < :failed"
                        + " and (p.succeededAt is null or p.succeededAt < :usual)")
                .setParameter("failed", now.minus(AttemptPolicy.MEMORY))
                .setParameter("usual", now.minus(AttemptPolicy.USUAL))
                .executeUpdate();
    }

    private static void refuseUntil(Instant opensAt, Instant now) {
        if (opensAt != null && now.isBefore(opensAt)) {
            long seconds = Duration.between(now, opensAt).toSeconds() + 1;
            Refused.when(true, "", "account.refusal.wait", seconds);
        }
    }

    /** The row of a key, made when it is new, for this transaction alone. Always in the same order of keys. */
    private SignInPlace locked(String name, String source, Instant now) {
        var hash = hash(name, source);
        entities.createNativeQuery("insert into sign_in_place (place_hash, failures, failed_at) values (?1, 0, ?2)"
                        + " on duplicate key update failures = failures")
                .setParameter(1, hash)
                .setParameter(2, LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .executeUpdate();
        return entities.find(SignInPlace.class, hash, LockModeType.PESSIMISTIC_WRITE);
    }

    private String hash(String name, String source) {
        return HexFormat.of()
                .formatHex(keys.hash("sign-in place")
                        .of(Fields.of("place").text(name).text(source)));
    }
}
