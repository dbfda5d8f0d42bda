package org.sungrid.account.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import org.sungrid.account.session.SessionBegin;
import org.sungrid.id.AccountId;

/** Somebody who has given the password shows a code of their device, or one from their paper. */
@ApplicationScoped
public class ProvingSecondFactor {

    @Inject
    private SecondFactors factors;

    /** Since when somebody has a second factor; nothing for who has none. */
    public Optional<Instant> enrolledAt(AccountId account) {
        return factors.find(account).map(SecondFactor::getEnrolledAt);
    }

    /** @return what it was; nothing when it is neither, or was taken before */
    @Transactional(TxType.MANDATORY)
    public Optional<SessionBegin> prove(AccountId account, String typed) {
        if (typed.length() > 40) {
            return Optional.empty();
        }
        if (factors.takeCode(account, typed)) {
            return Optional.of(SessionBegin.CODE);
        }
        return factors.takeRecoveryCode(account, typed) ? Optional.of(SessionBegin.RECOVERY_CODE) : Optional.empty();
    }
}
