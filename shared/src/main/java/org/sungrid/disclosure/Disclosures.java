package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sungrid.change.Subject;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.id.BatchId;
import org.sungrid.id.CellId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.PersonId;
import org.sungrid.id.VersionId;
import org.sungrid.job.Due;

/**
 * Keeps the disclosures and their versions. In the portal every answer is what the public may see, because there the
 * database shows nothing else.
 */
@ApplicationScoped
public class Disclosures {

    /** A disclosure with more versions than this shows its newest; the corpus' most amended law has some twenty. */
    private static final int MOST_VERSIONS = 200;

    private static final int AT_ONCE = 500;

    /** More than any office ever answered for. */
    private static final int MOST_OF_A_CELL = 10_000;

    /** A condition that holds for {@code v}, a version of {@code d}, while the public is shown it first. */
    static final String SHOWN = "v.shownFrom is not null and v.shownUntil is null and d.withdrawnAt is null";

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Attachments attachments;

    @Transactional(TxType.MANDATORY)
    void add(Disclosure disclosure) {
        entities.persist(disclosure);
        entities.flush();
    }

    /** From now on it is the newest of its disclosure. */
    @Transactional(TxType.MANDATORY)
    void add(DisclosureVersion version) {
        if (version.getOrdinal() > 1) {
            entities.createNativeQuery(
                            "UPDATE disclosure_version SET newest = FALSE WHERE disclosure_id = ? AND newest")
                    .setParameter(1, version.disclosure().value())
                    .executeUpdate();
        }
        entities.persist(version);
    }

    /** The one before it, if any, is the newest again. Files that no other version carries go with it. */
    @Transactional(TxType.MANDATORY)
    void remove(DisclosureVersion version) {
        attachments.removeAll(version.id());
        entities.remove(version);
        entities.flush();
        entities.createNativeQuery("UPDATE disclosure_version SET newest = TRUE WHERE disclosure_id = ?"
                        + " ORDER BY ordinal DESC LIMIT 1")
                .setParameter(1, version.disclosure().value())
                .executeUpdate();
    }

    @Transactional(TxType.MANDATORY)
    void remove(Disclosure disclosure) {
        entities.remove(disclosure);
    }

    /** Writes what the act did so far, so that keys are known and a broken rule of the database shows here. */
    @Transactional(TxType.MANDATORY)
    void flush() {
        entities.flush();
    }

