package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.sungrid.disclosure.batch.SourceFile;
import org.sungrid.id.BatchId;
import org.sungrid.paging.Leaf;
import org.sungrid.paging.Place;

/** Keeps the import batches and, until they are drafted, their files. */
@ApplicationScoped
public class Batches {

    private static final int LARGEST_PAGE = 100;

    /** Lines of a leaf of one batch. */
    private static final int LEAF = 30;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Transactional(TxType.MANDATORY)
    BatchId add(ImportBatch batch) {
        entities.persist(batch);
        entities.flush();
        return batch.id();
    }

    @Transactional(TxType.MANDATORY)
    void add(ImportFile file) {
        entities.persist(file);
    }

    @Transactional(TxType.MANDATORY)
    Optional<ImportBatch> lock(BatchId id) {
        return Optional.ofNullable(entities.find(ImportBatch.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<ImportBatch> find(BatchId id) {
        return Optional.ofNullable(entities.find(ImportBatch.class, id.value()));
    }

    /** Batches before a key, newest first. */
    public List<ImportBatch> before(long id, int limit) {
        return entities.createQuery(
                        "select b from ImportBatch b where b.id < :id order by b.id desc", ImportBatch.class)
                .setParameter("id", id)
                .setMaxResults(Math.min(limit, LARGEST_PAGE))
                .getResultList();
    }

    /** Batches that wait for a second person, longest waiting first. */
    public List<ImportBatch> waiting(int limit) {
        return entities.createQuery(
                        "select b from ImportBatch b where b.state = :state order by b.id", ImportBatch.class)
                .setParameter("state", BatchState.DRAFTED)
                .setMaxResults(Math.min(limit, LARGEST_PAGE))
                .getResultList();
    }

    /** The files of a batch in their order; bounded by what an upload may hold. */
    List<SourceFile> sources(BatchId id) {
        return entities.createQuery(
                        "select f from ImportFile f where f.batchId = :batch order by f.position", ImportFile.class)
                .setParameter("batch", id.value())
                .getResultStream()
                .map(file -> new SourceFile(file.path(), file.content()))
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void removeFiles(BatchId id) {
        entities.createQuery("delete from ImportFile f where f.batchId = :batch")
                .setParameter("batch", id.value())
                .executeUpdate();
    }

    /** The versions of a batch in the order in which they were drafted. */
    List<DisclosureVersion> versions(BatchId id) {
        return entities.createQuery(
                        "select v from DisclosureVersion v where v.batchId = :batch order by v.disclosureId, v.ordinal",
                        DisclosureVersion.class)
                .setParameter("batch", id.value())
                .getResultList();
    }

    /** The disclosures that the batch touches, under lock, in the order of their keys. */
    @Transactional(TxType.MANDATORY)
    List<Disclosure> lockDisclosures(BatchId id) {
        return entities.createQuery(
                        "select d from Disclosure d where d.id in"
                                + " (select v.disclosureId from DisclosureVersion v where v.batchId = :batch) order by d.id",
                        Disclosure.class)
                .setParameter("batch", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** One leaf of the batch's versions, as they were drafted. */
    public Leaf<VersionLine> leaf(BatchId id, Place place) {
        boolean back = place.isBackwards();
        boolean beside = place.side() != Place.Side.BEGINNING;
        var query = entities.createQuery(
                        VersionLine.SELECT + " where v.batchId = :batch"
                                + (beside ? " and v.id " + (back ? "<" : ">") + " :beside" : "") + " order by v.id"
                                + (back ? " desc" : ""),
                        VersionLine.class)
                .setParameter("batch", id.value());
        if (beside) {
            query.setParameter("beside", place.id());
        }
        return Leaf.of(place, LEAF, query.setMaxResults(LEAF + 1).getResultList());
    }
}
