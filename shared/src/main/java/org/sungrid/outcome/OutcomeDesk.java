package org.sungrid.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.sungrid.change.Subject;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.ticket.RaisingTickets;
import org.sungrid.ticket.RaisingTickets.Wanted;
import org.sungrid.ticket.Source;
import org.sungrid.ticket.TimeAllowed;

/** How points become tickets, whatever occasion they came of: all that are chosen in one transaction, or none. */
@ApplicationScoped
public class OutcomeDesk {

    @Inject
    private Outcomes outcomes;

    @Inject
    private RaisingTickets raising;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Whether this form did already all that it asks for; one that asks for something else by now did not. */
    public boolean isDone(Source source, List<Settlement> rows, String formToken) {
        var points = outcomes.of(source.thing());
        return !rows.isEmpty()
                && rows.stream()
                        .allMatch(row -> points.stream()
                                .anyMatch(point -> point.getOrdinal() == row.ordinal()
                                        && point.became(row.noTicket(), formToken)));
    }

    /** Whether whoever acts took this point up for this reason just before: pressed twice, it is taken up once. */
    public boolean isTakenUp(Subject occasion, int ordinal, String reason) {
        var point = outcomes.of(occasion).stream()
                .filter(one -> one.getOrdinal() == ordinal && !one.isSettled())
                .toList();
        var before = outcomes.takenUp(point);
        return !before.isEmpty()
                && before.get(before.size() - 1).isBy(current.get().account(), reason.strip());
    }

    /**
     * In the transaction of the act, which holds the occasion under lock.
     *
     * @param source the occasion as its tickets name it
     * @param rows of which every refusal tells its place from 0, such as {@code rows[0].title}
     */
    public void settle(Source source, List<Settlement> rows, String formToken) {
        Refused.when(rows.isEmpty(), "", "outcome.refusal.rows.none");
        var points = new HashMap<Integer, Outcome>();
        outcomes.of(source.thing()).forEach(outcome -> points.put(outcome.getOrdinal(), outcome));
        var refusals = new ArrayList<Refusal>();
        var wanted = new ArrayList<Wanted>();
        var chosen = new HashSet<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var at = "rows[" + i + "].";
            var point = points.get(row.ordinal());
            if (point == null || point.isSettled() || !chosen.add(row.ordinal())) {
                refusals.add(Refusal.of(at + "choice", "outcome.refusal.settled"));
            } else if (row.noTicket() == null) {
                var time = row.until() == null ? null : TimeAllowed.until(row.until());
                wanted.add(new Wanted(at, row.demand(), time));
            }
        }
        Refused.when(refusals);
        var numbers = raising.raise(source, wanted, formToken).iterator();
        for (var row : rows) {
            var point = points.get(row.ordinal());
            if (row.noTicket() == null) {
                point.becomes(numbers.next(), formToken);
            } else {
                point.becomesNone(row.noTicket(), formToken);
            }
        }
    }

    /**
     * Takes a point up again of which it was said that it becomes no ticket: from now on it waits as it did before. In the
     * transaction of the act, which holds the occasion under lock.
     *
     * @param ordinal of the point
     * @param reason at most 500 characters
     */
    public void takeUp(Subject occasion, int ordinal, String reason) {
        var why = reason.strip();
        Refused.when(OutcomePolicy.refusalsOfReason(why));
        var point = outcomes.of(occasion).stream()
                .filter(one -> one.getOrdinal() == ordinal && one.getNoTicket() != null)
                .findFirst()
                .orElse(null);
        Refused.when(point == null, "ordinal", "outcome.refusal.taken-up");
        outcomes.add(new TakenUp(point, why, current.get().account(), clock.instant()));
        point.opens();
    }
}
