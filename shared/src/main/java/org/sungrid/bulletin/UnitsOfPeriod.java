package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.bulletin.TicketCounts.Counted;
import org.sungrid.database.ManyRows;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.id.CellId;

/** The units of the last day of a period, each with its people and with what was counted of the cells below it. */
@ApplicationScoped
class UnitsOfPeriod {

    /** Cells whose parents are asked for in turn: one statement for each level above a post. */
    private static final int MOST_LEVELS = CellLevel.values().length;

    /** In which unit people held a post on a day; a post stands at most two levels below its unit. */
    private static final String PEOPLE = "SELECT u.unit_id, COUNT(DISTINCT u.person_id) FROM (SELECT a.person_id,"
            + " CASE WHEN c.cell_level = 'UNIT' THEN c.cell_id WHEN p.cell_level = 'UNIT' THEN p.cell_id"
            + " WHEN g.cell_level = 'UNIT' THEN g.cell_id END AS unit_id FROM assignment a"
            + join("JOIN", "c", "a.cell_id") + join("LEFT JOIN", "p", "c.parent_id")
            + join("LEFT JOIN", "g", "p.parent_id") + " WHERE " + held("a") + ") u WHERE u.unit_id IS NOT NULL"
            + " GROUP BY u.unit_id";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    private static String join(String how, String as, String key) {
        return " " + how + " cell_state " + as + " ON " + as + ".cell_id = " + key + " AND " + held(as);
    }

    private static String held(String as) {
        return "%1$s.recorded_until IS NULL AND %1$s.held_from <= ?1 AND (%1$s.held_until IS NULL OR %1$s.held_until >= ?1)"
                .formatted(as);
    }

    List<UnitLine> lines(LocalDate day, List<Counted> counted) {
        var standing = cells.allOn(day);
        var known = new HashMap<CellId, Cell>();
        standing.forEach(cell -> known.put(cell.id(), cell));
        learn(known, counted.stream().map(Counted::owner).collect(Collectors.toSet()));

        var tallies = new HashMap<CellId, Tally>();
        counted.forEach(one -> tallies.merge(unit(one.owner(), known), one.tally(), Tally::plus));
        var people = people(day);
        var lines = new LinkedHashMap<CellId, UnitLine>();
        standing.stream()
                .filter(cell -> cell.getLevel() == CellLevel.UNIT || tallies.containsKey(cell.id()))
                .forEach(cell -> lines.put(cell.id(), line(cell, people, tallies)));
        // What no longer stood on the last day comes behind.
        tallies.keySet().stream()
                .filter(id -> !lines.containsKey(id) && known.containsKey(id))
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .forEach(id -> lines.put(id, line(known.get(id), people, tallies)));
        return List.copyOf(lines.values());
    }

    private static UnitLine line(Cell cell, Map<CellId, Integer> people, Map<CellId, Tally> tallies) {
        return new UnitLine(
                cell.getCode(),
                cell.getName(),
                cell.getNameEn(),
                cell.getKind(),
                people.getOrDefault(cell.id(), 0),
                tallies.getOrDefault(cell.id(), Tally.NOTHING));
    }

    /** Cells that did not stand on the day, and what they stood below, as they were told last. */
    private void learn(Map<CellId, Cell> known, Set<CellId> wanted) {
        Set<CellId> missing = new HashSet<>(wanted);
        for (int level = 0; level < MOST_LEVELS; level++) {
            missing.removeAll(known.keySet());
            if (missing.isEmpty()) {
                return;
            }
            var found = new HashMap<CellId, Cell>();
            ManyRows.parts(missing).forEach(some -> found.putAll(cells.byIds(some)));
            known.putAll(found);
            missing = found.values().stream()
                    .map(Cell::parent)
                    .filter(parent -> parent != null)
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** The unit to which a cell belongs; what stands below none is itself told. */
    private static CellId unit(CellId cell, Map<CellId, Cell> known) {
        var at = cell;
        for (int level = 0; level < MOST_LEVELS; level++) {
            var found = known.get(at);
            if (found == null || found.getLevel() == CellLevel.UNIT || found.parent() == null) {
                return at;
            }
            at = found.parent();
        }
        return at;
    }

    private Map<CellId, Integer> people(LocalDate day) {
        var people = new HashMap<CellId, Integer>();
        for (var read : entities.createNativeQuery(PEOPLE)
                .setParameter(1, ManyRows.day(day))
                .getResultList()) {
            var row = (Object[]) read;
            people.put(new CellId(((Number) row[0]).longValue()), ((Number) row[1]).intValue());
        }
        return people;
    }
}