    /** The version with its row locked until the act ends. */
    @Transactional(TxType.MANDATORY)
    Optional<DisclosureVersion> lock(VersionId id) {
        return Optional.ofNullable(entities.find(DisclosureVersion.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Transactional(TxType.MANDATORY)
    Optional<Disclosure> lock(DisclosureId id) {
        return Optional.ofNullable(entities.find(Disclosure.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The versions whose moment to be released has come, the longest due first. */
    List<Due> due(Instant now, int most) {
        return entities.createQuery(
                        "select v.id, v.releaseAt from DisclosureVersion v where v.state = :scheduled and v.releaseAt <= :now"
                                + " order by v.releaseAt, v.id",
                        Object[].class)
                .setParameter("scheduled", VersionState.SCHEDULED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Due(new Subject(DisclosureVersion.SUBJECT, (Long) row[0]), (Instant) row[1]))
                .toList();
    }

    public Optional<Disclosure> find(DisclosureId id) {
        return Optional.ofNullable(entities.find(Disclosure.class, id.value()));
    }

    public Optional<Disclosure> findByNumber(String number) {
        return entities.createQuery("select d from Disclosure d where d.number = :number", Disclosure.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The one that an import brought under this key. */
    public Optional<Disclosure> findByImportKey(DisclosureKind kind, String importKey) {
        return byImportKeys(List.of(importKey)).stream()
                .filter(one -> one.getKind() == kind)
                .findFirst();
    }

    /** The disclosures, of whatever kind, that an import knows by these keys; at most 500 keys. */
    List<Disclosure> byImportKeys(Collection<String> keys) {
        return entities.createQuery(
                        "select d from Disclosure d where d.kind in :kinds and d.importKey in :keys", Disclosure.class)
                .setParameter("kinds", List.of(DisclosureKind.values()))
                .setParameter("keys", keys)
                .getResultList();
    }

    /** The disclosures with these permanent numbers; at most 500. */
    List<Disclosure> byNumbers(Collection<String> numbers) {
        return entities.createQuery("select d from Disclosure d where d.number in :numbers", Disclosure.class)
                .setParameter("numbers", numbers)
                .getResultList();
    }

    /** How much some disclosures say. */
    record Size(long versions, long characters) {}

    /** How many versions these disclosures have, or of them the released, and how long their texts are. */
    Size size(List<DisclosureId> ids, boolean unreleased) {
        var size = new Size(0, 0);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            var read = entities.createQuery(
                            "select count(v), coalesce(sum(length(v.body)), 0) from DisclosureVersion v"
                                    + " where v.disclosureId in :ids" + (unreleased ? "" : " and v.state = :state"),
                            Object[].class)
                    .setParameter("ids", some.stream().map(DisclosureId::value).toList());
            if (!unreleased) {
                read.setParameter("state", VersionState.RELEASED);
            }
            var row = read.getSingleResult();
            size = new Size(
                    size.versions() + ((Number) row[0]).longValue(), size.characters() + ((Number) row[1]).longValue());
        }
        return size;
    }

    /** Every version of these disclosures, by disclosure and ordinal; at most 500 keys. */
    List<DisclosureVersion> allVersions(Collection<DisclosureId> disclosures) {
        if (disclosures.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select v from DisclosureVersion v where v.disclosureId in :ids"
                                + " order by v.disclosureId, v.ordinal",
                        DisclosureVersion.class)
                .setParameter(
                        "ids", disclosures.stream().map(DisclosureId::value).toList())
                .getResultList();
    }

    public Optional<DisclosureVersion> find(VersionId id) {
        return Optional.ofNullable(entities.find(DisclosureVersion.class, id.value()));
    }

    public Optional<DisclosureVersion> version(DisclosureId disclosure, int ordinal) {
        return entities.createQuery(
                        "select v from DisclosureVersion v where v.disclosureId = :disclosure and v.ordinal = :ordinal",
                        DisclosureVersion.class)
                .setParameter("disclosure", disclosure.value())
                .setParameter("ordinal", ordinal)
                .getResultStream()
                .findFirst();
    }

    /** The newest version that can be seen from here: in the portal, the one that is shown. */
    public Optional<DisclosureVersion> newest(DisclosureId disclosure) {
        return newest(List.of(disclosure)).stream().findFirst();
    }

    /** The newest version of each of these disclosures; at most 500 keys. */
    public List<DisclosureVersion> newest(Collection<DisclosureId> disclosures) {
        if (disclosures.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select v from DisclosureVersion v where v.disclosureId in :ids and v.newest = true",
                        DisclosureVersion.class)
                .setParameter(
                        "ids", disclosures.stream().map(DisclosureId::value).toList())
                .getResultList();
    }

    public Map<DisclosureId, Disclosure> byIds(Collection<DisclosureId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select d from Disclosure d where d.id in :ids", Disclosure.class)
                .setParameter("ids", ids.stream().map(DisclosureId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Disclosure::id, disclosure -> disclosure));
    }

    /** Those for whose newest version a cell answers; at most 10,000. */
    public List<DisclosureId> idsOf(CellId cell) {
        return entities.createQuery(
                        "select v.disclosureId from DisclosureVersion v where v.newest = true and v.cellId = :cell",
                        Long.class)
                .setParameter("cell", cell.value())
                .setMaxResults(MOST_OF_A_CELL)
                .getResultStream()
                .map(DisclosureId::new)
                .toList();
    }

    /** Those for whose newest version a person answers; at most 10,000. */
    public List<DisclosureId> idsOf(PersonId person) {
        return entities.createQuery(
                        "select v.disclosureId from DisclosureVersion v where v.newest = true and v.personId = :person",
                        Long.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_OF_A_CELL)
                .getResultStream()
                .map(DisclosureId::new)
                .toList();
    }

    /** Keys above one, ascending. */
    public List<DisclosureId> idsAfter(long id, int limit) {
        return entities.createQuery("select d.id from Disclosure d where d.id > :id order by d.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultStream()
                .map(DisclosureId::new)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void add(Withdrawal withdrawal) {
        entities.persist(withdrawal);
    }

    /** When it was withdrawn, and restored, oldest first. */
    public List<Withdrawal> withdrawals(DisclosureId disclosure) {
        return entities.createQuery(
                        "select w from Withdrawal w where w.disclosureId = :disclosure order by w.id", Withdrawal.class)
                .setParameter("disclosure", disclosure.value())
                .setMaxResults(MOST_VERSIONS)
                .getResultList();
    }

    /** The withdrawal that nobody has undone yet. */
    public Optional<Withdrawal> standingWithdrawal(DisclosureId disclosure) {
        return entities.createQuery(
                        "select w from Withdrawal w where w.disclosureId = :disclosure and w.restoredAt is null"
                                + " order by w.id desc",
                        Withdrawal.class)
                .setParameter("disclosure", disclosure.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** All versions that can be seen from here, newest first. */
    public List<VersionLine> versions(DisclosureId disclosure) {
        return entities.createQuery(
                        VersionLine.SELECT + " where d.id = :disclosure order by v.ordinal desc", VersionLine.class)
                .setParameter("disclosure", disclosure.value())
                .setMaxResults(MOST_VERSIONS)
                .getResultList();
    }

    /** Of the versions that can be seen from here those below one, newest first. */
    public List<VersionLine> versionsBelow(DisclosureId disclosure, int ordinal, int limit) {
        return entities.createQuery(
                        VersionLine.SELECT
                                + " where d.id = :disclosure and v.ordinal < :ordinal order by v.ordinal desc",
                        VersionLine.class)
                .setParameter("disclosure", disclosure.value())
                .setParameter("ordinal", ordinal)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The versions that can be seen from here by ascending key above one, for walking over everything. The keys are asked
     * first, so that the database never sorts texts.
     *
     * @param limit at most 500
     */
    public List<DisclosureVersion> versionsAfter(long versionId, int limit) {
        var ids = entities.createQuery(
                        "select v.id from DisclosureVersion v where v.id > :id order by v.id", Long.class)
                .setParameter("id", versionId)
                .setMaxResults(limit)
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select v from DisclosureVersion v where v.id in :ids order by v.id", DisclosureVersion.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The batches by which versions of this disclosure were imported. */
    public List<BatchId> batches(DisclosureId disclosure) {
        return entities.createQuery(
                        "select distinct v.batchId from DisclosureVersion v where v.disclosureId = :disclosure"
                                + " and v.batchId is not null",
                        Long.class)
                .setParameter("disclosure", disclosure.value())
                .setMaxResults(MOST_VERSIONS)
                .getResultStream()
                .map(BatchId::new)
                .toList();
    }

    /** What is shown now, most recently released first; of one kind or ({@code null}) of all. */
    public List<VersionLine> recentlyShown(DisclosureKind kind, int limit) {
        var query = entities.createQuery(
                VersionLine.SELECT + " where v.shownFrom is not null and v.shownUntil is null and d.withdrawnAt is null"
                        + (kind == null ? "" : " and d.kind = :kind")
                        + " order by d.lastShownAt desc, d.id desc",
                VersionLine.class);
        if (kind != null) {
            query.setParameter("kind", kind);
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** What is shown now of these disclosures, most recently released first; at most 500 keys. */
    public List<VersionLine> shown(Collection<DisclosureId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        VersionLine.SELECT
                                + " where d.id in :ids and v.shownFrom is not null and v.shownUntil is null"
                                + " and d.withdrawnAt is null order by d.lastShownAt desc, d.id desc",
                        VersionLine.class)
                .setParameter("ids", ids.stream().map(DisclosureId::value).toList())
                .getResultList();
    }

    /** What is shown now of a kind for which one of these cells answers, by number; at most 5,000 cells. */
    public List<VersionLine> shownOf(DisclosureKind kind, Collection<CellId> cells, int limit) {
        if (cells.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        VersionLine.SELECT
                                + " where v.cellId in :cells and v.shownFrom is not null and v.shownUntil is null"
                                + " and d.withdrawnAt is null and d.kind = :kind order by d.number",
                        VersionLine.class)
                .setParameter("cells", cells.stream().map(CellId::value).toList())
                .setParameter("kind", kind)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What is shown now with a person as the one who answers for it, by number. */
    public List<VersionLine> shownNaming(PersonId person, int limit) {
        return entities.createQuery(
                        VersionLine.SELECT
                                + " where v.personId = :person and v.shownFrom is not null and v.shownUntil is null"
                                + " and d.withdrawnAt is null order by d.number",
                        VersionLine.class)
                .setParameter("person", person.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How much is shown now of each kind for which each of these cells answers; at most 5,000 cells. */
    public Map<DisclosureKind, Map<CellId, Long>> shownByKind(Collection<CellId> cells) {
        if (cells.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select d.kind, v.cellId, count(v) from DisclosureVersion v join Disclosure d on"
                                + " d.id = v.disclosureId where v.cellId in :cells and " + SHOWN
                                + " group by d.kind, v.cellId",
                        Object[].class)
                .setParameter("cells", cells.stream().map(CellId::value).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (DisclosureKind) row[0],
                        Collectors.toMap(row -> new CellId((Long) row[1]), row -> (Long) row[2])));
    }

    /** What is shown now by ascending key above one, for walking over everything. */
    public List<VersionLine> shownAfter(long disclosureId, int limit) {
        return entities.createQuery(
                        VersionLine.SELECT
                                + " where d.id > :id and v.shownFrom is not null and v.shownUntil is null"
                                + " and d.withdrawnAt is null order by d.id",
                        VersionLine.class)
                .setParameter("id", disclosureId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many disclosures of each kind the portal shows now. */
    public Map<DisclosureKind, Long> shownByKind() {
        return entities.createQuery(
                        "select d.kind, count(d) from Disclosure d where d.firstShownAt is not null"
                                + " and d.withdrawnAt is null group by d.kind",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (DisclosureKind) row[0], row -> (Long) row[1]));
    }

    /** What a version says, with the codes of unit and person. */
    public Content content(DisclosureVersion version) {
        var unit = version.unit().flatMap(cells::find).map(Cell::getCode).orElse("");
        var person =
                version.person().flatMap(persons::find).map(Person::getNumber).orElse("");
        return version.content(version.particulars(unit, person));
    }

    /** The cells and disclosures that a content names, looked up together. */
    public References references(Content content) {
        var numbers = Set.copyOf(Shape.references(content).values());
        return new References(
                cells.byCodes(Set.copyOf(Shape.cells(content).values())),
                numbers.isEmpty()
                        ? Map.of()
                        : byNumbers(numbers).stream()
                                .collect(Collectors.toMap(Disclosure::getNumber, Function.identity())));
    }

    /** What several versions say; their units and persons are looked up together. */
    public Map<VersionId, Content> contents(Collection<DisclosureVersion> versions) {
        var units = cells.byIds(
                versions.stream().flatMap(version -> version.unit().stream()).collect(Collectors.toSet()));
        var answerable = persons.byIds(
                versions.stream().flatMap(version -> version.person().stream()).collect(Collectors.toSet()));
        return versions.stream()
                .collect(Collectors.toMap(
                        DisclosureVersion::id,
                        version -> version.content(version.particulars(
                                version.unit()
                                        .map(units::get)
                                        .map(Cell::getCode)
                                        .orElse(""),
                                version.person()
                                        .map(answerable::get)
                                        .map(Person::getNumber)
                                        .orElse("")))));
    }
}
