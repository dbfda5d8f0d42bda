package org.sungrid.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Draws the numbers of series in which none is given twice, such as the disclosures of a kind and a year. */
@ApplicationScoped
public class RunningNumbers {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    /**
     * Draws one number; the series' row stays locked until the caller's transaction ends.
     *
     * @param series at most 20 characters of ASCII, such as {@code F-2026}
     */
    @Transactional(TxType.MANDATORY)
    public int draw(String series) {
        return draw(series, 1);
    }

    /** Draws several numbers at once. @return the first; the others follow without a gap */
    @Transactional(TxType.MANDATORY)
    public int draw(String series, int count) {
        // Looked up first: of several that insert a row that is there, each holds a lock that the others wait for.
        int last = lastDrawn(series)
                .or(() -> {
                    entities.createNativeQuery("INSERT IGNORE INTO running_number (series, last_drawn) VALUES (?, 0)")
                            .setParameter(1, series)
                            .executeUpdate();
                    return lastDrawn(series);
                })
                .orElseThrow();
        entities.createNativeQuery("UPDATE running_number SET last_drawn = ? WHERE series = ?")
                .setParameter(1, last + count)
                .setParameter(2, series)
                .executeUpdate();
        return last + 1;
    }

    /** The number drawn last, its row locked; empty before the first of a series. */
    private Optional<Integer> lastDrawn(String series) {
        return entities.createNativeQuery("SELECT last_drawn FROM running_number WHERE series = ? FOR UPDATE")
                .setParameter(1, series)
                .getResultStream()
                .map(drawn -> ((Number) drawn).intValue())
                .findFirst();
    }
}
