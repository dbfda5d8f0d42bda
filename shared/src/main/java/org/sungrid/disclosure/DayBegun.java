package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sungrid.change.Changes;
import org.sungrid.grid.Cell;
import org.sungrid.grid.Cells;
import org.sungrid.grid.GridWorkbooks;

/**
 * A day begins at the bureau: whatever comes into force with it, or ended with the day before, is told to all nodes as a
 * change, so that lists and pages say it; what waited too long to be recorded is taken away. One row for each day lets it happen once.
 */
@ApplicationScoped
class DayBegun {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Cells cells;

    @Inject
    private GridWorkbooks workbooks;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    @Transactional(TxType.REQUIRES_NEW)
    void begin() {
        var today = LocalDate.now(clock);
        if (exists(today)) {
            return;
        }
        int added = entities.createNativeQuery("INSERT IGNORE INTO day_begun (day, begun_at) VALUES (?, ?)")
                .setParameter(1, java.sql.Date.valueOf(today))
                .setParameter(2, Timestamp.valueOf(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)))
                .executeUpdate();
        if (added == 1) {
            changedSince(before(today), today);
            workbooks.clear();
        }
    }

    /** Several days may have begun while no node ran. */
    private void changedSince(LocalDate before, LocalDate today) {
        entities.createQuery(
                        "select distinct v.disclosureId from DisclosureVersion v where v.shownFrom is not null and"
                                + " v.shownUntil is null and ((v.inForceFrom > :before and v.inForceFrom <= :today)"
                                + " or (v.inForceUntil >= :before and v.inForceUntil < :today))",
                        Long.class)
                .setParameter("before", before)
                .setParameter("today", today)
                .getResultStream()
                .forEach(id -> changes.record(Disclosure.SUBJECT, id));
        cells.turnedSince(before, today).forEach(cell -> changes.record(Cell.SUBJECT, cell.value()));
    }

    private boolean exists(LocalDate day) {
        return !entities.createNativeQuery("SELECT 1 FROM day_begun WHERE day = ?")
                .setParameter(1, java.sql.Date.valueOf(day))
                .getResultList()
                .isEmpty();
    }

    /** The day that began last before this one; this one itself when it is the first ever: then nothing has changed. */
    private LocalDate before(LocalDate today) {
        var last = entities.createNativeQuery("SELECT MAX(day) FROM day_begun WHERE day < ?")
                .setParameter(1, java.sql.Date.valueOf(today))
                .getSingleResult();
        return last == null ? today : ((java.sql.Date) last).toLocalDate();
    }
}
