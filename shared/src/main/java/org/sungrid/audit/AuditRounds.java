package org.sungrid.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.time.Repeating;

/**
 * Verifies the record again and again while the bureau runs: from the first link on once a day, or when the auditor asks
 * for it, and between that every new link. One node at a time does it, and when that one is gone another goes on.
 */
@ApplicationScoped
public class AuditRounds {

    private static final Logger LOG = Logger.getLogger(AuditRounds.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Between looks for new links, once a round is through. */
    private static final Duration FOLLOWING = Duration.ofSeconds(10);

    /** A node whose last step is older has gone. */
    private static final Duration LEFT = Duration.ofSeconds(60);

    @Inject
    private Rounds rounds;

    @Inject
    private AuditChain chain;

    @Inject
    private Alarms alarms;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "sungrid.audit.verify.every")
    private Duration every;

    private final String node = Audit.nodeName();
    private Repeating repeating;
    private Instant quietUntil = Instant.EPOCH;
    private boolean troubled;

    /** Whoever waits for it shall not wait for the next look at new links as well. */
    private volatile boolean asked;

    /** From now on, until the application ends. */
    public void begin() {
        repeating = Repeating.every(PAUSE, this::run);
    }

    private void run() {
        var now = clock.instant();
        if (now.isBefore(quietUntil) && now.isAfter(quietUntil.minus(FOLLOWING)) && !asked) {
            return;
        }
        asked = false;
        try {
            go(rounds.current(), now);
            troubled = false;
        } catch (SQLException | RuntimeException trouble) {
            quietUntil = clock.instant().plus(FOLLOWING);
            if (!troubled) {
                troubled = true;
                LOG.log(
                        Level.SEVERE,
                        "The record can't be verified; it is tried every ten seconds and told no more",
                        trouble);
            }
        }
    }

    private void go(Optional<Round> current, Instant now) throws SQLException {
        boolean isDue = current.isEmpty()
                || current.get().isThrough()
                        && !now.isBefore(current.get().begunAt().plus(every));
        if (isDue) {
            rounds.begin(current, null);
        } else if (isOurs(current.get(), now)) {
            step(current.get());
        } else {
            quietUntil = now.plus(FOLLOWING);
        }
    }

    private boolean isOurs(Round round, Instant now) {
        return round.node().equals(node) || now.isAfter(round.seenAt().plus(LEFT));
    }

    private void step(Round round) throws SQLException {
        var step = rounds.step(round, chain.known(), chain.told());
        step.findings().stream().limit(Verdict.MOST).forEach(alarms::raise);
        if (step.isAtEnd()) {
            quietUntil = clock.instant().plus(FOLLOWING);
        }
    }

    /** The round that is under way, or has been through the chain and follows it; nothing before the first. */
    public Optional<Round> current() {
        return rounds.current();
    }

    /** The last one before it that has been through the whole chain. */
    public Optional<Round> before(Round round) {
        return rounds.before(round);
    }

    /**
     * Begins a round from the first link on.
     *
     * @return whether it was begun; not while one is under way that has not been through the chain
     */
    public boolean begin(String askedBy) {
        var current = rounds.current();
        asked = (current.isEmpty() || current.get().isThrough()) && rounds.begin(current, askedBy);
        return asked;
    }

    @PreDestroy
    void end() {
        if (repeating != null) {
            repeating.stop();
        }
    }
}
