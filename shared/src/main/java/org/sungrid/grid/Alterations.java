package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.audit.Audit;
import org.sungrid.change.Changes;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.permission.CurrentActor;
import org.sungrid.refusal.Conflict;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** Keeps the alterations of the grid: one after another, each on what whoever asked for it has seen. */
@ApplicationScoped
public class Alterations {

    private static final int MOST_VACANT = 20;
    private static final int LONGEST_REASON = 500;

    /** Nobody decides today what a bureau looks like after a whole life of service. */
    static final int FARTHEST_YEARS = 40;

    private static final String OF_CELL =
            altering("cellId", "Cell", "Assignment", "Oversight", "ExternalSupervisor", "LiaisonOfficer");

    private static final String OF_BODY = altering("bodyId", "Body", "Membership");

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    @Any
    private Instance<Dependants> dependants;

    @Inject
    @Any
    private Instance<Veto> vetoes;

    @Inject
    @Any
    private Instance<PostDependants> postDependants;

    @Inject
    private Relations relations;

    @Inject
    private Bodies bodies;

    @Inject
    private Showings showings;

    @Inject
    private CurrentActor current;

    @Inject
    private Audit audit;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * An alteration that was asked for.
     *
     * @param firstDay from which on something holds otherwise, never {@code null}
     * @param cell which it is about; {@code null} where it is about whoever is moved
     */
    record Asked(String act, LocalDate firstDay, String reason, String detail, CellId cell) {

        Asked(String act, LocalDate firstDay, String reason, String detail) {
            this(act, firstDay, reason, detail, null);
        }

        /** The same, and the record tells which cells were hidden by it. */
        Asked hiding(List<String> codes) {
            return codes.isEmpty()
                    ? this
                    : new Asked(act, firstDay, reason, detail + " HIDDEN " + String.join(",", codes), cell);
        }
    }

    /** The grid as it stands now, to be drawn otherwise. */
    Sketch sketch() {
        // The number first: whoever alters something between the two is noticed, and not overlooked.
        long seen = latest();
        return new Sketch(cells, persons, new RelationSketch(relations, bodies), seen);
    }

    /** The same, and nobody else alters the grid before the act has ended. */
    @Transactional(TxType.MANDATORY)
    Sketch sketchAlone() {
        mark();
        return sketch();
    }

    /** From now on nobody else alters the grid, or decides what is seen of it, before the act has ended. */
    @Transactional(TxType.MANDATORY)
    void alone() {
        mark();
    }

    /** The number of the last alteration, for whoever is shown what would change. */
    long latest() {
        return entities.createQuery("select m.alteration from GridMark m", Long.class)
                .getSingleResult();
    }

    /**
     * @throws Conflict when the grid was altered since
     * @throws Refused when the grid may not stand so
     */
    @Transactional(TxType.MANDATORY)
    Keys record(Sketch sketch, Asked asked, long seen) {
        alone(seen);
        return record(sketch, asked);
    }

    /** The same for what was drawn alone, where the one who asks needs not see what else changes. */
    @Transactional(TxType.MANDATORY)
    Keys record(Sketch sketch, Asked asked) {
        Refused.when(asked.reason().length() > LONGEST_REASON, "reason", "grid.refusal.long", LONGEST_REASON);
        policed(sketch, asked.firstDay());
        var recording = begun(asked);
        var who = current.get();
        var keys = Keys.given(sketch, cells, persons, recording);
        cells.record(sketch.cellRows(keys::of), recording);
        persons.record(sketch.assignmentRows(keys::of, keys::of), recording);
        var drawn = sketch.relations();
        bodies.record(drawn.bodyRows(), recording);
        relations.record(drawn.rows(), recording);
        var kept = publicly(sketch, asked.firstDay()).kept();
        sketch.origins().forEach((fresh, origin) -> showings.inherit(origin, keys.of(fresh)));
        hide(sketch, kept, keys::of);
        note(sketch, asked.hiding(kept.stream().map(id -> code(sketch, id)).toList()), keys);
        sketch.touched()
                .forEach(cell -> changes.record(Cell.SUBJECT, keys.of(cell).value()));
        drawn.bodies().forEach(body -> changes.record(Body.SUBJECT, body.value()));
        Stream.concat(sketch.moved().stream().map(keys::of), drawn.persons().stream())
                .distinct()
                .forEach(person -> changes.record(Person.SUBJECT, person.value()));
        return keys;
    }

    /** What is told from then on: what was asked for where it differs from what was shown, else what is told now. */
    static <T> T told(T now, T shown, T asked) {
        return asked.equals(shown) ? now : asked;
    }

