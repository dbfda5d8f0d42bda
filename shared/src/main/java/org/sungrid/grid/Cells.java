package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.database.ManyRows;
import org.sungrid.id.CellId;
import org.sungrid.permission.Reach;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Rewriting;

/** Keeps the cells, and what is told of them in both times. */
@ApplicationScoped
public class Cells {

    /** A county bureau has some hundreds of units and sections; a choice beyond this needs a search. */
    private static final int MOST_TO_CHOOSE = 500;

    /** Five times the cells of a large county bureau. */
    static final int MOST_STANDING = 5_000;

    /** Rows that are recorded now, those of closed cells among them. */
    private static final int MOST_AT_ONCE = 50_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Makes a cell known; what is told of it is recorded apart. A code that was taken back is borne by the same cell again. */
    @Transactional(TxType.MANDATORY)
    CellId add(String code, Recording recording) {
        var before = known(code);
        if (before.isPresent()) {
            return before.get();
        }
        var known = new KnownCell(code, recording.at());
        entities.persist(known);
        entities.flush();
        return known.id();
    }

    @Transactional(TxType.MANDATORY)
    void record(Rewriting<Cell> rewriting, Recording recording) {
        rewriting.ended().forEach(cell -> cell.end(recording));
        rewriting.begun().forEach(cell -> {
            cell.begin(recording);
            entities.persist(cell);
        });
        entities.flush();
    }

    /** Makes many cells known at once, as {@link #add} does. @return their keys by code */
    @Transactional(TxType.MANDATORY)
    Map<String, CellId> addAll(Collection<String> codes, Recording recording) {
        var before = known(codes).keySet();
        ManyRows.insert(
                entities,
                "cell (code, recorded_at)",
                codes.stream()
                        .filter(code -> !before.contains(code))
                        .map(code -> List.<Object>of(code, ManyRows.moment(recording.at())))
                        .toList());
        return known(codes);
    }

    private Map<String, CellId> known(Collection<String> codes) {
        return ManyRows.parts(codes).stream()
                .flatMap(some -> entities.createQuery(
                                "select k from KnownCell k where k.code in :codes", KnownCell.class)
                        .setParameter("codes", some)
                        .getResultStream())
                .collect(Collectors.toMap(KnownCell::code, KnownCell::id));
    }

    /** As {@link #record} does, for many rows: without making each an object that is kept until the end. */
    @Transactional(TxType.MANDATORY)
    void recordAll(Rewriting<Cell> rewriting, Recording recording) {
        for (var some : ManyRows.parts(rewriting.ended())) {
            entities.createQuery("update Cell c set c.recordedUntil = :at, c.endedBy = :by where c.row in :rows")
                    .setParameter("at", recording.at())
                    .setParameter("by", recording.alteration())
                    .setParameter("rows", some.stream().map(Cell::row).toList())
                    .executeUpdate();
        }
        ManyRows.insert(
                entities,
                "cell_state (cell_id, code, name, name_en, cell_level, kind, parent_id, position, phone, address, area,"
                        + " held_from, held_until, recorded_at, begun_by)",
                rewriting.begun().stream().map(cell -> cell.columns(recording)).toList());
    }

    /** All that is recorded now, in the grid's order. @throws Refused when it is more than is ever held against a workbook */
    List<Cell> courses() {
        var read = entities.createQuery(
                        "select c from Cell c where c.recordedUntil is null order by c.position, c.cellId, c.heldFrom",
                        Cell.class)
                .setMaxResults(MOST_AT_ONCE + 1)
                .getResultList();
        Refused.when(read.size() > MOST_AT_ONCE, "", "grid.sheet.refusal.large");
        return read;
    }

    /** The cells of which no day is recorded any more, by code. */
    Map<String, CellId> takenBack() {
        return entities.createQuery(
                        "select k from KnownCell k where not exists"
                                + " (select c.row from Cell c where c.cellId = k.id and c.recordedUntil is null)",
                        KnownCell.class)
                .setMaxResults(MOST_AT_ONCE)
                .getResultStream()
                .collect(Collectors.toMap(KnownCell::code, KnownCell::id));
    }

