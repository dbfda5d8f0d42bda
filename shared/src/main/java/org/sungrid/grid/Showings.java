package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.id.CellId;

/** Keeps what the public sees of the cells. */
@ApplicationScoped
public class Showings {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    Optional<CellShowing> find(CellId cell) {
        return Optional.ofNullable(entities.find(CellShowing.class, cell.value()));
    }

    @Transactional(TxType.MANDATORY)
    void add(CellShowing showing) {
        entities.persist(showing);
        entities.flush();
    }

    /** From now on this holds of a cell. */
    @Transactional(TxType.MANDATORY)
    void decide(CellId cell, Showing showing) {
        var decided = find(cell);
        var one = decided.orElseGet(() -> new CellShowing(cell));
        one.decide(showing);
        if (decided.isEmpty()) {
            add(one);
        }
    }

    /**
     * A cell that takes over from another is shown as that one: what is hidden comes to light by no split or merger. What was
     * decided of it when it was known before counts as well.
     */
    @Transactional(TxType.MANDATORY)
    void inherit(CellId from, CellId to) {
        entities.merge(new CellOrigin(to, from));
        find(from)
                .map(CellShowing::showing)
                .ifPresent(showing -> decide(
                        to, find(to).map(CellShowing::showing).map(showing::and).orElse(showing)));
    }

    /** A cell that was hidden by what it stood below is hidden itself from now on; who is named there stays decided. */
    @Transactional(TxType.MANDATORY)
    void hide(CellId cell, CellLevel level) {
        var decided = find(cell);
        var before = decided.map(CellShowing::showing).orElse(Showing.usual(level));
        var showing = decided.orElseGet(() -> new CellShowing(cell));
        showing.decide(new Showing(false, before.heads(), before.deputies(), before.members(), before.inspectors()));
        if (decided.isEmpty()) {
            add(showing);
        }
    }

    /** What was decided, by cell; at most 5,000. */
    Map<CellId, Showing> decided() {
        return entities.createQuery("select s from CellShowing s", CellShowing.class)
                .setMaxResults(Cells.MOST_STANDING)
                .getResultStream()
                .collect(Collectors.toMap(CellShowing::cell, CellShowing::showing));
    }

    /** What holds of a cell: as decided, else as usual. */
    public Showing of(Cell cell) {
        return find(cell.id()).map(CellShowing::showing).orElse(Showing.usual(cell.getLevel()));
    }

    /** The number of the last decision about a cell, for whoever is shown it; 0 before the first. */
    public int latest(CellId cell) {
        return find(cell).map(CellShowing::lock).orElse(0);
    }

    /** The cells that will take over from one, and have not begun to. */
    List<CellId> successors(CellId cell, LocalDate today) {
        return entities.createQuery(
                        "select o.cellId from CellOrigin o where o.originId = :cell and exists (select c.row from Cell c"
                                + " where c.cellId = o.cellId and c.recordedUntil is null) and not exists (select b.row"
                                + " from Cell b where b.cellId = o.cellId and b.recordedUntil is null"
                                + " and b.heldFrom <= :today) order by o.cellId",
                        Long.class)
                .setParameter("cell", cell.value())
                .setParameter("today", today)
                .setMaxResults(Cells.MOST_STANDING)
                .getResultStream()
                .map(CellId::new)
                .toList();
    }

    static Function<Cell, Showing> from(Map<CellId, Showing> decided) {
        return cell -> decided.getOrDefault(cell.id(), Showing.usual(cell.getLevel()));
    }
}
