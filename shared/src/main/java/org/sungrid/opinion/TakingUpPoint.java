package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sungrid.id.AskingId;
import org.sungrid.outcome.OutcomeDesk;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;

/** Whoever may raise tickets over the whole bureau takes up again a point of which it was said that it becomes no ticket. */
@ApplicationScoped
public class TakingUpPoint {

    @Inject
    private AskingDesk desk;

    @Inject
    private OutcomeDesk outcomes;

    @Inject
    private Clock clock;

    /**
     * @param ordinal of the point
     * @param reason at most 500 characters
     * @throws Conflict when something happened to the asking since
     * @throws Refused also when it became a ticket, or nothing yet
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.BUREAU)
    @Transactional
    public void takeUp(AskingId id, int lock, int ordinal, String reason) {
        var asking = desk.take(id);
        if (outcomes.isTakenUp(asking.subject(), ordinal, reason)) {
            return;
        }
        AskingDesk.requireUnchanged(asking, lock);
        outcomes.takeUp(asking.subject(), ordinal, reason);
        asking.settled(clock.instant());
        desk.done(asking, "TakingUpPoint", String.valueOf(ordinal));
    }
}