    /** Puts it on record under what it was about first of all. */
    private void note(Sketch sketch, Asked asked, Keys keys) {
        if (asked.cell() != null) {
            note(asked, Cell.SUBJECT, keys.of(asked.cell()).value());
        } else if (!sketch.moved().isEmpty()) {
            sketch.moved()
                    .forEach(person ->
                            note(asked, Person.SUBJECT, keys.of(person).value()));
        } else if (!sketch.touched().isEmpty()) {
            note(
                    asked,
                    Cell.SUBJECT,
                    keys.of(sketch.touched().iterator().next()).value());
        } else if (!sketch.relations().bodies().isEmpty()) {
            note(asked, Body.SUBJECT, sketch.relations().bodies().get(0).value());
        } else {
            sketch.relations().persons().forEach(person -> note(asked, Person.SUBJECT, person.value()));
        }
    }

    private void note(Asked asked, String kind, long subject) {
        audit.done(current.get().who(), asked.act(), kind, subject, asked.detail());
    }

    /** Records what a bureau's relations are set up with: under the same rules, and by no alteration. */
    @Transactional(TxType.MANDATORY)
    void setUp(Sketch sketch) {
        Refused.when(new RelationPolicy(sketch, persons).refusals());
        var recording = new Recording(null, clock.instant());
        bodies.record(sketch.relations().bodyRows(), recording);
        relations.record(sketch.relations().rows(), recording);
    }

    /** The keys that cells and persons got that were new when they were drawn. */
    record Keys(Map<CellId, CellId> cells, Map<PersonId, PersonId> persons) {

        static Keys given(Sketch sketch, Cells cells, Persons persons, Recording recording) {
            var ofCells = new HashMap<CellId, CellId>();
            sketch.newCells().forEach((drawn, code) -> ofCells.put(drawn, cells.add(code, recording)));
            var ofPersons = new HashMap<PersonId, PersonId>();
            sketch.newPersons().forEach((drawn, person) -> ofPersons.put(drawn, persons.add(person)));
            return new Keys(ofCells, ofPersons);
        }

        CellId of(CellId drawn) {
            return cells.getOrDefault(drawn, drawn);
        }

        PersonId of(PersonId drawn) {
            return persons.getOrDefault(drawn, drawn);
        }
    }

    /** The whole grid as it is recorded now. */
    WholeGrid whole() {
        return new WholeGrid(
                cells.courses(),
                persons.courses(),
                persons.everybody(),
                relations.courses(),
                bodies.courses(),
                new WholeGrid.TakenBack(cells.takenBack(), bodies.takenBack()));
    }

    /**
     * From now on nobody else alters the grid before the act has ended.
     *
     * @throws Conflict when it was altered since
     */
    @Transactional(TxType.MANDATORY)
    void alone(long seen) {
        var mark = mark();
        if (mark.alteration() != seen) {
            throw new Conflict(Math.toIntExact(mark.alteration()));
        }
    }

    /** What speaks against the grid standing so. */
    List<Refusal> refusals(Sketch sketch, LocalDate firstDay) {
        return Stream.of(
                        new GridPolicy(sketch, persons).refusals(firstDay),
                        new RelationPolicy(sketch, persons).refusals(),
                        vetoed(sketch))
                .flatMap(List::stream)
                .toList();
    }

    /** What those know to say who have something that rests on posts. */
    private List<Refusal> vetoed(Sketch sketch) {
        var ended = sketch.assignmentRows(UnaryOperator.identity(), UnaryOperator.identity())
                .ended();
        return vetoes.stream().flatMap(veto -> veto.against(ended).stream()).toList();
    }

    /**
     * Records what a workbook brought, with one row in the record of acts.
     *
     * @param subject key of the workbook
     * @throws Refused when the grid may not stand so
     */
    @Transactional(TxType.MANDATORY)
    void recordAll(Sketch sketch, Asked asked, long subject) {
        Refused.when(asked.reason().length() > LONGEST_REASON, "reason", "grid.refusal.long", LONGEST_REASON);
        policed(sketch, asked.firstDay());
        var kept = publicly(sketch, asked.firstDay()).kept();
        var recording = begun(asked);
        cells.recordAll(sketch.cellRows(UnaryOperator.identity()), recording);
        persons.recordAll(sketch.assignmentRows(UnaryOperator.identity(), UnaryOperator.identity()), recording);
        var drawn = sketch.relations();
        bodies.recordAll(drawn.bodyRows(), recording);
        relations.recordAll(drawn.rows(), recording);
        hide(sketch, kept, UnaryOperator.identity());
        audit.done(
                current.get().who(),
                asked.act(),
                GridWorkbook.SUBJECT,
                subject,
                asked.hiding(kept.stream().map(id -> code(sketch, id)).toList()).detail());
        changes.recordAll(
                Cell.SUBJECT, sketch.touched().stream().map(CellId::value).toList());
        changes.recordAll(
                Body.SUBJECT, drawn.bodies().stream().map(BodyId::value).toList());
        changes.recordAll(
                Person.SUBJECT, drawn.persons().stream().map(PersonId::value).toList());
    }

