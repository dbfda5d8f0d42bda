package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sungrid.database.ManyRows;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Rewriting;
import org.sungrid.time.Span;

/** Keeps the standing relations of persons, of every kind. */
@ApplicationScoped
public class Relations {

    /** More than anybody reads of one unit, body or person. */
    private static final int MOST = 500;

    /** Relations that are recorded now, those that ended among them. */
    private static final int MOST_AT_ONCE = 50_000;

    private static final List<RelationKind> OF_CELLS =
            List.of(RelationKind.OVERSIGHT, RelationKind.SUPERVISOR, RelationKind.LIAISON);

    private static final String RECORDED =
            "r.recordedAt <= :recorded and (r.recordedUntil is null or r.recordedUntil > :recorded)";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Restrictions restrictions;

    @Transactional(TxType.MANDATORY)
    void record(Rewriting<Relation> rewriting, Recording recording) {
        rewriting.ended().forEach(relation -> relation.end(recording));
        rewriting.begun().forEach(relation -> {
            relation.begin(recording);
            entities.persist(relation);
        });
        entities.flush();
        restrictions.lift(rewriting.begun().stream().map(held -> new Restrictions.Held(held.person(), held.span())));
    }

    /** As {@link #record} does, for many rows: without making each an object that is kept until the end. */
    @Transactional(TxType.MANDATORY)
    void recordAll(Rewriting<Relation> rewriting, Recording recording) {
        for (var kind : RelationKind.values()) {
            for (var some : ManyRows.parts(of(kind, rewriting.ended()))) {
                entities.createQuery("update " + name(kind)
                                + " r set r.recordedUntil = :at, r.endedBy = :by where r.id in :ids")
                        .setParameter("at", recording.at())
                        .setParameter("by", recording.alteration())
                        .setParameter(
                                "ids",
                                some.stream().map(one -> one.key().value()).toList())
                        .executeUpdate();
            }
            ManyRows.insert(
                    entities,
                    kind.table(),
                    of(kind, rewriting.begun()).stream()
                            .map(one -> one.columns(recording))
                            .toList());
        }
    }

    private static List<Relation> of(RelationKind kind, Collection<Relation> all) {
        return all.stream().filter(one -> one.kind() == kind).toList();
    }

    /** Every relation that is recorded now, over all days. @throws Refused when they are more than a workbook is held against */
    List<Relation> courses() {
        var found = new ArrayList<Relation>();
        for (var kind : RelationKind.values()) {
            found.addAll(entities.createQuery(
                            "select r from " + name(kind) + " r where r.recordedUntil is null order by r.id",
                            kind.type())
                    .setMaxResults(MOST_AT_ONCE + 1)
                    .getResultList());
        }
        Refused.when(found.size() > MOST_AT_ONCE, "", "grid.sheet.refusal.large");
        return found;
    }

    /** Whether anything of the kind was ever recorded. */
    boolean any() {
        return Arrays.stream(RelationKind.values())
                .anyMatch(kind -> !entities.createQuery("select r from " + name(kind) + " r", kind.type())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty());
    }

    /** One that is recorded now. */
    Optional<Relation> find(Relation.Key key) {
        return entities.createQuery(
                        "select r from " + name(key.kind()) + " r where r.id = :id and r.recordedUntil is null",
                        key.kind().type())
                .setParameter("id", key.value())
                .getResultStream()
                .findFirst()
                .map(Relation.class::cast);
    }

    /** The number of a supervisor of that name who watches a unit on some of these days already. */
    Optional<String> supervisorNamed(String name, CellId unit, Span days) {
        return entities.createQuery(
                        "select p.number from ExternalSupervisor s join Person p on p.id = s.personId"
                                + " where s.cellId = :unit and s.recordedUntil is null and p.name = :name"
                                + " and s.heldFrom <= :last and s.heldUntil >= :first",
                        String.class)
                .setParameter("unit", unit.value())
                .setParameter("name", name)
                .setParameter("first", days.first())
                .setParameter("last", days.last())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What is recorded now of a person over all days, oldest first. */
    List<Relation> coursesOf(PersonId person) {
        return of(
                List.of(RelationKind.values()), "r.personId = :key and r.recordedUntil is null", person.value(), null);
    }

    /** What was recorded of a person at a moment over all days, oldest first. */
    List<Relation> of(PersonId person, Instant recorded) {
        return of(List.of(RelationKind.values()), "r.personId = :key and " + RECORDED, person.value(), recorded);
    }

    /** What was recorded at a moment of those who stand to a unit, over all days, oldest first. */
    List<Relation> at(CellId cell, Instant recorded) {
        return of(OF_CELLS, "r.cellId = :key and " + RECORDED, cell.value(), recorded);
    }

    /** What was recorded at a moment of the members of a body over all days, oldest first. */
    List<Relation> in(BodyId body, Instant recorded) {
        return of(List.of(RelationKind.MEMBERSHIP), "r.bodyId = :key and " + RECORDED, body.value(), recorded);
    }

    /** Who stands, as recorded now, in a relation to a unit on any day. */
    Set<PersonId> personsAt(CellId cell) {
        return persons(OF_CELLS, "cellId", cell.value());
    }

    /** Who is, as recorded now, in a body on any day. */
    Set<PersonId> personsIn(BodyId body) {
        return persons(List.of(RelationKind.MEMBERSHIP), "bodyId", body.value());
    }

    private List<Relation> of(List<RelationKind> kinds, String condition, long key, Instant recorded) {
        var found = new ArrayList<Relation>();
        for (var kind : kinds) {
            var query = entities.createQuery("select r from " + name(kind) + " r where " + condition, kind.type())
                    .setParameter("key", key)
                    .setMaxResults(MOST);
            if (recorded != null) {
                query.setParameter("recorded", recorded);
            }
            found.addAll(query.getResultList());
        }
        found.sort(Comparator.comparing((Relation one) -> one.span().first())
                .thenComparing(Relation::kind)
                .thenComparing(one -> one.key().value()));
        return found;
    }

    private Set<PersonId> persons(List<RelationKind> kinds, String key, long value) {
        var found = new LinkedHashSet<PersonId>();
        for (var kind : kinds) {
            entities.createQuery(
                            "select distinct r.personId from " + name(kind) + " r where r." + key
                                    + " = :key and r.recordedUntil is null",
                            Long.class)
                    .setParameter("key", value)
                    .getResultStream()
                    .map(PersonId::new)
                    .forEach(found::add);
        }
        return found;
    }

    private static String name(RelationKind kind) {
        return kind.type().getSimpleName();
    }

    /** The telephones that were ever told of a supervisor from outside, as recorded now, the latest first. */
    List<String> phones(PersonId person) {
        return entities.createQuery(
                        "select s.phone from ExternalSupervisor s where s.personId = :person and s.recordedUntil is null"
                                + " and s.phone <> '' order by s.heldFrom desc, s.id desc",
                        String.class)
                .setParameter("person", person.value())
                .getResultStream()
                .distinct()
                .toList();
    }

    /** Rows of a person, whenever they were recorded, that hold a telephone. */
    long phoneRows(PersonId person) {
        return entities.createQuery(
                        "select count(s) from ExternalSupervisor s where s.personId = :person and s.phone <> ''",
                        Long.class)
                .setParameter("person", person.value())
                .getSingleResult();
    }

    /** Erases every telephone of a person, that of records which were put right since included. */
    @Transactional(TxType.MANDATORY)
    void forgetPhones(PersonId person) {
        entities.createQuery("update ExternalSupervisor s set s.phone = '' where s.personId = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }
}
