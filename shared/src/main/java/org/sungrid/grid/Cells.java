package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.id.CellId;

/** Keeps the cells. */
@ApplicationScoped
public class Cells {

    /** A county bureau has some hundreds of units and sections; a choice beyond this needs a search. */
    private static final int MOST_TO_CHOOSE = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    public CellId add(Cell cell) {
        entities.persist(cell);
        entities.flush();
        return cell.id();
    }

    public boolean any() {
        return !entities.createQuery("select c.id from Cell c", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The place of the last cell in the grid's order; 0 while there is none. */
    int lastPosition() {
        return entities.createQuery("select c.position from Cell c order by c.position desc", Integer.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    public Optional<Cell> find(CellId id) {
        return Optional.ofNullable(entities.find(Cell.class, id.value()));
    }

    public Optional<Cell> findByCode(String code) {
        return entities.createQuery("select c from Cell c where c.code = :code", Cell.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The first unit in the grid's order that bears this word in its name on that day. */
    public Optional<Cell> unitCalled(String word, LocalDate day) {
        return answerableOn(day).stream()
                .filter(cell ->
                        cell.getLevel() == CellLevel.UNIT && cell.getName().contains(word))
                .findFirst();
    }

    /** Those of these codes that a cell bears; at most 5,000. */
    public Set<String> codesAmong(Set<String> asked) {
        return asked.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery("select x.code from Cell x where x.code in :asked", String.class)
                        .setParameter("asked", asked)
                        .getResultList());
    }

    /** The cells of these codes by code; codes without a cell are absent. At most 1,000 codes. */
    public Map<String, Cell> byCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from Cell c where c.code in :codes", Cell.class)
                .setParameter("codes", codes)
                .getResultStream()
                .collect(Collectors.toMap(Cell::getCode, Function.identity()));
    }

    /** The cells of these keys by key; keys without a cell are absent. At most 1,000 keys. */
    public Map<CellId, Cell> byIds(Collection<CellId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select c from Cell c where c.id in :ids", Cell.class)
                .setParameter("ids", ids.stream().map(CellId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Cell::id, Function.identity()));
    }

    /** The cells that can answer for something on that day: every level but posts, in the grid's order. */
    public List<Cell> answerableOn(LocalDate day) {
        return entities.createQuery(
                        "select c from Cell c where c.level <> :post and c.heldFrom <= :day"
                                + " and (c.heldUntil is null or c.heldUntil >= :day) order by c.position, c.id",
                        Cell.class)
                .setParameter("post", CellLevel.POST)
                .setParameter("day", day)
                .setMaxResults(MOST_TO_CHOOSE)
                .getResultList();
    }
}
