package org.sungrid.opinion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.TicketState;
import org.sungrid.ticket.Tickets;

/** A quarter by units: whom each asked in which way, what was said, whether it was answered, and what became of it. */
@ApplicationScoped
public class QuarterSheet {

    private static final String WITHIN_QUARTER = " where a.askedOn >= :first and a.askedOn <= :last";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /**
     * A unit of level two in a quarter, with what its sections did; the leadership where it asked somebody itself.
     *
     * @param asked how many, by way
     * @param points that were said
     * @param inTime points answered until the last day
     * @param late points answered after it
     * @param open points that are not answered
     * @param raised tickets that became of points, as far as whoever reads this may see them
     * @param closed how many of these are closed
     */
    public record UnitLine(
            CellId unit,
            Map<Way, Long> asked,
            long points,
            long inTime,
            long late,
            long open,
            long raised,
            long closed) {

        static UnitLine nothing(CellId unit) {
            return new UnitLine(unit, Map.of(), 0, 0, 0, 0, 0, 0);
        }

        UnitLine withAsked(Way way, long number, long said, long unanswered) {
            var all = new EnumMap<Way, Long>(Way.class);
            all.putAll(asked);
            all.merge(way, number, Long::sum);
            return new UnitLine(unit, all, points + said, inTime, late, open + unanswered, raised, closed);
        }

        UnitLine withAnswers(long all, long afterwards) {
            return new UnitLine(unit, asked, points, all - afterwards, afterwards, open, raised, closed);
        }

        UnitLine withTickets(long all, long done) {
            return new UnitLine(unit, asked, points, inTime, late, open, all, done);
        }

        public long asked(Way way) {
            return asked.getOrDefault(way, 0L);
        }

        public long all() {
            return asked.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Whether it asked nobody, which it owes each quarter. */
        public boolean isSilent() {
            return all() == 0;
        }
    }

    /** The units that stand at the end of the quarter, or today while it goes on, and all others that asked, in the grid's order. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<UnitLine> of(Quarter quarter) {
        var lines = new LinkedHashMap<CellId, UnitLine>();
        var reach = current.reach(Permission.READ_TICKETS);
        var today = LocalDate.now(clock);
        var day = quarter.last().isAfter(today) ? today : quarter.last();
        cells.answerableOn(day).stream()
                .filter(cell -> cell.getLevel() == CellLevel.UNIT && reach.has(cell.id()))
                .forEach(cell -> lines.put(cell.id(), UnitLine.nothing(cell.id())));
        asked(quarter, lines);
        answered(quarter, lines);
        raised(quarter, lines);
        return List.copyOf(lines.values());
    }

    private void asked(Quarter quarter, Map<CellId, UnitLine> lines) {
        bound(
                        entities.createQuery(
                                "select a.unitId, a.way, count(a.id), sum(a.points), sum(a.openPoints) from Asking a"
                                        + WITHIN_QUARTER + reached() + " group by a.unitId, a.way",
                                Object[].class),
                        quarter)
                .getResultStream()
                .forEach(row -> {
                    var unit = new CellId((Long) row[0]);
                    lines.put(
                            unit,
                            line(lines, unit).withAsked((Way) row[1], number(row[2]), number(row[3]), number(row[4])));
                });
    }

    private void answered(Quarter quarter, Map<CellId, UnitLine> lines) {
        bound(
                        entities.createQuery(
                                "select a.unitId, count(r.id), sum(case when r.late = true then 1 else 0 end)"
                                        + " from Asking a join Answer r on r.askingId = a.id" + WITHIN_QUARTER
                                        + reached() + " group by a.unitId",
                                Object[].class),
                        quarter)
                .getResultStream()
                .forEach(row -> {
                    var unit = new CellId((Long) row[0]);
                    lines.put(unit, line(lines, unit).withAnswers(number(row[1]), number(row[2])));
                });
    }

    private void raised(Quarter quarter, Map<CellId, UnitLine> lines) {
        var within = tickets.within(Permission.READ_TICKETS);
        bound(
                        within.bound(entities.createQuery(
                                "select a.unitId, count(t.id), sum(case when t.state = :closed then 1 else 0 end)"
                                        + " from Asking a join Ticket t on t.originId = a.id and t.originKind = :kind"
                                        + WITHIN_QUARTER + reached() + within.condition() + " group by a.unitId",
                                Object[].class)),
                        quarter)
                .setParameter("closed", TicketState.CLOSED)
                .setParameter("kind", Asking.SUBJECT)
                .getResultStream()
                .forEach(row -> {
                    var unit = new CellId((Long) row[0]);
                    lines.put(unit, line(lines, unit).withTickets(number(row[1]), number(row[2])));
                });
    }

    private static UnitLine line(Map<CellId, UnitLine> lines, CellId unit) {
        return lines.getOrDefault(unit, UnitLine.nothing(unit));
    }

    private String reached() {
        return current.reach(Permission.READ_TICKETS).whole() ? "" : " and a.cellId in :within";
    }

    private <T> TypedQuery<T> bound(TypedQuery<T> query, Quarter quarter) {
        var reach = current.reach(Permission.READ_TICKETS);
        if (!reach.whole()) {
            query.setParameter("within", reach.keys());
        }
        return query.setParameter("first", quarter.first()).setParameter("last", quarter.last());
    }

    private static long number(Object read) {
        return read == null ? 0 : ((Number) read).longValue();
    }
}
