package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.database.ManyRows;
import org.sungrid.deadline.WorkCalendar;
import org.sungrid.deadline.WorkingDays;
import org.sungrid.id.CellId;
import org.sungrid.ticket.Secrecy;
import org.sungrid.ticket.StepKind;
import org.sungrid.ticket.TicketOrigin;
import org.sungrid.ticket.TicketState;

/**
 * Counts tickets as they stood at the last moment of a period, in one statement that groups in the database: state, owner and
 * days are made of dated rows (steps, and moves of the deadline) and never of how the ticket stands today, so that a week
 * later the same comes of it. Confidential ones are not read: where a number might tell of one, somebody could work out that
 * it is there.
 */
@ApplicationScoped
class TicketCounts {

    /**
     * Working days in which an owner accepts a ticket or disputes it, as the rules of supervision that the product is
     * delivered with have it (art. 7 and 8).
     */
    static final int ANSWER_DAYS = 2;

    /**
     * Those that were open at some moment of the period, by the keys of what is open and of what ended. ?1 is the first moment
     * of the period, ?2 the first one behind it.
     */
    private static final String CONCERNED = "SELECT t.id, t.deadline_id FROM ticket t"
            + " WHERE t.ended = 0 AND t.raised_at < ?2 AND t.secrecy <> ?5"
            + " UNION ALL SELECT t.id, t.deadline_id FROM ticket t"
            + " WHERE t.ended_at >= ?1 AND t.raised_at < ?2 AND t.secrecy <> ?5";

    /** The last step of each sort before the end, of each ticket; steps have keys in the order in which they happened. */
    private static final String STEPPED = "SELECT c.id,"
            + " MAX(CASE WHEN s.kind IN (" + kinds(state -> true) + ") THEN s.id END) AS state_step,"
            + " MAX(CASE WHEN s.kind IN ('RAISE', 'HAND_OVER') THEN s.id END) AS owner_step,"
            + " MIN(CASE WHEN s.kind = 'SPLIT_UP' THEN s.at END) AS parted_at,"
            + " MIN(CASE WHEN s.kind IN ('ACCEPT', 'DISPUTE') THEN s.at END) AS answered_at,"
            + " MAX(CASE WHEN s.kind = 'REPORT' THEN s.at END) AS reported_at,"
            // What falls overdue is urged by a letter as well.
            + " SUM(CASE WHEN s.kind IN ('URGE', 'FALL_OVERDUE') AND s.at >= ?1 THEN 1 ELSE 0 END) AS urges,"
            + " SUM(CASE WHEN s.kind = 'ESCALATE' AND s.at >= ?1 THEN 1 ELSE 0 END) AS escalations"
            + " FROM (" + CONCERNED + ") c LEFT JOIN ticket_step s ON s.ticket_id = c.id AND s.at < ?2"
            + " GROUP BY c.id, c.deadline_id";

