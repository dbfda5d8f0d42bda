package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.database.ManyRows;
import org.sungrid.grid.WholeGrid.Somebody;
import org.sungrid.id.AssignmentId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Reach;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Rewriting;

/** Keeps the persons and their assignments. */
@ApplicationScoped
public class Persons {

    private static final int MOST_TO_CHOOSE = 500;

    /** Longer than any name or number. */
    private static final int LONGEST_ASKED = 60;

    /** Persons, or posts that are recorded now, those that ended among them. */
    private static final int MOST_AT_ONCE = 200_000;

    private static final int SHORTEST_NAME = 2;

    /** Nobody is renamed more often. */
    private static final int MOST_NAMES = 50;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Restrictions restrictions;

    @Inject
    private Clock clock;

    @Transactional(TxType.MANDATORY)
    public PersonId add(Person person) {
        entities.persist(person);
        entities.flush();
        return person.id();
    }

    @Transactional(TxType.MANDATORY)
    void record(Rewriting<Assignment> rewriting, Recording recording) {
        rewriting.ended().forEach(assignment -> assignment.end(recording));
        rewriting.begun().forEach(assignment -> {
            assignment.begin(recording);
            entities.persist(assignment);
        });
        entities.flush();
        shownAgain(rewriting);
    }

    private void shownAgain(Rewriting<Assignment> rewriting) {
        restrictions.lift(rewriting.begun().stream().map(held -> new Restrictions.Held(held.person(), held.span())));
    }

    /** Makes many persons known at once. @param names by staff number @return their keys by staff number */
    @Transactional(TxType.MANDATORY)
    Map<String, PersonId> addAll(Map<String, String> names, Instant now) {
        ManyRows.insert(
                entities,
                "person (person_number, name, recorded_at)",
                names.entrySet().stream()
                        .map(one -> List.<Object>of(one.getKey(), one.getValue(), ManyRows.moment(now)))
                        .toList());
        return ManyRows.parts(names.keySet()).stream()
                .flatMap(some -> entities.createQuery(
                                "select p.number, p.id from Person p where p.number in :numbers", Object[].class)
                        .setParameter("numbers", some)
                        .getResultStream())
                .collect(Collectors.toMap(row -> (String) row[0], row -> new PersonId((Long) row[1])));
    }

    /** The name before stays to be asked for. @param recording by which the person is called otherwise */
    @Transactional(TxType.MANDATORY)
    void rename(PersonId id, String name, Recording recording) {
        var person = entities.find(Person.class, id.value());
        entities.persist(new FormerName(id, person.getName(), recording));
        person.rename(name);
    }

    /** What a person was recorded as being called before, the latest first; at most {@value #MOST_NAMES}. */
    List<FormerName> formerNames(PersonId person) {
        return entities.createQuery(
                        "select f from FormerName f where f.personId = :person order by f.recordedUntil desc, f.id desc",
                        FormerName.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_NAMES)
                .getResultList();
    }

