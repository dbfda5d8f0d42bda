package org.sungrid.account.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lasts and how many somebody may have. */
@ApplicationScoped
public class SessionPolicy {

    /** How often being seen is noted at most: often enough for a limit of half an hour, seldom enough to cost nothing. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Clocks of nodes are kept together by the database's; what differs by more is a clock that was set. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private final Duration idle;
    private final Duration longest;
    private final int most;

    @Inject
    public SessionPolicy(
            @ConfigProperty(name = "sungrid.session.idle.minutes") int idleMinutes,
            @ConfigProperty(name = "sungrid.session.longest.hours") int longestHours,
            @ConfigProperty(name = "sungrid.session.most") int most) {
        if (idleMinutes < 1 || longestHours < 1 || most < 1) {
            throw new IllegalArgumentException("sungrid.session.* must be at least 1");
        }
        this.idle = Duration.ofMinutes(idleMinutes);
        this.longest = Duration.ofHours(longestHours);
        this.most = most;
    }

    /** For a proxy of this bean alone. */
    protected SessionPolicy() {
        this(30, 12, 5);
    }

    /** What ends an open session at this moment; nothing while it may go on. */
    Optional<SessionEnd> over(Instant begunAt, Instant seenAt, Instant now) {
        if (now.isBefore(seenAt.minus(CLOCK_TOLERANCE))) {
            return Optional.of(SessionEnd.CLOCK);
        }
        if (!now.isBefore(begunAt.plus(longest))) {
            return Optional.of(SessionEnd.LONGEST);
        }
        return now.isBefore(seenAt.plus(idle)) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }

    boolean isToBeNoted(Instant seenAt, Instant now) {
        return !now.isBefore(seenAt.plus(NOTED_EVERY));
    }

    /** How many sessions one account may have at a time. */
    int most() {
        return most;
    }

    public Duration idle() {
        return idle;
    }
}
