package org.sungrid.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.ticket.Tickets;

/** Which units were inspected how often in a month or quarter, and which were passed over. Of what whoever acts may see. */
@ApplicationScoped
public class InspectionCoverage {

    private static final String WITHIN_PERIOD = " i.heldOn >= :from and i.heldOn <= :until";

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
     * A unit over a period, with what stands below it.
     *
     * @param cell the unit, or the leadership
     * @param held how many inspections of each kind; kinds that were not held are absent
     * @param missing months that are over, at whose end it stood, in which discipline, legality and efficiency were not checked
     *     together in the unit itself; none for whoever reaches but a part of it
     * @param waiting whether they have not been so far in the month that runs
     * @param findings how many there were
     * @param open of which nothing became yet, or whose ticket has not ended, so far as whoever asks may know of it
     * @param counts what all of its inspections counted together
     */
    public record Covered(
            Cell cell,
            Map<InspectionKind, Long> held,
            int missing,
            boolean waiting,
            long findings,
            long open,
            Counts counts) {

        public long of(InspectionKind kind) {
            return held.getOrDefault(kind, 0L);
        }
    }

    /** What the rows of a unit come to. */
    private static final class Tally {

        private final Map<InspectionKind, Long> held = new EnumMap<>(InspectionKind.class);
        private final Set<Integer> monthsTogether = new HashSet<>();
        private long findings;
        private long open;
        private final int[] counts = new int[5];

        private boolean isMissing(YearMonth month) {
            return !monthsTogether.contains(month.getMonthValue());
        }

        private void add(Object[] row) {
            var kind = (InspectionKind) row[1];
            held.merge(kind, number(row[3]), Long::sum);
            // A visit to one section is none to the station.
            if (kind == InspectionKind.THREE_IN_ONE && number(row[11]) > 0) {
                monthsTogether.add(((Number) row[2]).intValue());
            }
            findings += number(row[4]);
            open += number(row[5]);
            for (int i = 0; i < counts.length; i++) {
                counts[i] += (int) number(row[6 + i]);
            }
        }
    }

    /** Of a period that lies ahead, the one that runs. Units in the grid's order; behind them those that stand no longer but owed a month of it, or were inspected then. */
    @Permitted(value = Permission.READ_TICKETS, scope = Scope.WITHIN)
    public List<Covered> of(CoveredPeriod period) {
        var today = LocalDate.now(clock);
        var begun = period.begunOn(today);
        var tallies = tallies(begun);
        var standing = standing(begun, today);
        var owing = new TreeMap<YearMonth, Set<CellId>>();
        standing.forEach((month, units) -> owing.put(month, owing(units)));
        var running = YearMonth.from(today);
        return units(standing.lastEntry().getValue(), tallies.keySet(), owing.values()).stream()
                .map(unit -> covered(unit, tallies.getOrDefault(unit.id(), new Tally()), owing, running))
                .toList();
    }

    /** What stood at the end of each month of the period, or stands today while it runs. */
    private TreeMap<YearMonth, List<Cell>> standing(CoveredPeriod period, LocalDate today) {
        var standing = new TreeMap<YearMonth, List<Cell>>();
        for (var month : period.begun(today)) {
            var end = month.atEndOfMonth();
            standing.put(month, cells.answerableOn(end.isBefore(today) ? end : today));
        }
        return standing;
    }

    /** The leadership is nobody's monthly visit, and of a unit out of reach nobody is told that it was passed over. */
    private Set<CellId> owing(List<Cell> standing) {
        return standing.stream().filter(this::isReachedUnit).map(Cell::id).collect(Collectors.toSet());
    }

    private boolean isReachedUnit(Cell cell) {
        return cell.getLevel() == CellLevel.UNIT
                && current.reach(Permission.READ_TICKETS).has(cell.id());
    }

    private static Covered covered(Cell unit, Tally tally, Map<YearMonth, Set<CellId>> owing, YearMonth running) {
        var counts = tally.counts;
        var owed = owing.entrySet().stream()
                .filter(month -> month.getValue().contains(unit.id()))
                .map(Map.Entry::getKey)
                .filter(tally::isMissing)
                .toList();
        return new Covered(
                unit,
                tally.held,
                (int) owed.stream().filter(month -> month.isBefore(running)).count(),
                owed.contains(running),
                tally.findings,
                tally.open,
                new Counts(counts[0], counts[1], counts[2], counts[3], counts[4]));
    }

    private Map<CellId, Tally> tallies(CoveredPeriod period) {
        var reach = current.reach(Permission.READ_TICKETS);
        var within = reach.whole() ? "" : " and i.cellId in :inspected";
        var tallies = new HashMap<CellId, Tally>();
        var held = entities.createQuery(
                "select i.unitId, i.kind, function('month', i.heldOn), count(i.id), sum(i.findings), sum(i.unsettled),"
                        + " sum(i.counts.companies), sum(i.counts.receipts), sum(i.counts.disagreed), sum(i.counts.asked),"
                        + " sum(i.counts.knew), sum(case when i.cellId = i.unitId then 1 else 0 end)"
                        + " from Inspection i where" + WITHIN_PERIOD + within
                        + " group by i.unitId, i.kind, function('month', i.heldOn)",
                Object[].class);
        // A confidential ticket is not counted for those who may not know of it.
        var known = tickets.within(Permission.READ_TICKETS);
        var open = known.bound(entities.createQuery(
                "select i.unitId, count(t.id) from Inspection i, Ticket t where t.originKind = '" + Inspection.SUBJECT
                        + "' and t.originId = i.id and t.ended = false and" + WITHIN_PERIOD + within
                        + known.condition() + " group by i.unitId",
                Object[].class));
        for (TypedQuery<Object[]> query : List.of(held, open)) {
            query.setParameter("from", period.from()).setParameter("until", period.until());
            if (!reach.whole()) {
                query.setParameter("inspected", reach.keys());
            }
        }
        held.getResultStream().forEach(row -> tally(tallies, row).add(row));
        open.getResultStream().forEach(row -> tally(tallies, row).open += number(row[1]));
        return tallies;
    }

    private static Tally tally(Map<CellId, Tally> tallies, Object[] row) {
        return tallies.computeIfAbsent(new CellId((Long) row[0]), unit -> new Tally());
    }

    private List<Cell> units(List<Cell> standing, Set<CellId> inspected, Collection<Set<CellId>> owing) {
        var units = standing.stream()
                .filter(cell -> isReachedUnit(cell) || inspected.contains(cell.id()))
                .collect(Collectors.toCollection(ArrayList::new));
        var others = new HashSet<>(inspected);
        owing.forEach(others::addAll);
        units.forEach(unit -> others.remove(unit.id()));
        cells.byIds(others).values().stream()
                .sorted(Comparator.comparing(Cell::getCode))
                .forEach(units::add);
        return units;
    }

    private static long number(Object read) {
        return read == null ? 0 : ((Number) read).longValue();
    }
}
