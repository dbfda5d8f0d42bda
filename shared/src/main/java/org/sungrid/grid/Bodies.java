package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.database.ManyRows;
import org.sungrid.id.BodyId;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Rewriting;

/** Keeps the bodies, and what is told of them in both times. */
@ApplicationScoped
public class Bodies {

    /** Rows that are recorded now, those of dissolved bodies among them; a bureau has some dozens. */
    private static final int MOST_AT_ONCE = 50_000;

    /** As many as can be chosen from in a form. */
    private static final int MOST_CHOSEN_FROM = 500;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Makes a body known; what is told of it is recorded apart. */
    @Transactional(TxType.MANDATORY)
    BodyId add(String code) {
        var known = new KnownBody(code, clock.instant());
        entities.persist(known);
        entities.flush();
        return known.id();
    }

    @Transactional(TxType.MANDATORY)
    void record(Rewriting<Body> rewriting, Recording recording) {
        rewriting.ended().forEach(body -> body.end(recording));
        rewriting.begun().forEach(body -> {
            body.begin(recording);
            entities.persist(body);
        });
        entities.flush();
    }

    /** Makes many bodies known at once. @return their keys by code */
    @Transactional(TxType.MANDATORY)
    Map<String, BodyId> addAll(Collection<String> codes, Recording recording) {
        ManyRows.insert(
                entities,
                "body (code, recorded_at)",
                codes.stream()
                        .map(code -> List.<Object>of(code, ManyRows.moment(recording.at())))
                        .toList());
        return ManyRows.parts(codes).stream()
                .flatMap(some -> entities.createQuery(
                                "select k from KnownBody k where k.code in :codes", KnownBody.class)
                        .setParameter("codes", some)
                        .getResultStream())
                .collect(Collectors.toMap(KnownBody::code, KnownBody::id));
    }

    /** As {@link #record} does, for many rows: without making each an object that is kept until the end. */
    @Transactional(TxType.MANDATORY)
    void recordAll(Rewriting<Body> rewriting, Recording recording) {
        for (var some : ManyRows.parts(rewriting.ended())) {
            entities.createQuery("update Body b set b.recordedUntil = :at, b.endedBy = :by where b.row in :rows")
                    .setParameter("at", recording.at())
                    .setParameter("by", recording.alteration())
                    .setParameter("rows", some.stream().map(Body::row).toList())
                    .executeUpdate();
        }
        ManyRows.insert(
                entities,
                "body_state (body_id, code, name, name_en, kind, purpose, held_from, held_until, recorded_at, begun_by)",
                rewriting.begun().stream().map(body -> body.columns(recording)).toList());
    }

    /** All that is recorded now of every body. @throws Refused when it is more than is ever held against a workbook */
    List<Body> courses() {
        var read = entities.createQuery(
                        "select b from Body b where b.recordedUntil is null order by b.bodyId, b.heldFrom", Body.class)
                .setMaxResults(MOST_AT_ONCE + 1)
                .getResultList();
        Refused.when(read.size() > MOST_AT_ONCE, "", "grid.sheet.refusal.large");
        return read;
    }

    /** The bodies of which no day is recorded any more, by code. */
    Map<String, BodyId> takenBack() {
        return entities.createQuery(
                        "select k from KnownBody k where not exists"
                                + " (select b.row from Body b where b.bodyId = k.id and b.recordedUntil is null)",
                        KnownBody.class)
                .setMaxResults(MOST_AT_ONCE)
                .getResultStream()
                .collect(Collectors.toMap(KnownBody::code, KnownBody::id));
    }

    boolean any() {
        return !entities.createQuery("select k.id from KnownBody k", Long.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The body of a code as it stands today, else as it stood last, else as it will stand first. */
    public Optional<Body> findByCode(String code) {
        var courses = entities.createQuery(
                        "select b from Body b where b.code = :code and b.recordedUntil is null", Body.class)
                .setParameter("code", code)
                .getResultList();
        return nearest(courses, LocalDate.now(clock)).values().stream().findFirst();
    }

    /** Those that stand today, by their codes. */
    public List<Body> standing() {
        return entities.createQuery(
                        "select b from Body b where b.recordedUntil is null and b.heldFrom <= :day"
                                + " and (b.heldUntil is null or b.heldUntil >= :day) order by b.code",
                        Body.class)
                .setParameter("day", LocalDate.now(clock))
                .setMaxResults(MOST_CHOSEN_FROM)
                .getResultList();
    }

    /** The bodies of these keys by key, each as {@link #findByCode} has it; keys without one are absent. At most 1,000. */
    public Map<BodyId, Body> byIds(Collection<BodyId> ids) {
        var now = clock.instant();
        return byIds(ids, new AsOf(LocalDate.now(clock), now));
    }

    /** The bodies of these keys by key, as recorded at a moment and each as {@link #nearer} to a day. At most 1,000 keys. */
    Map<BodyId, Body> byIds(Collection<BodyId> ids, AsOf asOf) {
        return ids.isEmpty()
                ? Map.of()
                : nearest(
                        entities.createQuery(
                                        "select b from Body b where b.bodyId in :ids and b.recordedAt <= :recorded"
                                                + " and (b.recordedUntil is null or b.recordedUntil > :recorded)",
                                        Body.class)
                                .setParameter(
                                        "ids", ids.stream().map(BodyId::value).toList())
                                .setParameter("recorded", asOf.recorded())
                                .getResultList(),
                        asOf.day());
    }

    private Map<BodyId, Body> nearest(List<Body> courses, LocalDate day) {
        return courses.stream()
                .collect(Collectors.toMap(Body::id, Function.identity(), (one, other) -> nearer(one, other, day)));
    }

    /** Of two spans of one body the one that tells more about a day: the one it is in, else the later past, else the next. */
    static Body nearer(Body one, Body other, LocalDate day) {
        var earlier = one.span().first().isBefore(other.span().first()) ? one : other;
        var later = earlier == one ? other : one;
        return later.span().first().isAfter(day) ? earlier : later;
    }

    /** What is recorded now of a body over all days, in their order. */
    List<Body> course(BodyId id) {
        return entities.createQuery(
                        "select b from Body b where b.bodyId = :id and b.recordedUntil is null order by b.heldFrom",
                        Body.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** What was recorded of a body at a moment over all days, in their order. */
    List<Body> course(BodyId id, Instant recorded) {
        return entities.createQuery(
                        "select b from Body b where b.bodyId = :id and b.recordedAt <= :recorded"
                                + " and (b.recordedUntil is null or b.recordedUntil > :recorded) order by b.heldFrom",
                        Body.class)
                .setParameter("id", id.value())
                .setParameter("recorded", recorded)
                .getResultList();
    }
}