    /**
     * Each ticket as it stood. Its last day is the one before the first move of its deadline that came later: later than the
     * report, where it was reported and not sent back, for by that day its owner had to be done. ?3 is the last day,
     * ?4 how many seconds the bureau's clock is ahead of the database's.
     */
    private static final String STOOD = "SELECT t.origin, COALESCE(o.cell_id, t.owner_id) AS owner_id, t.raised_at,"
            + " DATE(t.raised_at + INTERVAL ?4 SECOND) AS raised_on,"
            + " DATEDIFF(?3, DATE(t.raised_at + INTERVAL ?4 SECOND)) AS age,"
            + " DATE(g.answered_at + INTERVAL ?4 SECOND) AS answered_on,"
            + " DATE(g.reported_at + INTERVAL ?4 SECOND) AS reported_on, g.urges, g.escalations,"
            + " CASE WHEN g.parted_at IS NOT NULL THEN 'SPLIT'"
            + Stream.of(TicketState.CLOSED, TicketState.MERGED, TicketState.WITHDRAWN)
                    .map(way -> " WHEN l.kind IN (" + kinds(way::equals) + ") THEN '" + way.name() + "'")
                    .collect(Collectors.joining())
            + " ELSE 'OPEN' END AS way,"
            + " COALESCE(g.parted_at, CASE WHEN l.kind IN (" + kinds(TicketState::isEnded)
            + ") THEN l.at END) AS left_at, DATE(COALESCE(g.parted_at, CASE WHEN l.kind IN ("
            + kinds(TicketState::isEnded) + ") THEN l.at END) + INTERVAL ?4 SECOND) AS left_on,"
            + " CASE WHEN l.kind IS NULL OR l.kind IN (" + kinds(TicketState::isRunning)
            + ") THEN 1 ELSE 0 END AS running,"
            + " CASE WHEN m.id IS NULL THEN d.due ELSE m.due_before END AS due,"
            + " %s AS answer_by"
            + " FROM (" + STEPPED + ") g JOIN ticket t ON t.id = g.id"
            + " LEFT JOIN ticket_step l ON l.id = g.state_step LEFT JOIN ticket_step o ON o.id = g.owner_step"
            + " LEFT JOIN running_deadline d ON d.id = t.deadline_id"
            + " LEFT JOIN deadline_move m ON m.id = (SELECT MIN(n.id) FROM deadline_move n"
            + " WHERE n.deadline_id = t.deadline_id AND n.cause <> 'BEGUN' AND n.moved_at >= CASE WHEN l.kind IN ("
            + kinds(state ->
                    state == TicketState.REPORTED || state == TicketState.VERIFIED || state == TicketState.CLOSED)
            + ") AND g.reported_at IS NOT NULL THEN g.reported_at ELSE ?2 END)";

    private static final String COUNTED = "SELECT x.owner_id, x.origin, "
            + Arrays.stream(Count.values()).map(Count::sum).collect(Collectors.joining(", "))
            + " FROM (" + STOOD + ") x WHERE x.left_at IS NULL OR x.left_at >= ?1 GROUP BY x.owner_id, x.origin";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private WorkingDays workingDays;

    @Inject
    private Clock clock;

    /** What was counted of the tickets of one cell and origin. */
    record Counted(CellId owner, TicketOrigin origin, Tally tally) {}

    /** By cell and origin, however many tickets there are. */
    List<Counted> of(BulletinPeriod period) {
        var zone = clock.getZone();
        var end = period.end(zone);
        var query = entities.createNativeQuery(COUNTED.formatted(answerBy(period, workingDays.calendar())))
                .setParameter(1, ManyRows.moment(period.begin(zone)))
                .setParameter(2, ManyRows.moment(end))
                .setParameter(3, ManyRows.day(period.last()))
                // China has had one offset since 1991; elsewhere a day that ends an hour earlier or later may count
                // wrongly.
                .setParameter(4, zone.getRules().getOffset(end).getTotalSeconds())
                .setParameter(5, Secrecy.CONFIDENTIAL.name());
        var counted = new ArrayList<Counted>();
        for (var read : query.getResultList()) {
            counted.add(counted((Object[]) read));
        }
        return counted;
    }

    private static Counted counted(Object[] row) {
        var counts = new EnumMap<Count, Long>(Count.class);
        for (var count : Count.values()) {
            counts.put(count, ((Number) row[count.ordinal() + 2]).longValue());
        }
        return new Counted(
                new CellId(((Number) row[0]).longValue()), TicketOrigin.valueOf((String) row[1]), new Tally(counts));
    }

    /** The last day on which what was raised on a day of the period is answered in time, picked by the place of that day. */
    private static String answerBy(BulletinPeriod period, WorkCalendar calendar) {
        return period.first()
                .datesUntil(period.last().plusDays(1))
                .map(day -> ", '" + calendar.after(day, ANSWER_DAYS) + "'")
                .collect(Collectors.joining(
                        "",
                        "CAST(ELT(1 + DATEDIFF(DATE(t.raised_at + INTERVAL ?4 SECOND), '" + period.first() + "')",
                        ") AS DATE)"));
    }

    /** Steps that leave a ticket in such a state, as words of a statement. */
    private static String kinds(Predicate<TicketState> state) {
        return Arrays.stream(StepKind.values())
                .filter(kind -> kind.leadsTo().filter(state).isPresent())
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }
}
