package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.grid.CellMatter.Side;
import org.sungrid.id.CellId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.proposal.Proposals;
import org.sungrid.proposal.Proposals.Concerned;

/** What waits for a second person and concerns a cell or somebody in it, on the cell's page. */
@ApplicationScoped
class ProposalMatters implements CellMatters {

    private static final String ADDRESS = "/proposals";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Proposals proposals;

    @Inject
    private Cells cells;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 40;
    }

    @Override
    public List<CellMatter> of(Extent extent) {
        if (!current.reach(Permission.COUNTERSIGN).whole()) {
            return List.of();
        }
        var waiting = proposals.concerned();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var named = cells.byCodes(
                waiting.stream().flatMap(one -> one.cells().stream()).collect(Collectors.toSet()));
        var placed = placed(
                waiting.stream().flatMap(one -> one.numbers().stream()).collect(Collectors.toSet()), extent.keys());
        long here = 0;
        long below = 0;
        for (var one : waiting) {
            var about = about(one, named, placed);
            if (about.contains(extent.cell().id())) {
                here++;
            } else if (about.stream().anyMatch(extent.below()::contains)) {
                below++;
            }
        }
        return List.of(new CellMatter(Side.OPEN, "grid.matter.proposals", here, below).at(ADDRESS, ADDRESS));
    }

    private static Set<CellId> about(Concerned one, Map<String, Cell> named, Map<String, Set<CellId>> placed) {
        var about = new HashSet<CellId>();
        one.cells().stream()
                .filter(named::containsKey)
                .map(code -> named.get(code).id())
                .forEach(about::add);
        one.numbers().forEach(number -> about.addAll(placed.getOrDefault(number, Set.of())));
        return about;
    }

    /** In which of these cells each of these persons holds a post today, or which they watch from outside. */
    private Map<String, Set<CellId>> placed(Collection<String> numbers, List<Long> keys) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        var placed = new HashMap<String, Set<CellId>>();
        Stream.of(
                        "select p.number, a.cellId from Assignment a join Person p on p.id = a.personId"
                                + " where p.number in :numbers and a.cellId in :cells and " + WorkKind.POST_TODAY,
                        "select p.number, s.cellId from ExternalSupervisor s join Person p on p.id = s.personId"
                                + " where p.number in :numbers and s.cellId in :cells and s.recordedUntil is null"
                                + " and s.heldFrom <= :day and s.heldUntil >= :day")
                .flatMap(asked -> entities.createQuery(asked, Object[].class)
                        .setParameter("numbers", numbers)
                        .setParameter("cells", keys)
                        .setParameter("day", LocalDate.now(clock))
                        .getResultStream())
                .forEach(row -> placed.computeIfAbsent((String) row[0], any -> new HashSet<>())
                        .add(new CellId((Long) row[1])));
        return placed;
    }
}
