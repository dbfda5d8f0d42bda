package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.grid.RelationCards.Tie;
import org.sungrid.id.AssignmentId;
import org.sungrid.id.CellCode;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonNumber;
import org.sungrid.permission.Bounds;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.time.Span;

/** The grid on any day as it was recorded at any moment: the tree, and a card for each cell and each person. */
@ApplicationScoped
public class GridCards {

    /** More than anybody reads on one card. */
    private static final int MOST_ALTERATIONS = 50;

    /** People in one cell; a bureau of 10,000 has none with more. */
    private static final int MOST_STAFF = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private CurrentActor current;

    @Inject
    private Bounds bounds;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    @Inject
    private RelationCards relations;

    @Inject
    private Restrictions restrictions;

    @Inject
    private Clock clock;

    /**
     * A cell in the tree.
     *
     * @param depth 0 for what stands below nothing
     * @param heads who answers for it; empty when it is vacant
     */
    public record Branch(int depth, Cell cell, List<String> heads) {}

    /** Somebody in a cell. */
    public record Member(String number, String name, Capacity capacity, String title, Span days) {}

    /**
     * What is told of a cell.
     *
     * @param called as it is named on that day, else as it was named last
     * @param cell {@code null} when it does not exist on that day
     * @param parent {@code null} when nothing stands above it
     * @param course what was recorded of it over all days
     * @param above what it stands below on any of them
     * @param alterations by which that came about, newest first; none for a reader from outside
     * @param ties who stands to it in a relation on that day
     * @param takenBack whether nothing is recorded of it now, only was: no act can be about it
     */
    public record CellCard(
            CellId id,
            String code,
            String called,
            Cell cell,
            Cell parent,
            List<Member> staff,
            List<Cell> below,
            List<Cell> course,
            Map<CellId, Cell> above,
            List<Alteration> alterations,
            List<Tie> ties,
            boolean takenBack) {}

    /** What somebody holds, held or will hold. */
    public record Post(AssignmentId id, String code, String cell, Capacity capacity, String title, Span days) {}

    /**
     * What is told of a person; posts and relations oldest first.
     *
     * @param called as was recorded at the moment that is asked for
     * @param formerNames what was recorded before now, the latest first
     * @param restricted whether the person's data were erased as far as they may be
     */
    public record PersonCard(
            Person person,
            String called,
            List<FormerName> formerNames,
            boolean restricted,
            List<Post> posts,
            List<Tie> ties) {

        /** Whether they are or were a supervisor from outside, whose telephone may be known. */
        public boolean isSupervisor() {
            return ties.stream().anyMatch(tie -> tie.key().kind() == RelationKind.SUPERVISOR);
        }
    }

    /** Every cell that existed, each after what it stands below. */
    @Permitted(value = Permission.READ_GRID, scope = Scope.WITHIN)
    public List<Branch> tree(AsOf asOf) {
        var reach = current.reach(Permission.READ_GRID);
        var standing = cells.standing(asOf).stream()
                .filter(cell -> reach.has(cell.id()))
                .toList();
        var heads = members(" and a.capacity in :answering", asOf, Map.of("answering", answering())).stream()
                .collect(Collectors.groupingBy(
                        row -> row.cell(),
                        Collectors.mapping(row -> row.member().name(), Collectors.toList())));
        Set<CellId> known = standing.stream().map(Cell::id).collect(Collectors.toSet());
        var below = standing.stream()
                .filter(cell -> cell.parent() != null && known.contains(cell.parent()))
                .collect(Collectors.groupingBy(Cell::parent));
        var tree = new ArrayList<Branch>();
        standing.stream()
                .filter(cell -> cell.parent() == null || !known.contains(cell.parent()))
                .forEach(cell -> grow(tree, 0, cell, below, heads));
        return tree;
    }

    private static void grow(
            List<Branch> tree, int depth, Cell cell, Map<CellId, List<Cell>> below, Map<CellId, List<String>> heads) {
        tree.add(new Branch(depth, cell, heads.getOrDefault(cell.id(), List.of())));
        below.getOrDefault(cell.id(), List.of()).forEach(child -> grow(tree, depth + 1, child, below, heads));
    }

    @Permitted(value = Permission.READ_GRID, scope = Scope.WITHIN)
    public Optional<CellCard> cell(String code, AsOf asOf) {
        bounds.check(new CellCode(code), Permission.READ_GRID, current.get(), "GridCards");
        return cells.findEver(code).map(known -> {
            var on = cells.on(known.id(), asOf);
            var course = cells.course(known.id(), asOf.recorded());
            return new CellCard(
                    known.id(),
                    code,
                    on.or(() -> course.stream().reduce((one, later) -> Cells.nearer(one, later, asOf.day())))
                            .orElse(known)
                            .getName(),
                    on.orElse(null),
                    on.map(Cell::parent)
                            .flatMap(parent -> cells.on(parent, asOf))
                            .orElse(null),
                    members(
                                    " and a.cellId = :cell",
                                    asOf,
                                    Map.of("cell", known.id().value()))
                            .stream()
                            .map(Placed::member)
                            .toList(),
                    cells.below(known.id(), asOf, current.reach(Permission.READ_GRID)),
                    course,
                    cells.byIds(course.stream()
                            .map(Cell::parent)
                            .filter(Objects::nonNull)
                            .collect(Collectors.toSet())),
                    isOfTheBureau() ? alterations.about(known.id(), asOf.recorded(), MOST_ALTERATIONS) : List.of(),
                    relations.at(known.id(), asOf),
                    known.isTakenBack());
        });
    }

