package org.sungrid.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.audit.Audit;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refused;

/** The system administrator gives up something that was parked. It stays in the inbox of whoever it was for. */
@ApplicationScoped
public class DiscardingDelivery {

    private static final int LONGEST_REASON = 100;

    @Inject
    private Deliveries deliveries;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * @param reason at most 100 characters
     * @throws Refused when it is not parked (any more), or no reason is given
     */
    @Permitted(value = Permission.MANAGE_MESSAGES, scope = Scope.BUREAU)
    @Transactional
    public void discard(long id, String reason) {
        var given = reason.strip();
        Refused.when(
                given.isEmpty() || given.length() > LONGEST_REASON,
                "reason",
                "notify.refusal.discard.reason",
                LONGEST_REASON);
        var delivery = deliveries.lockedParked(id).orElse(null);
        Refused.when(delivery == null, "", "notify.refusal.not-parked");
        delivery.discard(clock.instant(), OneLine.of(given, LONGEST_REASON));
        audit.done(
                current.get().who(),
                "DiscardingDelivery",
                Delivery.SUBJECT,
                id,
                delivery.getChannel().name());
    }
}
