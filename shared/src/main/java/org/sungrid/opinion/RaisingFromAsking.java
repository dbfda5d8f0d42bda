package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.sungrid.id.AskingId;
import org.sungrid.outcome.OutcomeDesk;
import org.sungrid.outcome.Settlement;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refused;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.TicketOrigin;

/** Somebody makes tickets of what was said, or says why a point becomes none: all that are chosen, or nothing. */
@ApplicationScoped
public class RaisingFromAsking {

    @Inject
    private AskingDesk desk;

    @Inject
    private OutcomeDesk outcomes;

    @Inject
    private Clock clock;

    /**
     * @param rows the points that were chosen
     * @param formToken of the form, drawn once when it was opened: sent twice, it raises once; at most 36 characters
     * @throws Conflict when something happened to the asking since
     * @throws Refused with the place of the row in the field's name, such as {@code rows[0].title}
     */
    @Permitted(value = Permission.RAISE_TICKETS, scope = Scope.PLACE)
    @Transactional
    public void raise(AskingId id, int lock, List<Settlement> rows, String formToken) {
        var asking = desk.take(id);
        var source = new Source(TicketOrigin.OPINION, asking.subject(), named(asking.quarter()));
        if (outcomes.isDone(source, rows, formToken)) {
            return;
        }
        AskingDesk.requireUnchanged(asking, lock);
        outcomes.settle(source, rows, formToken);
        asking.settled(clock.instant());
        desk.done(asking, "RaisingFromAsking", String.valueOf(rows.size()));
    }

    /**
     * A ticket names the quarter and not who said it: its owner is often whom it was said about, and who spoke openly shall not
     * be sorry. In Chinese, as the bureau keeps its records.
     */
    private static String named(Quarter quarter) {
        return Messages.in(Language.CHINESE).text("opinion.quarter", String.valueOf(quarter.year()), quarter.number());
    }
}
