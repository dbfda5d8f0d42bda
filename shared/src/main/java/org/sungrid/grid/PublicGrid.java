package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.grid.ShownCell.Officer;
import org.sungrid.id.CellId;

/**
 * The grid of today as the bureau wants it seen. Whoever asks gets the same: the staff, who could read more, by the rule
 * that {@link Showing} is, and the portal by the views of its schema as well.
 */
@ApplicationScoped
public class PublicGrid {

    /** A new unit is offered after a minute at the latest. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private Showings showings;

    @Inject
    private Clock clock;

    /** The grid as it was read. @param until after which it is read anew */
    private record Read(ShownGrid grid, Instant until) {}

    private volatile Read read;

    private record Placed(CellId cell, Officer officer) {}

    /** Three statements, however large the grid is. */
    public ShownGrid today() {
        var standing = cells.standing(new AsOf(LocalDate.now(clock), clock.instant()));
        var showing = Showings.from(showings.decided());
        var officers = officers();
        Set<CellId> known = standing.stream().map(Cell::id).collect(Collectors.toSet());
        var below = standing.stream()
                .filter(cell -> cell.parent() != null && known.contains(cell.parent()))
                .collect(Collectors.groupingBy(Cell::parent));
        var shown = new ArrayList<ShownCell>();
        standing.stream()
                .filter(cell -> cell.parent() == null)
                .forEach(cell -> grow(shown, 0, cell, below, showing, officers));
        return new ShownGrid(shown);
    }

    /**
     * The cells that answer for what somebody typed, to be offered beside other answers; the best first. Whether any may is
     * looked up in what this node read within the last minute, so that a question about something else costs no statement;
     * what is offered is read anew, so that nothing is that is hidden by now.
     */
    public List<ShownCell> offered(String typed, int most) {
        var now = clock.instant();
        var known = read;
        if (known == null || !now.isBefore(known.until())) {
            known = new Read(today(), now.plus(KNOWN_FOR));
            read = known;
        }
        return known.grid().responsibleFor(typed).isEmpty()
                ? List.of()
                : today().responsibleFor(typed).stream().limit(most).toList();
    }

    /** The last day of a cell that exists no more and was shown; empty for any other. */
    public Optional<Cell> closed(String code) {
        return cells.findByCode(code)
                .filter(cell -> showings.of(cell).shown())
                .filter(cell -> !cell.span().isOpen() && cell.span().last().isBefore(LocalDate.now(clock)));
    }

    /**
     * Whether the public may know of a cell: it and all that it stands below are shown.
     *
     * @param known what was found out before, by whoever asks of several; added to
     */
    public boolean shows(Cell cell, Map<CellId, Boolean> known) {
        var before = known.get(cell.id());
        if (before != null) {
            return before;
        }
        boolean shown = showings.of(cell).shown() && (cell.parent() == null || shows(cell.parent(), known));
        known.put(cell.id(), shown);
        return shown;
    }

    private boolean shows(CellId id, Map<CellId, Boolean> known) {
        return known.containsKey(id)
                ? known.get(id)
                : cells.find(id).filter(cell -> shows(cell, known)).isPresent();
    }

    private static void grow(
            List<ShownCell> shown,
            int depth,
            Cell cell,
            Map<CellId, List<Cell>> below,
            Function<Cell, Showing> showing,
            Map<CellId, List<Officer>> officers) {
        var decided = showing.apply(cell);
        if (!decided.shown()) {
            return;
        }
        shown.add(new ShownCell(
                depth,
                cell,
                decided.heads(),
                officers.getOrDefault(cell.id(), List.of()).stream()
                        .filter(officer -> decided.names(officer.capacity()))
                        .toList()));
        below.getOrDefault(cell.id(), List.of())
                .forEach(child -> grow(shown, depth + 1, child, below, showing, officers));
    }

    /** Who is placed today in any capacity that some cell may show, heads first. */
    private Map<CellId, List<Officer>> officers() {
        return entities.createQuery(
                        "select a, p.name from Assignment a join Person p on p.id = a.personId"
                                + " left join CellShowing s on s.cellId = a.cellId"
                                + " where a.recordedUntil is null and a.heldFrom <= :day"
                                + " and (a.heldUntil is null or a.heldUntil >= :day)"
                                + " and (a.capacity in :answering or s.deputies = true or s.members = true"
                                + " or s.inspectors = true)"
                                + " order by case when a.capacity = org.sungrid.grid.Capacity.HEAD then 0"
                                + " when a.capacity = org.sungrid.grid.Capacity.ACTING_HEAD then 1"
                                + " when a.capacity = org.sungrid.grid.Capacity.DEPUTY then 2 else 3 end, a.id",
                        Object[].class)
                .setParameter("day", LocalDate.now(clock))
                .setParameter("answering", List.of(Capacity.HEAD, Capacity.ACTING_HEAD))
                .setMaxResults(2 * Cells.MOST_STANDING)
                .getResultStream()
                .map(row -> {
                    var assignment = (Assignment) row[0];
                    return new Placed(
                            assignment.cell(),
                            new Officer((String) row[1], assignment.getCapacity(), assignment.getTitle()));
                })
                .collect(Collectors.groupingBy(Placed::cell, Collectors.mapping(Placed::officer, Collectors.toList())));
    }
}
