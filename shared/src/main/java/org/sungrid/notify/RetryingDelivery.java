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

/** The system administrator lets something be tried again that was parked. */
@ApplicationScoped
public class RetryingDelivery {

    @Inject
    private Deliveries deliveries;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** @throws Refused when it is not parked (any more) */
    @Permitted(value = Permission.MANAGE_MESSAGES, scope = Scope.BUREAU)
    @Transactional
    public void retry(long id) {
        var delivery = deliveries.lockedParked(id).orElse(null);
        Refused.when(delivery == null, "", "notify.refusal.not-parked");
        delivery.tryAgain(clock.instant());
        audit.done(
                current.get().who(),
                "RetryingDelivery",
                Delivery.SUBJECT,
                id,
                delivery.getChannel().name());
    }
}