    /** What is recorded now of a day and those after it, of all cells. */
    List<Cell> coursesFrom(LocalDate day) {
        return entities.createQuery(
                        "select c from Cell c where c.recordedUntil is null"
                                + " and (c.heldUntil is null or c.heldUntil >= :day)",
                        Cell.class)
                .setParameter("day", day)
                .setMaxResults(MOST_AT_ONCE)
                .getResultList();
    }

    public boolean any() {
        return !entities.createQuery("select k.id from KnownCell k", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Whether a cell bears this code, or one that differs from it only by small and capital letters. A code that was taken
     * back is free again, for nothing but itself.
     */
    boolean isTaken(String code) {
        return !entities.createQuery(
                        "select k.id from KnownCell k where k.folded = :folded and (k.code <> :code or exists"
                                + " (select c.row from Cell c where c.cellId = k.id and c.recordedUntil is null))",
                        Long.class)
                .setParameter("folded", code.toLowerCase(Locale.ROOT))
                .setParameter("code", code)
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

    /** The cell as it stands today, else as it stood last, else as it will stand first; as {@link #byIds} has it. */
    public Optional<Cell> find(CellId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    /** The key of the cell of a code, be it one that was taken back: of which nothing is recorded now, only was. */
    public Optional<CellId> known(String code) {
        return Optional.ofNullable(known(List.of(code)).get(code));
    }

    /**
     * The cell that an act is about, as {@link #findByCode} has it.
     *
     * @throws Refused when there is none, or it was taken back since the act was offered
     */
    Cell named(String code) {
        var cell = findByCode(code);
        Refused.when(cell.isEmpty(), "", "grid.refusal.cell.unknown", code);
        return cell.get();
    }

    /** The cell of a code as it stands today, else as it stood last, else as it will stand first. */
    public Optional<Cell> findByCode(String code) {
        return Optional.ofNullable(byCodes(List.of(code)).get(code));
    }

    /** The same, else the cell that bore the code and was taken back, as it was told last. */
    Optional<Cell> findEver(String code) {
        return findByCode(code).or(() -> known(code).flatMap(this::find));
    }

    /** What is recorded now of a cell over all days, in their order. */
    List<Cell> course(CellId id) {
        return entities.createQuery(
                        "select c from Cell c where c.cellId = :id and c.recordedUntil is null order by c.heldFrom",
                        Cell.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** What was recorded of a cell at a moment over all days, in their order. */
    List<Cell> course(CellId id, Instant recorded) {
        return entities.createQuery(
                        "select c from Cell c where c.cellId = :id and c.recordedAt <= :recorded"
                                + " and (c.recordedUntil is null or c.recordedUntil > :recorded) order by c.heldFrom",
                        Cell.class)
                .setParameter("id", id.value())
                .setParameter("recorded", recorded)
                .getResultList();
    }

    /** What is recorded now of the cells that stand, on any day, below one; of each all its days. */
    List<Cell> coursesBelow(CellId parent) {
        return entities.createQuery(
                        "select c from Cell c where c.recordedUntil is null and c.cellId in"
                                + " (select b.cellId from Cell b where b.parentId = :parent and b.recordedUntil is null)"
                                + " order by c.cellId, c.heldFrom",
                        Cell.class)
                .setParameter("parent", parent.value())
                .getResultList();
    }

    /** The cells that are told otherwise on some day after one, up to another; at most 5,000. */
    public List<CellId> turnedSince(LocalDate before, LocalDate today) {
        return entities.createQuery(
                        "select distinct c.cellId from Cell c where c.recordedUntil is null"
                                + " and ((c.heldFrom > :before and c.heldFrom <= :today)"
                                + " or (c.heldUntil >= :before and c.heldUntil < :today))",
                        Long.class)
                .setParameter("before", before)
                .setParameter("today", today)
                .setMaxResults(MOST_STANDING)
                .getResultStream()
                .map(CellId::new)
                .toList();
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
                : Set.copyOf(entities.createQuery(
                                "select c.code from Cell c where c.code in :asked and c.recordedUntil is null",
                                String.class)
                        .setParameter("asked", asked)
                        .getResultList());
    }

    /** The cells of these codes by code, each as {@link #find} has it; codes without a cell are absent. At most 1,000. */
    public Map<String, Cell> byCodes(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return today(
                entities.createQuery(
                                "select c from Cell c where c.code in :codes and c.recordedUntil is null", Cell.class)
                        .setParameter("codes", codes),
                Cell::getCode);
    }

    /**
     * The cells of these keys by key, each as {@link #find} has it; one that was taken back as it was told last, so that
     * whatever names it can still say its name. Keys without a cell are absent. At most 1,000.
     */
    public Map<CellId, Cell> byIds(Collection<CellId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = today(
                entities.createQuery(
                                "select c from Cell c where c.cellId in :ids and c.recordedUntil is null", Cell.class)
                        .setParameter("ids", ids.stream().map(CellId::value).toList()),
                Cell::id);
        var missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            found.putAll(takenBack(missing));
        }
        return found;
    }

    private Map<CellId, Cell> takenBack(Collection<CellId> ids) {
        return entities.createQuery(
                        "select c from Cell c where c.cellId in :ids and c.recordedUntil is not null"
                                + " order by c.recordedUntil, c.heldFrom",
                        Cell.class)
                .setParameter("ids", ids.stream().map(CellId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Cell::id, Function.identity(), (one, later) -> later));
    }

    private <K> Map<K, Cell> today(TypedQuery<Cell> courses, Function<Cell, K> key) {
        var today = LocalDate.now(clock);
        return courses.getResultStream()
                .collect(Collectors.toMap(
                        key, Function.identity(), (one, other) -> nearer(one, other, today), HashMap::new));
    }

    /** Of two spans of one cell the one that tells more about a day: the one it is in, else the later past, else the next. */
    static Cell nearer(Cell one, Cell other, LocalDate day) {
        var earlier = one.span().first().isBefore(other.span().first()) ? one : other;
        var later = earlier == one ? other : one;
        return later.span().first().isAfter(day) ? earlier : later;
    }

    /** The cells that can answer for something on that day: every level but posts, in the grid's order. */
    public List<Cell> answerableOn(LocalDate day) {
        return entities.createQuery(
                        "select c from Cell c where c.level <> :post and c.recordedUntil is null and c.heldFrom <= :day"
                                + " and (c.heldUntil is null or c.heldUntil >= :day) order by c.position, c.cellId",
                        Cell.class)
                .setParameter("post", CellLevel.POST)
                .setParameter("day", day)
                .setMaxResults(MOST_TO_CHOOSE)
                .getResultList();
    }

    /** A cell as somebody chooses it. */
    public record CellWord(CellId id, String code, String name, CellLevel level) {}

    /** Every cell that exists on a day, in the grid's order; at most 5,000. */
    public List<CellWord> wordsOn(LocalDate day) {
        return entities.createQuery(
                        "select c.cellId, c.code, c.name, c.level from Cell c where c.recordedUntil is null and c.heldFrom <= :day"
                                + " and (c.heldUntil is null or c.heldUntil >= :day) order by c.position, c.cellId",
                        Object[].class)
                .setParameter("day", day)
                .setMaxResults(MOST_STANDING)
                .getResultStream()
                .map(row ->
                        new CellWord(new CellId((Long) row[0]), (String) row[1], (String) row[2], (CellLevel) row[3]))
                .toList();
    }

    /** The leadership of the bureau on a day, which stands for the whole of it. */
    Optional<Cell> leadership(LocalDate day) {
        return entities.createQuery(
                        "select c from Cell c where c.level = :leadership and c.recordedUntil is null"
                                + " and c.heldFrom <= :day and (c.heldUntil is null or c.heldUntil >= :day)"
                                + " order by c.position, c.cellId",
                        Cell.class)
                .setParameter("leadership", CellLevel.LEADERSHIP)
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The cells of these keys by key, as recorded at a moment and each as {@link #nearer} to a day. At most 1,000 keys. */
    Map<CellId, Cell> byIds(Collection<CellId> ids, AsOf asOf) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select c from Cell c where c.cellId in :ids and c.recordedAt <= :recorded"
                                + " and (c.recordedUntil is null or c.recordedUntil > :recorded)",
                        Cell.class)
                .setParameter("ids", ids.stream().map(CellId::value).toList())
                .setParameter("recorded", asOf.recorded())
                .getResultStream()
                .collect(Collectors.toMap(
                        Cell::id, Function.identity(), (one, other) -> nearer(one, other, asOf.day())));
    }

    /** The cell as it stood on a day, as recorded at a moment. */
    Optional<Cell> on(CellId id, AsOf asOf) {
        return asOf("c.cellId = :id", asOf)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    /** The cell as it stands on a day, as recorded now. */
    public Optional<Cell> standingOn(CellId id, LocalDate day) {
        return on(id, new AsOf(day, clock.instant()));
    }

    /** These cells and whatever stands below them on a day, as recorded now: one statement for each level. */
    public Set<CellId> fromOn(Collection<CellId> tops, LocalDate day) {
        var all = new HashSet<>(tops);
        Collection<CellId> above = tops;
        for (int level = 1; level < CellLevel.values().length && !above.isEmpty(); level++) {
            above = entities.createQuery(
                            "select c.cellId from Cell c where c.parentId in :above and c.recordedUntil is null"
                                    + " and c.heldFrom <= :day and (c.heldUntil is null or c.heldUntil >= :day)",
                            Long.class)
                    .setParameter("above", above.stream().map(CellId::value).toList())
                    .setParameter("day", day)
                    .setMaxResults(MOST_STANDING)
                    .getResultStream()
                    .map(CellId::new)
                    .filter(all::add)
                    .toList();
        }
        return all;
    }

    /** The cells to which a list is narrowed down, as they stand today; none where there is no such cell. */
    public Set<CellId> chosen(CellFilter filter) {
        return findByCode(filter.code())
                .map(cell -> filter.below() ? fromOn(Set.of(cell.id()), LocalDate.now(clock)) : Set.of(cell.id()))
                .orElse(Set.of());
    }

    /** What stood directly below a cell, so far as somebody may see it today, in the grid's order. */
    List<Cell> below(CellId parent, AsOf asOf, Reach reach) {
        var within = asOf("c.parentId = :parent" + (reach.whole() ? "" : " and c.cellId in :within"), asOf);
        if (!reach.whole()) {
            within.setParameter("within", reach.keys());
        }
        return within.setParameter("parent", parent.value())
                .setMaxResults(MOST_STANDING)
                .getResultList();
    }

    private TypedQuery<Cell> asOf(String condition, AsOf asOf) {
        return entities.createQuery(
                        "select c from Cell c where " + condition
                                + " and c.heldFrom <= :day and (c.heldUntil is null or c.heldUntil >= :day)"
                                + " and c.recordedAt <= :recorded"
                                + " and (c.recordedUntil is null or c.recordedUntil > :recorded)"
                                + " order by c.position, c.cellId",
                        Cell.class)
                .setParameter("day", asOf.day())
                .setParameter("recorded", asOf.recorded());
    }

    /** Every cell that exists on a day, as recorded now, in the grid's order; at most 5,000. */
    public List<Cell> allOn(LocalDate day) {
        return standing(new AsOf(day, clock.instant()));
    }

    /** Every cell that exists on a day, as recorded at a moment, in the grid's order; at most 5,000. */
    List<Cell> standing(AsOf asOf) {
        return asOf("c.cellId is not null", asOf).setMaxResults(MOST_STANDING).getResultList();
    }
}
