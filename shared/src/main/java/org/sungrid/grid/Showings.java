package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
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

    /** A cell that takes over from another is shown as that one: what is hidden comes to light by no split or merger. */
    @Transactional(TxType.MANDATORY)
    void inherit(CellId from, CellId to) {
        find(from).ifPresent(decided -> {
            var showing = new CellShowing(to);
            showing.decide(decided.showing());
            add(showing);
        });
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

    static Function<Cell, Showing> from(Map<CellId, Showing> decided) {
        return cell -> decided.getOrDefault(cell.id(), Showing.usual(cell.getLevel()));
    }
}