    private Recording begun(Asked asked) {
        var now = clock.instant();
        var alteration = new Alteration(
                asked.act(), asked.firstDay(), asked.reason(), current.get().account(), now);
        entities.persist(alteration);
        entities.flush();
        mark().moveTo(alteration.id());
        return new Recording(alteration.id(), now);
    }

    /** What would change, for whoever asks before it is done. */
    Foreseen foreseen(Sketch sketch, LocalDate firstDay) {
        policed(sketch, firstDay);
        var today = LocalDate.now(clock);
        var turns = PostTurns.of(sketch, persons, firstDay, today);
        return Foreseen.of(sketch, cells, persons, sketch.seen(), firstDay, today)
                .telling(
                        Stream.of(
                                        vacant(sketch, firstDay).stream(),
                                        dependants.stream()
                                                .flatMap(some -> closed(sketch).stream()
                                                        .flatMap(cell -> some.of(cell).stream())),
                                        postDependants.stream().flatMap(some -> some.of(turns).stream()))
                                .flatMap(Function.identity())
                                .toList(),
                        publicly(sketch, firstDay).sentences(persons));
    }

    /** In which cells nobody would answer any more; until somebody is assigned, whoever answers above does. */
    private static List<Refusal> vacant(Sketch sketch, LocalDate day) {
        return sketch.touched().stream()
                .filter(id -> sketch.origins().containsKey(id) || isAnswered(sketch.staffBefore(id), day))
                .filter(id -> !isAnswered(sketch.in(id), day))
                .flatMap(id -> sketch.cell(id).stream()
                        .filter(cell -> cell.span().has(day))
                        .limit(1))
                .limit(MOST_VACANT)
                .map(cell -> Refusal.whole("grid.foreseen.vacant", cell.getName(), day))
                .toList();
    }

    private static boolean isAnswered(List<Assignment> staff, LocalDate day) {
        return staff.stream()
                .anyMatch(post -> post.getCapacity().answers() && post.span().has(day));
    }

    /** The sketch as the public would see it. */
    PublicSketch publicly(Sketch sketch, LocalDate firstDay) {
        return new PublicSketch(sketch, showings.decided(), firstDay, LocalDate.now(clock));
    }

    private void hide(Sketch sketch, Set<CellId> kept, UnaryOperator<CellId> keys) {
        kept.forEach(id -> showings.hide(keys.apply(id), sketch.cell(id).get(0).getLevel()));
    }

    private static String code(Sketch sketch, CellId id) {
        return sketch.cell(id).get(0).getCode();
    }

    /** The alterations by which something of a cell was recorded up to a moment, newest first. */
    List<Alteration> about(CellId cell, Instant recorded, int limit) {
        return about(OF_CELL, cell.value(), recorded, limit);
    }

    /** The alterations by which something of a body was recorded up to a moment, newest first. */
    List<Alteration> about(BodyId body, Instant recorded, int limit) {
        return about(OF_BODY, body.value(), recorded, limit);
    }

    private List<Alteration> about(String altered, long subject, Instant recorded, int limit) {
        return entities.createQuery(
                        "select a from Alteration a where a.recordedAt <= :recorded and (" + altered
                                + ") order by a.id desc",
                        Alteration.class)
                .setParameter("subject", subject)
                .setParameter("recorded", recorded)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The cells that exist on fewer days than before; what is only told otherwise is not among them. */
    private static List<Cell> closed(Sketch sketch) {
        return sketch.touched().stream()
                .filter(id -> sketch.before(id).stream()
                        .anyMatch(row -> GridPolicy.uncovered(row.span(), sketch.cell(id))
                                .isPresent()))
                .map(id -> sketch.before(id).get(sketch.before(id).size() - 1))
                .toList();
    }

    /** That something of a thing was recorded, or ceased to be, by an alteration. */
    private static String altering(String key, String... things) {
        return Stream.of(things)
                .flatMap(thing -> Stream.of("begunBy", "endedBy")
                        .map(by -> "a.id in (select x." + by + " from " + thing + " x where x." + key + " = :subject)"))
                .collect(Collectors.joining(" or "));
    }

    private void policed(Sketch sketch, LocalDate firstDay) {
        Refused.when(
                firstDay.isAfter(LocalDate.now(clock).plusYears(FARTHEST_YEARS)),
                "",
                "grid.refusal.far",
                FARTHEST_YEARS);
        new Grounds(sketch).settle();
        Refused.when(new GridPolicy(sketch, persons).refusals(firstDay));
        Refused.when(new RelationPolicy(sketch, persons).refusals());
        Refused.when(vetoed(sketch));
    }

    private GridMark mark() {
        return entities.find(GridMark.class, GridMark.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
