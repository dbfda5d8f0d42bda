package org.sungrid.grid;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Reach;
import org.sungrid.permission.Scope;

/** What an administrator has to mend in the grid: the kinds with how much there is of each, and each as a list. */
@ApplicationScoped
public class GridWork {

    /** Days. Whoever comes in once a month still sees what ended meanwhile. */
    private static final int SINCE = 30;

    /** Days. As long as it takes to find and to appoint somebody. */
    private static final int SOON = 60;

    private static final int LEAF = 30;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    @Any
    private Instance<WorkKind> all;

    private List<WorkKind> kinds;

    @Inject
    private Cells cells;

    @Inject
    private Clock clock;

    /** Once: whatever a producer makes would be kept for as long as this lives. */
    @PostConstruct
    void order() {
        kinds = all.stream().sorted(Comparator.comparingInt(WorkKind::rank)).toList();
    }

    /** How much there is of a kind. */
    public record Amount(WorkKind kind, long count) {}

    /**
     * One thing to mend.
     *
     * @param number of a person, or code of a cell
     * @param wordKey in what capacity or role, or of what kind; may be empty
     * @param about further names
     * @param where code of the cell or body in which something is done about it; may be empty
     * @param day that matters; {@code null} for none
     */
    public record WorkLine(
            long id,
            String number,
            String name,
            String wordKey,
            List<String> about,
            String where,
            LocalDate day,
            String place) {}

    /** Every kind with how much there is of it today in these cells; a statement for each kind, and a few to find them. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public List<Amount> amounts(CellFilter filter) {
        var keys = filter.isAll() ? null : keys(filter);
        return kinds.stream().map(kind -> new Amount(kind, count(kind, keys))).toList();
    }

    private long count(WorkKind kind, List<Long> keys) {
        return (Long) bound(
                        entities.createQuery(
                                "select count(" + kind.columns().key() + ") from " + kind.rows() + within(kind, keys)),
                        keys)
                .getSingleResult();
    }

    /** How much there is of a kind in a cell, and with what stands below it. */
    record Tally(WorkKind kind, long here, long all) {}

    /** Of every kind; for whoever has filtered the cells. A statement for each kind, two for those that lie with persons. */
    List<Tally> tallies(Extent extent) {
        return kinds.stream().map(kind -> tally(kind, extent)).toList();
    }

    private Tally tally(WorkKind kind, Extent extent) {
        if (kind.columns().cell().isEmpty()) {
            return new Tally(kind, count(kind, List.of(extent.key())), count(kind, extent.keys()));
        }
        var row = (Object[]) bound(
                        entities.createQuery(
                                "select sum(case when " + kind.columns().cell()
                                        + " = :own then 1 else 0 end), count("
                                        + kind.columns().key() + ") from " + kind.rows()
                                        + within(kind, extent.keys())),
                        extent.keys())
                .setParameter("own", extent.key())
                .getSingleResult();
        return new Tally(kind, row[0] == null ? 0 : ((Number) row[0]).longValue(), ((Number) row[1]).longValue());
    }

    private List<Long> keys(CellFilter filter) {
        return Reach.over(cells.chosen(filter)).keys();
    }

    private static String within(WorkKind kind, List<Long> keys) {
        return keys == null ? "" : " and " + kind.columns().within();
    }

    /** The kind of this code, as an address names it. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Optional<WorkKind> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** One leaf of what there is of a kind. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    public Leaf<WorkLine> lines(WorkKind kind, CellFilter filter, Place asked) {
        var place = kind.isByDay() && !isDay(asked.value()) ? Place.BEGINNING : asked;
        var columns = kind.columns();
        var keys = filter.isAll() ? null : keys(filter);
        var by = kind.isByDay() ? kind.day() : columns.number();
        var sign = place.isBackwards() ? " < " : " > ";
        var direction = place.isBackwards() ? " desc" : "";
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = bound(
                entities.createQuery("select " + columns.key() + ", " + columns.number() + ", "
                        + columns.name() + ", " + columns.word() + ", " + columns.about() + ", " + columns.where()
                        + ", "
                        + (kind.isByDay() ? kind.day() : columns.equals(WorkKind.OF_POSTS) ? "a.heldUntil" : "''")
                        + " from " + kind.rows() + within(kind, keys)
                        + (beside
                                ? " and (" + by + sign + ":value or " + by + " = :value and " + columns.key() + sign
                                        + ":key)"
                                : "")
                        + " order by " + by + direction + ", " + columns.key() + direction),
                keys);
        if (beside) {
            query.setParameter("value", kind.isByDay() ? LocalDate.parse(place.value()) : place.value());
            query.setParameter("key", place.id());
        }
        List<?> rows = query.setMaxResults(LEAF + 1).getResultList();
        var leaf = Leaf.of(
                place,
                LEAF,
                rows.stream().map(row -> line(kind, (Object[]) row)).toList());
        return columns.equals(WorkKind.OF_PERSONS) ? withPosts(leaf) : leaf;
    }

    private static WorkLine line(WorkKind kind, Object[] row) {
        var day = row[6] instanceof LocalDate one ? one : null;
        var number = (String) row[1];
        long key = (Long) row[0];
        return new WorkLine(
                key,
                number,
                (String) row[2],
                word(row[3]),
                row[4] instanceof String about && !about.isEmpty() ? List.of(about) : List.of(),
                row[5] instanceof String where ? where : "",
                day,
                Place.written(key, kind.isByDay() ? String.valueOf(day) : number));
    }

    private static String word(Object word) {
        if (word instanceof Capacity capacity) {
            return capacity.labelKey();
        }
        if (word instanceof BodyRole role) {
            return role.labelKey();
        }
        return word instanceof CellKind kind ? kind.labelKey() : "";
    }

    /** Persons with the cells in which they hold a post today. */
    private Leaf<WorkLine> withPosts(Leaf<WorkLine> leaf) {
        if (leaf.lines().isEmpty()) {
            return leaf;
        }
        Map<Long, List<String>> posts = entities.createQuery(
                        "select a.personId, c.name from Assignment a join Cell c on c.cellId = a.cellId where"
                                + " a.personId in :ids and " + WorkKind.POST_TODAY + " and " + WorkKind.CELL_TODAY
                                + " order by a.id",
                        Object[].class)
                .setParameter("ids", leaf.lines().stream().map(WorkLine::id).toList())
                .setParameter("day", LocalDate.now(clock))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
        return leaf.map(line -> new WorkLine(
                line.id(),
                line.number(),
                line.name(),
                line.wordKey(),
                posts.getOrDefault(line.id(), List.of()),
                line.where(),
                line.day(),
                line.place()));
    }

    private Query bound(Query query, List<Long> keys) {
        var today = LocalDate.now(clock);
        var days = Map.of("day", today, "since", today.minusDays(SINCE), "soon", today.plusDays(SOON));
        query.getParameters().stream()
                .map(parameter -> parameter.getName())
                .filter(days::containsKey)
                .forEach(name -> query.setParameter(name, days.get(name)));
        return keys == null ? query : query.setParameter("cells", keys);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
