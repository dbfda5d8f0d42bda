package org.sungrid.notify;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.sungrid.database.ManyRows;
import org.sungrid.permission.Repeated;
import org.sungrid.time.Repeating;

/** Old messages are forgotten, with their lines and deliveries. Every node does it; it harms nobody twice. */
@ApplicationScoped
public class ForgettingMessages {

    private static final Duration PAUSE = Duration.ofHours(1);

    /** A year and a month: what came round in the year before can still be looked up. */
    private static final Duration KEPT = Duration.ofDays(400);

    /** In one transaction, and again until fewer are left. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "sungrid")
    private EntityManager entities;

    @Inject
    private ForgettingMessages self;

    @Inject
    private Clock clock;

    private Repeating repeating;

    public void begin() {
        repeating = Repeating.every(PAUSE, this::forgetAll);
    }

    private void forgetAll() {
        int forgotten;
        do {
            forgotten = self.forget();
        } while (forgotten == MOST);
    }

    /** Some of them. @return how many */
    @Repeated
    @Transactional
    public int forget() {
        return entities.createNativeQuery("delete from notification where said_at < ?1 order by said_at limit " + MOST)
                .setParameter(1, ManyRows.moment(clock.instant().minus(KEPT)))
                .executeUpdate();
    }

    @PreDestroy
    void end() {
        if (repeating != null) {
            repeating.stop();
        }
    }
}
