package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.sungrid.account.Account;
import org.sungrid.account.OwnPassword;
import org.sungrid.account.session.SessionEnd;
import org.sungrid.account.session.Sessions;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.OneTransaction;
import org.sungrid.refusal.Refused;

/**
 * Somebody enters the key of their account into a device and shows by a code that it arrived. Who has a device already
 * gives the password again, for the new one takes its place. All their other sessions end.
 */
@ApplicationScoped
public class EnrollingSecondFactor {

    /** As devices show it. Not the bureau's name: in Chinese it makes the picture too fine for plain cameras. */
    private static final String ISSUER = "Sungrid";

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private SecondFactors factors;

    @Inject
    private SecondFactorPolicy policy;

    @Inject
    private OwnPassword own;

    @Inject
    private OneTransaction one;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * A key that was drawn and is not stored yet.
     *
     * @param text as it is typed into a device
     * @param address as a device reads it from a picture
     */
    public record Offer(byte[] key, CodeAlgorithm algorithm, String text, String address) implements Serializable {

        public Offer {
            key = key.clone();
        }

        @Override
        public byte[] key() {
            return key.clone();
        }

        @Override
        public String toString() {
            return "Offer[]";
        }
    }

    public Offer offer() {
        var algorithm = policy.algorithm();
        var key = new byte[algorithm.keyBytes()];
        RANDOM.nextBytes(key);
        var address =
                OneTimeCodes.asAddress(key, algorithm, ISSUER, current.get().accountName());
        return new Offer(key, algorithm, OneTimeCodes.asText(key), address);
    }

    /**
     * @param password as typed; asked for where a device is replaced
     * @param here the session that goes on
     * @return the recovery codes, which nobody can read afterwards
     * @throws Refused when the code is not one of this key, or the password is another one
     */
    public List<String> enrol(Offer offer, String code, String password, long here) {
        var actor = current.get();
        if (factors.find(actor.account()).isPresent()) {
            own.prove("password", password);
        }
        var step = OneTimeCodes.step(offer.key(), offer.algorithm(), code, clock.instant(), 0);
        Refused.when(step.isEmpty(), "code", "account.refusal.code.enrol");
        return one.of(() -> {
            factors.enrol(actor.account(), offer.key(), offer.algorithm(), step.getAsLong());
            sessions.endAll(actor.account(), here, SessionEnd.NEW_PROOF);
            audit.done(
                    actor.who(),
                    "EnrollingSecondFactor",
                    Account.SUBJECT,
                    actor.account().value(),
                    "");
            return factors.drawRecoveryCodes(actor.account());
        });
    }
}
