package org.sungrid.account;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.sungrid.account.session.Sessions;
import org.sungrid.time.Repeating;

/** What is forgotten with time: old sessions, and failures that count no more. Every node does it; it harms nobody twice. */
@ApplicationScoped
public class Forgetting {

    private static final Duration PAUSE = Duration.ofHours(1);

    /** Half a year: as long as the network security law wants logs kept (article 21). */
    private static final Duration SESSIONS_KEPT = Duration.ofDays(183);

    @Inject
    private Sessions sessions;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    private Repeating repeating;

    public void begin() {
        repeating = Repeating.every(PAUSE, this::run);
    }

    void run() {
        attempts.forget();
        sessions.forgetBefore(clock.instant().minus(SESSIONS_KEPT));
    }

    @PreDestroy
    void end() {
        if (repeating != null) {
            repeating.stop();
        }
    }
}
