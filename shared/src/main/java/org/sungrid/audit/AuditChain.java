package org.sungrid.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sungrid.change.ChangeTail;
import org.sungrid.crypto.PublicKeys;
import org.sungrid.crypto.Signing;
import org.sungrid.time.Repeating;

/**
 * Binds the rows of the record to one another within a second or so of being written, signs, and tells the head of the
 * chain to a folder outside the database and to the log. Every node of the admin does it; what the others do shows in the
 * chain itself.
 *
 * <p>What it can't show: rows that were written in the last second or so and are in no link yet. How many they are is
 * told wherever the record is read or verified.
 */
@ApplicationScoped
public class AuditChain {

    private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Most transactions end within it: so far back is looked at each run, and the whole way less often. */
    private static final Duration NEAR = Duration.ofSeconds(15);

    private static final Duration FAR_EVERY = Duration.ofSeconds(10);

    /** A process that was stopped for hours and resumes may commit what nobody waits for any more. */
    private static final Duration VERY_FAR_EVERY = Duration.ofHours(1);

    private static final Duration VERY_FAR = Duration.ofDays(1);

    private static final Duration QUIET = Duration.ofSeconds(10);

    /** Rows of the tail that are counted; beyond it is "more than". */
    private static final int MOST_COUNTED = 10_000;

    /** Links made in one run; what is left waits for the next. */
    private static final int MOST_LINKS = 100;

    private static final String SIGNING_KEY = "sungrid.audit.signing.key";

    @Inject
    @ConfigProperty(name = SIGNING_KEY)
    private Optional<String> seed;

    @Inject
    @ConfigProperty(name = "sungrid.audit.heads")
    private String folder;

    @Inject
    @ConfigProperty(name = "sungrid.audit.heads.every")
    private Duration headsEvery;

    @Inject
    private Linking linking;

    @Inject
    private Clock clock;

    private Signing signing;
    private PublicKeys known;
    private Heads heads;
    private Repeating repeating;
    private Instant quietUntil = Instant.EPOCH;
    private Instant far = Instant.EPOCH;
    private Instant veryFar = Instant.EPOCH;
    private Head told;
    private Instant toldAt = Instant.EPOCH;
    private Head untold;

    /**
     * How far the chain reaches.
     *
     * @param links how many there are
     * @param rows how many rows they bind
     * @param at when the last link was made; {@code null} before the first
     * @param tail rows that are in no link yet, counted up to {@value #MOST_COUNTED}
     */
    public record State(long links, long rows, Instant at, long tail) {}

    /**
     * Refuses to go on without a key to sign with, or a folder to tell heads to.
     *
     * @throws IllegalStateException after one line in the log
     */
    public void require() {
        try {
            signing = Signing.of(SIGNING_KEY, seed.orElse(null));
            heads = new Heads(Path.of(folder));
            heads.open(signing);
            // The key before this one lies there still: its links are ours.
            known = heads.keys();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage(), e);
        } catch (IOException e) {
            throw refused("The folder sungrid.audit.heads can't be written (" + e.getMessage() + ").", e);
        }
    }

    private static IllegalStateException refused(String why, Exception cause) {
        LOG.severe(why);
        return new IllegalStateException(why, cause);
    }

    /** From now on, until the application ends. Called once, after {@link #require()}. */
    public void begin() {
        repeating = Repeating.every(PAUSE, this::run);
    }

    /** A database that is away, or a link that is not ours, is told once in a while and not twice a second. */
    private void run() {
        var now = clock.instant();
        if (now.isBefore(quietUntil) && now.isAfter(quietUntil.minus(QUIET))) {
            return;
        }
        try {
            link();
        } catch (RuntimeException trouble) {
            quietUntil = clock.instant().plus(QUIET);
            LOG.log(Level.SEVERE, "The rows of the record can't be linked; the next try is in 10 seconds", trouble);
        }
    }

    private void link() {
        boolean full;
        int made = 0;
        do {
            var link = linking.link(signing, known, back(clock.instant()));
            link.ifPresent(one -> untold = Head.of(one));
            full = link.isPresent() && link.get().entries().size() == Linking.MOST_ROWS;
            made++;
        } while (full && made < MOST_LINKS);
        var now = clock.instant();
        if (untold != null && !now.isBefore(toldAt.plus(headsEvery))) {
            tell(now);
        }
    }

    private Duration back(Instant now) {
        if (!now.isBefore(veryFar.plus(VERY_FAR_EVERY))) {
            veryFar = now;
            return VERY_FAR;
        }
        if (!now.isBefore(far.plus(FAR_EVERY))) {
            far = now;
            return ChangeTail.PATIENCE;
        }
        return NEAR;
    }

    /** A folder that can't be written keeps nobody from working; the log says it each time, and has the head itself. */
    private void tell(Instant now) {
        toldAt = now;
        LOG.log(Level.INFO, "{0}", untold.line(signing));
        try {
            heads.add(untold, signing);
            told = untold;
            untold = null;
        } catch (IOException e) {
            LOG.log(
                    Level.SEVERE,
                    "The head of the record's chain can't be written to the folder sungrid.audit.heads",
                    e);
        }
    }

    /** How far the chain reaches now. */
    public State state() {
        var last = linking.last().map(SignedLink::link);
        return new State(
                last.map(Link::position).orElse(0L),
                last.map(Link::rowsLinked).orElse(0L),
                last.map(Link::at).orElse(null),
                linking.unlinkedCount(ChangeTail.PATIENCE, MOST_COUNTED));
    }

    @PreDestroy
    void end() {
        if (repeating != null) {
            repeating.stop();
        }
        if (untold != null && !untold.equals(told)) {
            tell(clock.instant());
        }
    }
}
