package org.sungrid.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws the permanent numbers: kind, year and a running number, such as {@code F-2026-0007}. */
@ApplicationScoped
class Numbering {

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Draws one number; the series' row stays locked until the caller's transaction ends. */
    @Transactional(TxType.MANDATORY)
    String draw(DisclosureKind kind) {
        return draw(kind, 1).get(0);
    }

    /** Draws several numbers at once, ascending. */
    @Transactional(TxType.MANDATORY)
    List<String> draw(DisclosureKind kind, int count) {
        var series = kind.letter() + "-" + Year.now(clock).getValue();
        // Looked up first: of several that insert a row that is there, each holds a lock that the others wait for.
        var last = lastDrawn(series)
                .or(() -> {
                    entities.createNativeQuery(
                                    "INSERT IGNORE INTO disclosure_numbering (series, last_drawn) VALUES (?, 0)")
                            .setParameter(1, series)
                            .executeUpdate();
                    return lastDrawn(series);
                })
                .orElseThrow();
        entities.createNativeQuery("UPDATE disclosure_numbering SET last_drawn = ? WHERE series = ?")
                .setParameter(1, last + count)
                .setParameter(2, series)
                .executeUpdate();
        var drawn = new ArrayList<String>(count);
        for (int i = 1; i <= count; i++) {
            drawn.add("%s-%04d".formatted(series, last + i));
        }
        return drawn;
    }

    /** The number drawn last, its row locked; empty before the first of a series. */
    private Optional<Integer> lastDrawn(String series) {
        return entities.createNativeQuery("SELECT last_drawn FROM disclosure_numbering WHERE series = ? FOR UPDATE")
                .setParameter(1, series)
                .getResultStream()
                .map(drawn -> ((Number) drawn).intValue())
                .findFirst();
    }
}
