package org.sungrid.account.session;

import java.time.Instant;
import org.sungrid.id.AccountId;

/**
 * What the database says of a session with a request.
 *
 * @param begunBy by what it began
 * @param ended what ended it; {@code null} while it goes on
 * @param mustChange whether an administrator set the password, so that its owner has to set another first
 * @param passwordSetAt since when the password holds
 * @param enrolled whether the account has a second factor
 * @param factorDemanded whether this account has to have one, whatever the setting says
 */
public record Recognised(
        AccountId account,
        SessionBegin begunBy,
        SessionEnd ended,
        boolean mustChange,
        Instant passwordSetAt,
        boolean enrolled,
        boolean factorDemanded) {

    public boolean isOver() {
        return ended != null;
    }
}
