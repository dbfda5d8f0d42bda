package org.sungrid.bulletin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sungrid.database.ManyRows;
import org.sungrid.id.AccountId;
import org.sungrid.id.DisclosureId;
import org.sungrid.id.DisclosureNumber;

/** Keeps which bulletins there are, and of which periods somebody was told. */
@ApplicationScoped
class Bulletins {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /**
     * The row of a period for this transaction alone, so that two who write its bulletin, or tell of it, come one after
     * another.
     *
     * @return whether somebody was told that the period is over
     */
    @Transactional(TxType.MANDATORY)
    boolean take(BulletinPeriod period) {
        // Looked up first: of several that insert a row that is there, each holds a lock that the others wait for.
        return told(period)
                .or(() -> {
                    entities.createNativeQuery("INSERT IGNORE INTO bulletin_period (period) VALUES (?)")
                            .setParameter(1, period.code())
                            .executeUpdate();
                    return told(period);
                })
                .orElseThrow();
    }

    private Optional<Boolean> told(BulletinPeriod period) {
        return entities.createNativeQuery(
                        "SELECT CASE WHEN told_at IS NULL THEN 0 ELSE 1 END FROM bulletin_period WHERE period = ? FOR UPDATE")
                .setParameter(1, period.code())
                .getResultStream()
                .map(told -> ((Number) told).intValue() == 1)
                .findFirst();
    }

    @Transactional(TxType.MANDATORY)
    void tell(BulletinPeriod period, Instant at) {
        entities.createNativeQuery("UPDATE bulletin_period SET told_at = ? WHERE period = ?")
                .setParameter(1, ManyRows.moment(at))
                .setParameter(2, period.code())
                .executeUpdate();
    }

    /** Whether anybody was told of it, or wrote its bulletin already. */
    boolean isKnown(BulletinPeriod period) {
        return !entities.createNativeQuery(
                        "SELECT p.period FROM bulletin_period p WHERE p.period = ?1 AND (p.told_at IS"
                                + " NOT NULL OR EXISTS (SELECT 1 FROM ticket_bulletin b WHERE b.period = p.period))")
                .setParameter(1, period.code())
                .getResultList()
                .isEmpty();
    }

    @Transactional(TxType.MANDATORY)
    void add(Figures figures, DisclosureId disclosure, AccountId by, Instant at) {
        entities.createNativeQuery(
                        "INSERT INTO ticket_bulletin (period, disclosure_id, figures, produced_at, produced_by)"
                                + " VALUES (?, ?, ?, ?, ?)")
                .setParameter(1, figures.period().code())
                .setParameter(2, disclosure.value())
                .setParameter(3, FiguresJson.written(figures))
                .setParameter(4, ManyRows.moment(at))
                .setParameter(5, by.value())
                .executeUpdate();
    }

    Optional<Produced> find(BulletinPeriod period) {
        return of(List.of(period)).stream().findFirst();
    }

    /** Those that there are of these periods, without an order. */
    List<Produced> of(Collection<BulletinPeriod> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        var query = entities.createNativeQuery("SELECT b.period, d.disclosure_number, b.produced_at, CASE WHEN"
                + " d.first_shown_at IS NULL THEN 0 ELSE 1 END FROM ticket_bulletin b JOIN disclosure d"
                + " ON d.id = b.disclosure_id WHERE b.period IN ("
                + String.join(", ", Collections.nCopies(periods.size(), "?")) + ")");
        int place = 1;
        for (var period : periods) {
            query.setParameter(place++, period.code());
        }
        return ((List<?>) query.getResultList())
                .stream().map(Bulletins::produced).toList();
    }

    private static Produced produced(Object read) {
        var row = (Object[]) read;
        return new Produced(
                BulletinPeriod.of((String) row[0]).orElseThrow(),
                new DisclosureNumber((String) row[1]),
                ManyRows.instant(row[2]),
                ((Number) row[3]).intValue() == 1);
    }

    /** What was counted when the bulletin of a period was written. */
    Optional<Figures> figures(BulletinPeriod period) {
        return entities.createNativeQuery("SELECT figures FROM ticket_bulletin WHERE period = ?")
                .setParameter(1, period.code())
                .getResultStream()
                .map(read -> FiguresJson.read((String) read))
                .findFirst();
    }

    /** When the first ticket was raised. */
    Optional<Instant> firstTicket() {
        return entities.createNativeQuery("SELECT raised_at FROM ticket ORDER BY id LIMIT 1")
                .getResultStream()
                .map(ManyRows::instant)
                .findFirst();
    }
}