    /** Why the bureau altered something, and who did it, is told to its own people and not to those from outside. */
    private boolean isOfTheBureau() {
        return current.may(Permission.READ_DISCLOSURE_WORK) || current.may(Permission.MANAGE_GRID);
    }

    /**
     * A unit on one sheet: itself and all below it, each with who is in it; of the leadership itself alone.
     *
     * @param parts each after what it stands below; empty when the cell does not exist on that day
     */
    public record UnitSheet(Cell known, List<Part> parts) {}

    /** A cell on the sheet. @param depth 0 for the unit itself */
    public record Part(int depth, Cell cell, List<Member> staff) {}

    @Permitted(value = Permission.READ_GRID, scope = Scope.WITHIN)
    public Optional<UnitSheet> unit(String code, AsOf asOf) {
        return cells.findEver(code).map(known -> {
            var branches = within(tree(asOf), known);
            if (branches.isEmpty()) {
                return new UnitSheet(known, List.of());
            }
            var ids =
                    branches.stream().map(branch -> branch.cell().id().value()).toList();
            var staff = members(" and a.cellId in :cells", asOf, Map.of("cells", ids)).stream()
                    .collect(Collectors.groupingBy(
                            Placed::cell, Collectors.mapping(Placed::member, Collectors.toList())));
            return new UnitSheet(
                    known,
                    branches.stream()
                            .map(branch -> new Part(
                                    branch.depth() - branches.get(0).depth(),
                                    branch.cell(),
                                    staff.getOrDefault(branch.cell().id(), List.of())))
                            .toList());
        });
    }

    private static List<Branch> within(List<Branch> tree, Cell cell) {
        var within = new ArrayList<Branch>();
        for (var branch : tree) {
            if (branch.cell().id().equals(cell.id())) {
                within.add(branch);
            } else if (!within.isEmpty()) {
                if (branch.depth() <= within.get(0).depth() || cell.getLevel() == CellLevel.LEADERSHIP) {
                    break;
                }
                within.add(branch);
            }
        }
        return within;
    }

    /** As it is recorded now. */
    @Permitted(value = Permission.READ_GRID, scope = Scope.WITHIN)
    public Optional<PersonCard> person(String number) {
        return person(number, new AsOf(LocalDate.now(clock), clock.instant()));
    }

    /** Over all days, as it was recorded at a moment; units are named as on the day that is asked for. */
    @Permitted(value = Permission.READ_GRID, scope = Scope.WITHIN)
    public Optional<PersonCard> person(String number, AsOf asOf) {
        bounds.check(new PersonNumber(number), Permission.READ_GRID, current.get(), "GridCards");
        return persons.findByNumber(number).map(person -> {
            var held = persons.coursesOf(person.id(), asOf.recorded());
            var where = cells.byIds(held.stream().map(Assignment::cell).collect(Collectors.toSet()), asOf);
            var names = persons.formerNames(person.id());
            return new PersonCard(
                    person,
                    names.stream()
                            .filter(name -> name.getRecordedUntil().isAfter(asOf.recorded()))
                            .reduce((later, earlier) -> earlier)
                            .map(FormerName::getName)
                            .orElse(person.getName()),
                    names,
                    restrictions.find(person.id()).isPresent(),
                    held.stream()
                            .filter(one -> where.containsKey(one.cell()))
                            .map(one -> new Post(
                                    one.id(),
                                    where.get(one.cell()).getCode(),
                                    where.get(one.cell()).getName(),
                                    one.getCapacity(),
                                    one.getTitle(),
                                    one.span()))
                            .toList(),
                    relations.of(person, asOf));
        });
    }

    private record Placed(CellId cell, Member member) {}

    /** Who is placed on a day, heads first. */
    private List<Placed> members(String condition, AsOf asOf, Map<String, Object> parameters) {
        var query = entities.createQuery(
                        "select a, p from Assignment a join Person p on p.id = a.personId where a.heldFrom <= :day"
                                + " and (a.heldUntil is null or a.heldUntil >= :day) and a.recordedAt <= :recorded"
                                + " and (a.recordedUntil is null or a.recordedUntil > :recorded)" + condition
                                + " order by case when a.capacity = org.sungrid.grid.Capacity.HEAD then 0"
                                + " when a.capacity = org.sungrid.grid.Capacity.ACTING_HEAD then 1 else 2 end, p.number",
                        Object[].class)
                .setParameter("day", asOf.day())
                .setParameter("recorded", asOf.recorded());
        parameters.forEach(query::setParameter);
        return query.setMaxResults(parameters.containsKey("cell") ? MOST_STAFF : Cells.MOST_STANDING * 2)
                .getResultStream()
                .map(row -> {
                    var assignment = (Assignment) row[0];
                    var person = (Person) row[1];
                    return new Placed(
                            assignment.cell(),
                            new Member(
                                    person.getNumber(),
                                    person.getName(),
                                    assignment.getCapacity(),
                                    assignment.getTitle(),
                                    assignment.span()));
                })
                .toList();
    }

    private static List<Capacity> answering() {
        return List.of(Capacity.HEAD, Capacity.ACTING_HEAD);
    }
}