    @Transactional(TxType.MANDATORY)
    int forgetFormerNames(PersonId person) {
        return entities.createQuery("delete from FormerName f where f.personId = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /** The same of many people; the names before stay to be asked for. */
    @Transactional(TxType.MANDATORY)
    void renameAll(Map<PersonId, String> names, Recording recording) {
        var at = ManyRows.moment(recording.at());
        ManyRows.insert(
                entities,
                "former_name (person_id, name, recorded_until, ended_by)",
                ManyRows.parts(names.keySet()).stream()
                        .flatMap(some -> byIds(some).values().stream())
                        .map(person ->
                                List.<Object>of(person.id().value(), person.getName(), at, recording.alteration()))
                        .toList());
        ManyRows.update(
                entities,
                "person",
                "name",
                names.entrySet().stream()
                        .collect(Collectors.toMap(one -> one.getKey().value(), Map.Entry::getValue)));
    }

    /** As {@link #record} does, for many rows: without making each an object that is kept until the end. */
    @Transactional(TxType.MANDATORY)
    void recordAll(Rewriting<Assignment> rewriting, Recording recording) {
        for (var some : ManyRows.parts(rewriting.ended())) {
            entities.createQuery("update Assignment a set a.recordedUntil = :at, a.endedBy = :by where a.id in :ids")
                    .setParameter("at", recording.at())
                    .setParameter("by", recording.alteration())
                    .setParameter(
                            "ids", some.stream().map(held -> held.id().value()).toList())
                    .executeUpdate();
        }
        ManyRows.insert(
                entities,
                "assignment (person_id, cell_id, capacity, title, held_from, held_until, recorded_at, begun_by)",
                rewriting.begun().stream().map(held -> held.columns(recording)).toList());
        shownAgain(rewriting);
    }

    /** Every post that is recorded now, over all days. @throws Refused when they are more than a workbook is held against */
    List<Assignment> courses() {
        return atMost(entities.createQuery(
                        "select a from Assignment a where a.recordedUntil is null order by a.id", Assignment.class)
                .setMaxResults(MOST_AT_ONCE + 1)
                .getResultList());
    }

    /** Everybody, by staff number. @throws Refused when they are more than a workbook is held against */
    List<Somebody> everybody() {
        return atMost(entities.createQuery(
                        "select p.id, p.number, p.name from Person p order by p.number", Object[].class)
                .setMaxResults(MOST_AT_ONCE + 1)
                .getResultStream()
                .map(row -> new Somebody(new PersonId((Long) row[0]), (String) row[1], (String) row[2]))
                .toList());
    }

    private static <T> List<T> atMost(List<T> read) {
        Refused.when(read.size() > MOST_AT_ONCE, "", "grid.sheet.refusal.large");
        return read;
    }

    /** What is recorded now of who is in a cell, over all days. */
    List<Assignment> coursesIn(CellId cell) {
        return entities.createQuery(
                        "select a from Assignment a where a.cellId = :cell and a.recordedUntil is null"
                                + " order by a.heldFrom, a.id",
                        Assignment.class)
                .setParameter("cell", cell.value())
                .getResultList();
    }

    /** What is recorded now of where a person is, over all days, oldest first. */
    List<Assignment> coursesOf(PersonId person) {
        return entities.createQuery(
                        "select a from Assignment a where a.personId = :person and a.recordedUntil is null"
                                + " order by a.heldFrom, a.id",
                        Assignment.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Whether a person holds, held or will hold a post within a reach. */
    public boolean isEverWithin(PersonId person, Reach reach) {
        return reach.whole()
                || !entities.createQuery(
                                "select a.id from Assignment a where a.personId = :person and a.recordedUntil is null"
                                        + " and a.cellId in :reached",
                                Long.class)
                        .setParameter("person", person.value())
                        .setParameter("reached", reach.keys())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }

    /** Who answers for a cell on a day: its head, or who stands in for the head. */
    public Set<PersonId> answering(CellId cell, LocalDate day) {
        return entities.createQuery(
                        "select a.personId from Assignment a where a.cellId = :cell and a.capacity in :answering"
                                + " and a.recordedUntil is null and a.heldFrom <= :day"
                                + " and (a.heldUntil is null or a.heldUntil >= :day)",
                        Long.class)
                .setParameter("cell", cell.value())
                .setParameter(
                        "answering",
                        Stream.of(Capacity.values()).filter(Capacity::answers).toList())
                .setParameter("day", day)
                .getResultStream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Where a person holds a post today. */
    public List<CellId> cellsToday(PersonId person) {
        return cellsOn(person, LocalDate.now(clock));
    }

    /** Where a person holds a post on a day, as recorded now. */
    public List<CellId> cellsOn(PersonId person, LocalDate day) {
        return entities.createQuery(
                        "select distinct a.cellId from Assignment a where a.personId = :person and a.recordedUntil is null"
                                + " and a.heldFrom <= :day and (a.heldUntil is null or a.heldUntil >= :day)",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("day", day)
                .getResultStream()
                .map(CellId::new)
                .toList();
    }

    /** What was recorded at a moment of where a person is, over all days, oldest first. */
    List<Assignment> coursesOf(PersonId person, Instant recorded) {
        return entities.createQuery(
                        "select a from Assignment a where a.personId = :person and a.recordedAt <= :recorded"
                                + " and (a.recordedUntil is null or a.recordedUntil > :recorded)"
                                + " order by a.heldFrom, a.id",
                        Assignment.class)
                .setParameter("person", person.value())
                .setParameter("recorded", recorded)
                .getResultList();
    }

    /** The number that was given last to a supervisor from outside; empty before the first. */
    String lastSupervisorNumber() {
        return entities.createQuery(
                        "select p.number from Person p where exists"
                                + " (select s.id from ExternalSupervisor s where s.personId = p.id)"
                                + " order by p.id desc",
                        String.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    /** One that is recorded now. */
    public Optional<Assignment> assignment(AssignmentId id) {
        return entities.createQuery(
                        "select a from Assignment a where a.id = :id and a.recordedUntil is null", Assignment.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    public Optional<Person> find(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value()));
    }

    public Optional<Person> findByNumber(String number) {
        return entities.createQuery("select p from Person p where p.number = :number", Person.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Those of these numbers that a person bears; at most 5,000. */
    public Set<String> numbersAmong(Set<String> asked) {
        return asked.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        entities.createQuery("select x.number from Person x where x.number in :asked", String.class)
                                .setParameter("asked", asked)
                                .getResultList());
    }

    /** The persons of these keys by key; keys without a person are absent. At most 1,000 keys. */
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids.stream().map(PersonId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /**
     * Names of people of the house that stand in a text. A name of two characters may as well be a word (高峰), so it counts
     * only where somebody of these cells bears it.
     */
    public List<String> namedIn(String text, Collection<CellId> cells) {
        var found = text.isEmpty()
                ? List.<String>of()
                : entities.createQuery(
                                "select distinct p.name from Person p where locate(p.name, :text) > 0", String.class)
                        .setParameter("text", text)
                        .setMaxResults(MOST_TO_CHOOSE)
                        .getResultList();
        var brief =
                found.stream().filter(name -> name.length() == SHORTEST_NAME).toList();
        var here = brief.isEmpty() || cells.isEmpty()
                ? List.<String>of()
                : entities.createQuery(
                                "select distinct p.name from Assignment a join Person p on p.id = a.personId"
                                        + " where p.name in :names and a.cellId in :cells and a.recordedUntil is null",
                                String.class)
                        .setParameter("names", brief)
                        .setParameter("cells", cells.stream().map(CellId::value).toList())
                        .getResultList();
        return found.stream()
                .filter(name -> name.length() > SHORTEST_NAME || here.contains(name))
                .sorted()
                .toList();
    }

    /** What a name or number begins with, as a pattern whose own signs count for nothing; empty for anything. */
    public static String beginning(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return plain.isEmpty() || plain.length() > LONGEST_ASKED
                ? ""
                : plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /**
     * Those with an assignment on that day whose staff number or name begins so, by staff number.
     *
     * @param reach of the cells in which they hold it
     */
    public List<Person> assignedOn(LocalDate day, String typed, Reach reach, int limit) {
        var wanted = beginning(typed);
        var query = entities.createQuery(
                        "select p from Person p where (p.number like :wanted escape '!' or p.name like :wanted escape '!')"
                                + " and exists (select a.id from Assignment a where a.personId = p.id"
                                + " and a.recordedUntil is null and a.heldFrom <= :day"
                                + " and (a.heldUntil is null or a.heldUntil >= :day)"
                                + (reach.whole() ? "" : " and a.cellId in :reached")
                                + ") order by p.number",
                        Person.class)
                .setParameter("wanted", wanted.isEmpty() ? "%" : wanted)
                .setParameter("day", day);
        if (!reach.whole()) {
            query.setParameter("reached", reach.keys());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
