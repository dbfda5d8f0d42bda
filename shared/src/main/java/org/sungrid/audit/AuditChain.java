package org.sungrid.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    /** Between tries while rows can't be linked. */
    private static final Duration QUIET = Duration.ofSeconds(2);

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
    @ConfigProperty(name = "sungrid.audit.unlinked.longest")
    private Duration longestUnlinked;

    @Inject
    @ConfigProperty(name = "sungrid.audit.unlinked.most")
    private long mostUnlinked;

    @Inject
    private Linking linking;

    @Inject
    private Alarms alarms;

    @Inject
    private Clock clock;

    private Signing signing;
    private volatile PublicKeys known;
    private Heads heads;
    private Repeating repeating;
    private Instant quietUntil = Instant.EPOCH;
    private Instant far = Instant.EPOCH;
    private Instant veryFar = Instant.EPOCH;
    private Head told;
    private Instant toldAt = Instant.EPOCH;
    private Head untold;
    private boolean troubled;
    private boolean overdue;
    private boolean untellable;
    private boolean unstored;

    /**
     * How far the chain reaches.
     *
     * @param links how many there are
     * @param rows how many rows they bind
     * @param at when the last link was made; {@code null} before the first
     * @param tail rows that are in no link yet, counted up to one more than is bearable
     * @param since when the oldest of these was written; {@code null} when there is none
     * @param isBroken whether the last link is not ours, so that nothing can be linked and none of this is believed
     * @param isBound whether the tail is bearable; while it is not, nobody is given power
     */
    public record State(
            long links, long rows, Instant at, long tail, Instant since, boolean isBroken, boolean isBound) {}

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
            known = readKnown();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage(), e);
        } catch (IOException e) {
            throw refused("The folder sungrid.audit.heads can't be written (" + e.getMessage() + ").", e);
        }
    }

    /** The keys whose signatures are ours: the key before this one lies in the folder still. */
    PublicKeys known() {
        var keys = known;
        if (keys == null) {
            try {
                keys = readKnown();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            known = keys;
        }
        return keys;
    }

    private PublicKeys readKnown() throws IOException {
        var keys = new ArrayList<>(new Heads(Path.of(folder)).keys());
        if (signing != null) {
            // Whatever happens to the folder, what we sign is ours.
            keys.add(signing.publicKey());
        }
        return new PublicKeys(keys);
    }

    /** The fingerprints of these keys, to be kept on paper. */
    public List<String> fingerprints() {
        return known().fingerprints();
    }

    /** The head that was told last; nothing before the first, or while the folder can't be read. */
    public Optional<Head> told() {
        try {
            return new Heads(Path.of(folder)).newest(known());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static IllegalStateException refused(String why, Exception cause) {
        LOG.severe(why);
        return new IllegalStateException(why, cause);
    }

    /**
     * From now on, until the application ends. Called once, after {@link #require()}. What a node that went down left
     * unlinked is linked before anything else is served; whether that works or not, the bureau begins its day.
     */
    public void begin() {
        run();
        repeating = Repeating.every(PAUSE, this::run);
    }

    /** What hinders is told when it begins and when it is over, not at each try. */
    private void run() {
        var now = clock.instant();
        if (now.isBefore(quietUntil) && now.isAfter(quietUntil.minus(QUIET))) {
            return;
        }
        try {
            linkUnderNewestKeys();
            if (troubled) {
                LOG.info("The rows of the record are linked again");
            }
            troubled = false;
            overdue = false;
        } catch (ChainBroken broken) {
            raise(broken.finding());
            trouble(broken);
        } catch (RuntimeException trouble) {
            trouble(trouble);
        }
    }

    /** Another node may have signed under a new key meanwhile, which lies in the folder then. */
    private void linkUnderNewestKeys() {
        try {
            link();
        } catch (ChainBroken perhaps) {
            known = null;
            link();
        }
    }

    private void trouble(RuntimeException trouble) {
        quietUntil = clock.instant().plus(QUIET);
        if (!troubled) {
            troubled = true;
            LOG.log(
                    Level.SEVERE,
                    "The rows of the record can't be linked; it is tried every two seconds and told when it works again",
                    trouble);
        }
        if (!overdue && isOverdue()) {
            overdue = true;
            LOG.severe("ALARM: the rows of the record wait to be linked for too long. Until they are, nobody is given"
                    + " an account, a right or a post");
        }
    }

    /** Asked where something has gone wrong already: what goes wrong with asking says nothing. */
    private boolean isOverdue() {
        try {
            return !state().isBound();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** An alarm that can't be kept is found again by the next try, or by verifying. */
    private void raise(Finding finding) {
        try {
            alarms.raise(finding);
            unstored = false;
        } catch (RuntimeException e) {
            if (!unstored) {
                unstored = true;
                LOG.log(Level.SEVERE, "ALARM, which could not be stored: " + finding.where(), e);
            }
        }
    }

    private void link() {
        boolean full;
        int made = 0;
        do {
            var back = back(clock.instant());
            var link = linking.link(signing, known(), back);
            looked(back, clock.instant());
            link.ifPresent(this::linked);
            full = link.isPresent() && link.get().entries().size() == Linking.MOST_ROWS;
            made++;
        } while (full && made < MOST_LINKS);
        var now = clock.instant();
        if (untold != null && !now.isBefore(toldAt.plus(headsEvery))) {
            tell(now);
        }
    }

    private void linked(Link link) {
        untold = Head.of(link);
        for (var entry : link.entries()) {
            if (entry.found() == Link.Found.FOREIGN) {
                raise(new Finding(Finding.Kind.ROW_INSERTED, entry.id(), link.position(), ""));
            }
        }
    }

    private Duration back(Instant now) {
        if (!now.isBefore(veryFar.plus(VERY_FAR_EVERY))) {
            return VERY_FAR;
        }
        return now.isBefore(far.plus(FAR_EVERY)) ? NEAR : ChangeTail.PATIENCE;
    }

    /** It was looked so far back: not before the links are made, for what failed is to be looked at again. */
    private void looked(Duration back, Instant now) {
        if (back.equals(VERY_FAR)) {
            veryFar = now;
        } else if (back.equals(ChangeTail.PATIENCE)) {
            far = now;
        }
    }

    /** A folder that can't be written, or is full, keeps nobody from working; the log has the head itself. */
    private void tell(Instant now) {
        toldAt = now;
        LOG.log(Level.INFO, "{0}", untold.line(signing));
        try {
            heads.add(untold, signing);
            told = untold;
            untold = null;
            if (untellable) {
                LOG.info("Heads of the record's chain are written to the folder sungrid.audit.heads again");
            }
            untellable = false;
        } catch (IOException e) {
            if (!untellable) {
                untellable = true;
                LOG.log(
                        Level.SEVERE,
                        "The head of the record's chain can't be written to the folder sungrid.audit.heads; it is tried"
                                + " again and told when it works",
                        e);
            }
        }
    }

    /** How far the chain reaches now. */
    public State state() {
        try {
            var tail = linking.tail(known(), ChangeTail.PATIENCE, mostUnlinked + 1);
            boolean isBound = tail.rows() <= mostUnlinked
                    && (tail.since() == null
                            || tail.since().isAfter(clock.instant().minus(longestUnlinked)));
            var last = tail.last();
            return last == null
                    ? new State(0, 0, null, tail.rows(), tail.since(), false, isBound)
                    : new State(
                            last.position(), last.rowsLinked(), last.at(), tail.rows(), tail.since(), false, isBound);
        } catch (ChainBroken broken) {
            return new State(broken.finding().link(), 0, null, 0, null, true, false);
        }
    }

    /**
     * Refuses an act that gives somebody power while the rows of the record can't be bound to one another (S-89). Everyday
     * work goes on: its rows carry their keyed hashes and wait.
     *
     * @throws NotOnRecord when the chain is broken, or too many rows wait, or one for too long
     */
    public void refuseUnlessBound(String act) {
        if (!state().isBound()) {
            throw NotOnRecord.unbound(act);
        }
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
