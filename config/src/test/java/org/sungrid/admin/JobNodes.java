package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.sungrid.bench.ServerNode;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/** Nodes that run one job beside each other, each a server process of its own, and what they left in the database. */
final class JobNodes implements AutoCloseable {

    /** Things that become due in each round. */
    static final int DUE = Integer.getInteger("sungrid.faults.due", 200);

    /** A node does so many at once, with one thread of the job's own and three that help. */
    static final int AT_ONCE = 4;

    /** Nobody runs the job as long as this one has its lease. */
    static final String NOBODY = "nobody";

    private static final int ROUNDS = Integer.getInteger("sungrid.faults.rounds", 3);

    private static final Duration PATIENCE = Duration.ofSeconds(120).plusMillis(40L * DUE);

    /** What MariaDB and MySQL answer to who does not want to wait for a lock. */
    private static final List<Integer> LOCKED = List.of(1205, 3572);

    private static final String DIGITS = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3"
            + " UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
            + " UNION ALL SELECT 9)";

    /** The numbers from 0 to 9,999, as {@code n.n}; both databases count without a table of numbers. */
    static final String COUNTED = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + DIGITS + " a, "
            + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " e) n";

    private final String job;
    private final Connection database;
    private final List<ServerNode> nodes = new ArrayList<>();

    /** What became due in one round. */
    interface Made {

        /** Its rows among the effects, as {@code " FROM job_effect e WHERE …"}. */
        String effects();

        /** When all of it was due, by the database's time. */
        Instant at();
    }

    interface Condition {
        boolean holds() throws Exception;
    }

    interface Check<M> {
        void look(M made) throws Exception;
    }

    /** @param homes of the nodes that are started beside the one of the bench */
    JobNodes(String job, String... homes) throws SQLException {
        this.job = job;
        database = TestBench.database(As.OWNER);
        for (var starting : List.of(homes).stream().map(JobNodes::started).toList()) {
            nodes.add(starting.join());
        }
    }

    private static CompletableFuture<ServerNode> started(String home) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return ServerNode.start(home);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    ServerNode node(int place) {
        return nodes.get(place);
    }

    @Override
    public void close() throws SQLException {
        nodes.forEach(ServerNode::kill);
        database.close();
    }

    /** Lets so many become due, and returns when a node has begun with them and is in the middle. */
    <M extends Made> M begunBy(ServerNode node, Callable<M> due) throws Exception {
        give(NOBODY);
        var made = due.call();
        give(node.name());
        await(() -> done(made) >= DUE / 10, "a tenth is done");
        return made;
    }

    /** F-17: round by round another node is killed in the middle. @param names of the nodes that come for those that went */
    <M extends Made> void killInTheMiddle(String names, Callable<M> due, Check<M> once) throws Exception {
        CompletableFuture<ServerNode> next = null;
        for (int round = 0; round < ROUNDS; round++) {
            var victim = nodes.isEmpty() ? next.join() : nodes.remove(0);
            if (nodes.isEmpty() && next != null) {
                nodes.add(next.join());
                next = null;
            }
            var made = begunBy(victim, due);
            victim.kill();
            long killed = doneBy(victim, made);
            if (round + nodes.size() + 1 < ROUNDS) {
                next = started(names + round);
            }
            awaitDone(made, DUE);
            assertThat(killed).as("killed in the middle").isPositive().isLessThan(DUE);
            assertThat(doneBy(victim, made)).isLessThan(DUE);
            once.look(made);
            System.getLogger(JobNodes.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "F-17: {0} of {1} due at once, killed after {2}, seconds after their moment: half {3},"
                                    + " 99 of 100 {4}, all {5}",
                            DUE,
                            job,
                            killed,
                            seconds(made, 50),
                            seconds(made, 99),
                            seconds(made, 100));
        }
    }

    /** After their moment, within which so many of a hundred were done. */
    private double seconds(Made made, int percent) throws SQLException {
        return number("SELECT TIMESTAMPDIFF(MICROSECOND, '" + moment(made.at()) + "', e.done_at)" + made.effects()
                        + " ORDER BY 1 LIMIT 1 OFFSET " + Math.max(0, DUE * percent / 100 - 1))
                / 1e6;
    }

    void awaitDone(Made made, int many) throws Exception {
        await(() -> done(made) >= many, many + " are done");
    }

    long done(Made made) throws SQLException {
        return number("SELECT COUNT(*)" + made.effects());
    }

    long doneBy(ServerNode node, Made made) throws Exception {
        return number("SELECT COUNT(*)" + made.effects() + " AND node = '" + node.name() + "'");
    }

    /** A row for each, none of an older lease after one of a newer, none early, and none failed. */
    void assertOnce(Made made) throws SQLException {
        assertThat(done(made)).as("unique rows").isEqualTo(DUE);
        assertThat(number(
                        "SELECT COUNT(*) FROM (SELECT fence, LAG(fence) OVER (ORDER BY id) AS before_it FROM job_effect"
                                + " WHERE job = '" + job + "') each_one WHERE fence < before_it"))
                .as("written under an older lease after a newer one")
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM job_effect WHERE job = '" + job + "' AND done_at < due_at"))
                .as("early")
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM job_failure WHERE job = '" + job + "'"))
                .as("failed")
                .isZero();
    }

    /** Those of a round that were late. */
    long late(Made made) throws SQLException {
        return number("SELECT COUNT(*)" + made.effects() + " AND late = TRUE");
    }

    String holder() throws SQLException {
        return text("SELECT holder FROM job_lease WHERE job = '" + job + "'");
    }

    boolean isLeaseLocked() throws SQLException {
        return isLocked("job_lease WHERE job = '" + job + "'");
    }

    boolean isLocked(String row) throws SQLException {
        try {
            text("SELECT 1 FROM " + row + " FOR UPDATE NOWAIT");
            return false;
        } catch (SQLException locked) {
            assertThat(locked.getErrorCode()).as(locked.getMessage()).isIn(LOCKED);
            return true;
        }
    }

    /** Lets the lease be somebody's. A node takes what is its own at its next look, and begins. */
    void give(String holder) throws SQLException {
        try (var statement = database.prepareStatement(
                "UPDATE job_lease SET holder = ?, held_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND, fence = fence + 1"
                        + " WHERE job = ?")) {
            statement.setString(1, holder);
            statement.setInt(2, holder.equals(NOBODY) ? 25 : 10);
            statement.setString(3, job);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /** Lets whoever comes first take the lease. */
    void free() throws SQLException {
        update("UPDATE job_lease SET held_until = '2000-01-01' WHERE job = '" + job + "'");
    }

    static void await(Condition condition, String what) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    Connection database() {
        return database;
    }

    /** The database's time, by which moments are set. */
    Instant now() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            row.next();
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    static Timestamp moment(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** The columns of a table but its key, so that a row can be copied whatever columns come later. */
    List<String> columns(String table) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = database.getMetaData().getColumns(database.getCatalog(), null, table, null)) {
            while (found.next()) {
                if (!found.getString("COLUMN_NAME").equals("id")) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    void update(String statement) throws SQLException {
        try (var all = database.createStatement()) {
            all.executeUpdate(statement);
        }
    }
}
