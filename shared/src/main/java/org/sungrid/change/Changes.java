package org.sungrid.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sungrid.database.ManyRows;

/** Keeps the log. Acts write to it; each node's followers read it. */
@ApplicationScoped
public class Changes implements ChangeLog {

    /** So that one statement stays small, however long the log is. */
    private static final int LARGEST_PAGE = 10_000;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Notes, in the transaction of the act that calls, that something changed; whether it was made, altered, hidden or
     * removed is all the same.
     *
     * @throws jakarta.transaction.TransactionalException outside a transaction, for then the note could be kept without
     *     the change or the change without the note
     */
    @Transactional(TxType.MANDATORY)
    public void record(String kind, long id) {
        entities.persist(new ChangeRow(clock.instant(), new Subject(kind, id)));
    }

    /** The same for many things at once. */
    @Transactional(TxType.MANDATORY)
    public void recordAll(String kind, Collection<Long> ids) {
        var at = ManyRows.moment(clock.instant());
        ManyRows.insert(
                entities,
                "change_row (at, subject_kind, subject_id)",
                ids.stream().map(id -> List.<Object>of(at, kind, id)).toList());
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Change> after(long id, int limit) {
        return entities.createQuery("select c from ChangeRow c where c.id > :id order by c.id", ChangeRow.class)
                .setParameter("id", id)
                .setMaxResults(Math.min(limit, LARGEST_PAGE))
                .getResultStream()
                .map(ChangeRow::read)
                .toList();
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Change> among(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        if (ids.size() > LARGEST_PAGE) {
            throw new IllegalArgumentException("At most 10,000 rows are asked for at once, not " + ids.size());
        }
        return entities.createQuery("select c from ChangeRow c where c.id in :ids order by c.id", ChangeRow.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(ChangeRow::read)
                .toList();
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Change> newestBefore(Instant time) {
        return entities.createQuery("select c from ChangeRow c where c.at < :time order by c.id desc", ChangeRow.class)
                .setParameter("time", time)
                .setMaxResults(1)
                .getResultStream()
                .map(ChangeRow::read)
                .findFirst();
    }
}
