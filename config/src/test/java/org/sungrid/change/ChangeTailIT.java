package org.sungrid.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * F-31 on the real database: rows that commit in another order than their ids were given out, or never, and a tail that is
 * killed and resumes again and again, miss nothing; a tail that only asks for higher ids does miss some.
 *
 * <p>The suite runs {@value #IN_THE_SUITE} transactions. The full number:
 * {@code mvn verify -Dit.test=ChangeTailIT -Dsungrid.change.commits=100000}
 */
@Tag("F-31")
class ChangeTailIT {

    private static final Logger LOG = Logger.getLogger(ChangeTailIT.class.getName());
    private static final int IN_THE_SUITE = 5_000;

    private static final int WRITERS = 16;
    /** Transactions that one writer holds open at once and ends in random order. */
    private static final int OPEN_EACH = 4;

    private static final int MOST_ROWS = 3;
    /** Each leaves gaps for ever; at 100,000 commits they have to stay below the number at which a node rebuilds instead. */
    private static final int ROLLED_BACK_OF_100 = 5;
    /** Rows between two kills, so that a quick machine's few polls see some too. */
    private static final int KILLED_EVERY = 1_000;

    private static final int KEPT_OF_100 = 10;
    private static final long SEED = 31;

    private final TrialTable table = new TrialTable();
    private final TransactionTime time = new TransactionTime();
    private final AtomicLong begun = new AtomicLong();
    private final AtomicLong committed = new AtomicLong();
    private volatile boolean writing = true;

    @BeforeEach
    void create() throws SQLException {
        table.create();
    }

    @AfterEach
    void drop() throws SQLException {
        table.drop();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void no_row_is_missed_however_late_it_commits_F_31() throws Exception {
        long wanted = Long.getLong("sungrid.change.commits", IN_THE_SUITE);
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        try {
            Future<Followed> following = threads.submit(this::follow);
            Future<Set<Long>> naive = threads.submit(this::followNaively);
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(writer(writer, wanted)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing = false;

            Set<Long> all = table.ids();
            Followed followed = following.get();
            Set<Long> missed = minus(all, followed.delivered());
            Set<Long> naivelyMissed = minus(all, naive.get());
            LOG.info(String.format(
                    "F-31: %d transactions committed, %d rolled back, %d rows, %d polls, %d resumed, "
                            + "%d rows came late, %d gaps open at most, missed %d; asking only for higher ids missed %d; %d s",
                    committed.get(),
                    begun.get() - committed.get(),
                    all.size(),
                    followed.polls(),
                    followed.resumed(),
                    followed.late(),
                    followed.mostGaps(),
                    missed.size(),
                    naivelyMissed.size(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
            assertThat(missed).isEmpty();
            assertThat(minus(followed.delivered(), all))
                    .as("rows that were never committed")
                    .isEmpty();
            assertThat(followed.lowBroken())
                    .as("rows below a kept watermark that had not been delivered")
                    .isZero();
            // That rows came late to this tail depends on how far it was behind; that they were late, the control
            // shows.
            assertThat(followed.mostGaps()).as("the tail must have met gaps").isPositive();
            assertThat(followed.resumed()).as("the tail must have been killed").isPositive();
            assertThat(naivelyMissed).as("the control must fail").isNotEmpty();
        } finally {
            writing = false;
            threads.shutdownNow();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Begins and ends transactions in random order on connections of its own, until enough were committed in all. */
    private Callable<Void> writer(int number, long wanted) {
        return () -> {
            Random random = new Random(SEED + number);
            List<Connection> idle = new ArrayList<>();
            List<Connection> open = new ArrayList<>();
            try {
                for (int i = 0; i < OPEN_EACH; i++) {
                    idle.add(table.connect());
                }
                while (committed.get() < wanted || !open.isEmpty()) {
                    boolean begin = committed.get() < wanted
                            && !idle.isEmpty()
                            && (open.isEmpty() || random.nextInt(idle.size() + open.size()) < idle.size());
                    if (begin) {
                        Connection connection = idle.remove(idle.size() - 1);
                        time.begin(connection);
                        begun.incrementAndGet();
                        for (int row = random.nextInt(MOST_ROWS); row >= 0; row--) {
                            table.insert(connection, time.instant());
                        }
                        open.add(connection);
                    } else {
                        Connection connection = open.remove(random.nextInt(open.size()));
                        if (random.nextInt(100) < ROLLED_BACK_OF_100) {
                            connection.rollback();
                        } else {
                            connection.commit();
                            committed.incrementAndGet();
                        }
                        time.end(connection);
                        idle.add(connection);
                    }
                }
            } finally {
                for (Connection connection : idle) {
                    connection.close();
                }
                for (Connection connection : open) {
                    connection.close();
                }
            }
            return null;
        };
    }

    private record Followed(Set<Long> delivered, long polls, long resumed, long late, int mostGaps, long lowBroken) {}

    /** The tail as a node runs it, killed every thousand rows: then all since the last kept position is lost, and it resumes there. */
    private Followed follow() {
        Random random = new Random(SEED);
        Set<Long> delivered = new HashSet<>();
        List<Long> sinceKept = new ArrayList<>();
        ChangeTail tail = ChangeTail.fresh(table, time);
        ChangeTail.Position kept = tail.position();
        long polls = 0;
        long resumed = 0;
        int nextKill = KILLED_EVERY;
        long late = 0;
        long highest = 0;
        int mostGaps = 0;
        boolean more = true;
        while (writing || more) {
            // Read before the poll: what was committed by now must come with it or have come before.
            boolean last = !writing;
            List<Change> changes = tail.poll(1 + random.nextInt(500));
            polls++;
            for (Change change : changes) {
                if (delivered.add(change.id())) {
                    sinceKept.add(change.id());
                    late += change.id() < highest ? 1 : 0;
                }
                highest = Math.max(highest, change.id());
            }
            mostGaps = Math.max(mostGaps, tail.gaps());
            if (random.nextInt(100) < KEPT_OF_100) {
                kept = tail.position();
                sinceKept.clear();
            } else if (delivered.size() >= nextKill) {
                nextKill += KILLED_EVERY;
                // Whatever was done since is lost with the process.
                sinceKept.forEach(delivered::remove);
                sinceKept.clear();
                tail = ChangeTail.resume(table, time, kept);
                highest = kept.low();
                resumed++;
                changes = List.of();
            }
            more = !last || !changes.isEmpty();
        }
        // Gaps older than a few seconds are asked for every few seconds only.
        time.pass(ChangeTail.LONGEST_TRANSACTION);
        for (List<Change> rest = tail.poll(500); !rest.isEmpty(); rest = tail.poll(500)) {
            rest.forEach(change -> delivered.add(change.id()));
        }
        long low = kept.low();
        long lowBroken = table.ids().stream()
                .filter(id -> id <= low && !delivered.contains(id))
                .count();
        return new Followed(delivered, polls, resumed, late, mostGaps, lowBroken);
    }

    /** The control: what everybody writes first. */
    private Set<Long> followNaively() {
        Set<Long> delivered = new HashSet<>();
        long last = 0;
        boolean more = true;
        while (writing || more) {
            boolean ended = !writing;
            List<Change> changes = table.after(last, 500);
            for (Change change : changes) {
                delivered.add(change.id());
                last = change.id();
            }
            more = !ended || !changes.isEmpty();
        }
        return delivered;
    }

    private static Set<Long> minus(Set<Long> all, Set<Long> those) {
        Set<Long> rest = new HashSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
