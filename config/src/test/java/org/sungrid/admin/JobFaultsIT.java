package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sungrid.bench.ServerNode;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/**
 * What time makes due, on three nodes, each a server process of its own: nodes are killed in the middle, put to sleep beyond
 * their lease, or none ran while things became due. What is due are releases that were set for a moment; each leaves a row in
 * the record, one in the log of changes and the unique one, which are counted.
 *
 * <p>In full: {@code mvn verify -Dit.test=JobFaultsIT -Dsungrid.faults.due=10000}.
 */
@TestMethodOrder(OrderAnnotation.class)
class JobFaultsIT {

    private static final String JOB = "disclosure-release";

    /** Things that become due in each round. */
    private static final int DUE = Integer.getInteger("sungrid.faults.due", 200);

    private static final int ROUNDS = Integer.getInteger("sungrid.faults.rounds", 3);

    /** Numbers of a year in which nobody else has any. */
    private static final String NUMBERS = "L-2098-";

    private static final Duration PATIENCE = Duration.ofSeconds(120).plusMillis(30L * DUE);
    /** A node does so many at once, with one thread of the job's own and three that help. */
    private static final int AT_ONCE = 4;

    /** What MariaDB and MySQL answer to who does not want to wait for a lock. */
    private static final List<Integer> LOCKED = List.of(1205, 3572);

    private static final String NOBODY = "nobody";

    private static final List<ServerNode> NODES = new ArrayList<>();
    private static Connection database;
    private static long template;
    private static int last = 1_000_000;

    @BeforeAll
    static void three_nodes_run() throws Exception {
        database = TestBench.database(As.OWNER);
        var first = started("third");
        var second = started("fourth");
        var number = AdminClient.signedIn(AdminClient.DRAFTER).store("到期办理试行办法", "第一条 为了试验，制定本办法。", "submit");
        template = number("SELECT v.id FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                + " WHERE d.disclosure_number = '" + number + "'");
        NODES.add(first.join());
        NODES.add(second.join());
    }

    @AfterEach
    void what_was_made_is_taken_away() throws SQLException {
        var mine = " (SELECT id FROM disclosure WHERE disclosure_number LIKE '" + NUMBERS + "%')";
        var versions = " (SELECT id FROM disclosure_version WHERE disclosure_id IN" + mine + ")";
        update("INSERT INTO change_row (at, subject_kind, subject_id) SELECT UTC_TIMESTAMP(6), 'disclosure', id FROM"
                + " disclosure WHERE disclosure_number LIKE '" + NUMBERS + "%'");
        update("DELETE FROM version_editor WHERE version_id IN" + versions);
        update("DELETE FROM legal_document WHERE version_id IN" + versions);
        update("DELETE v FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                + " WHERE d.disclosure_number LIKE '" + NUMBERS + "%'");
        update("DELETE FROM disclosure WHERE disclosure_number LIKE '" + NUMBERS + "%'");
    }

    @AfterAll
    static void the_nodes_end() throws SQLException {
        NODES.forEach(ServerNode::kill);
        database.close();
    }

    @Test
    @Order(1)
    @Tag("F-18")
    void F_18_what_became_due_while_nothing_ran_is_done_once_and_marked_late() throws Exception {
        give(NOBODY);
        var from = now().minus(Duration.ofDays(2));
        var due = due(from, Duration.ofDays(2).minusHours(1).dividedBy(DUE));
        assertThat(done(due)).isZero();
        free();
        awaitDone(due, DUE);
        assertOnce(due);
        assertThat(number("SELECT COUNT(*)" + effects(due) + " AND late = TRUE"))
                .isEqualTo(DUE);
    }

    @Test
    @Order(2)
    @Tag("F-19")
    void F_19_who_slept_beyond_the_lease_writes_nothing_after_waking() throws Exception {
        var sleeper = NODES.get(1);
        var due = begunBy(sleeper);
        sleeper.freeze();
        while (isTheLeaseLocked()) {
            // It fell asleep between its look at the fence and the commit: as long as it sleeps nobody can take the
            // lease.
            sleeper.thaw();
            sleeper.freeze();
        }
        // What it was at when it fell asleep nobody else can do before it wakes.
        awaitDone(due, DUE - AT_ONCE);
        long before = doneBy(sleeper, due);
        assertThat(before).as("it slept in the middle").isPositive().isLessThan(DUE - AT_ONCE);
        assertThat(text("SELECT holder FROM job_lease WHERE job = '" + JOB + "'"))
                .isNotEqualTo(sleeper.name());
        int told = occurrences(sleeper.text());
        sleeper.thaw();
        await(() -> occurrences(sleeper.text()) > told, "it notices that its lease is another's");
        awaitDone(due, DUE);
        assertThat(doneBy(sleeper, due))
                .as("written after waking, under the old lease")
                .isEqualTo(before);
        assertOnce(due);
    }

    @Test
    @Order(3)
    @Tag("F-17")
    void F_17_each_effect_happens_once_though_nodes_are_killed_in_the_middle() throws Exception {
        CompletableFuture<ServerNode> next = null;
        for (int round = 0; round < ROUNDS; round++) {
            var victim = NODES.isEmpty() ? next.join() : NODES.remove(0);
            if (NODES.isEmpty() && next != null) {
                NODES.add(next.join());
                next = null;
            }
            var due = begunBy(victim);
            victim.kill();
            long killed = doneBy(victim, due);
            if (round + NODES.size() + 1 < ROUNDS) {
                next = started("node-" + round);
            }
            awaitDone(due, DUE);
            assertThat(killed).as("killed in the middle").isPositive().isLessThan(DUE);
            assertThat(doneBy(victim, due)).isLessThan(DUE);
            assertOnce(due);
            System.getLogger(JobFaultsIT.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "F-17: {0} due at once, killed after {1}, seconds after their moment: half {2}, 99 of 100 {3},"
                                    + " all {4}",
                            DUE,
                            killed,
                            percentile(due, 50) / 1e6,
                            percentile(due, 99) / 1e6,
                            percentile(due, 100) / 1e6);
        }
    }

    private static boolean isTheLeaseLocked() throws SQLException {
        try {
            text("SELECT fence FROM job_lease WHERE job = '" + JOB + "' FOR UPDATE NOWAIT");
            return false;
        } catch (SQLException locked) {
            assertThat(locked.getErrorCode()).as(locked.getMessage()).isIn(LOCKED);
            return true;
        }
    }

    /** Those due in one round: of which disclosures. */
    private record Made(long first, long last) {}

    /** Lets so many become due, and returns when a node has begun with them and is in the middle. */
    private static Made begunBy(ServerNode node) throws Exception {
        give(NOBODY);
        var due = due(now(), Duration.ZERO);
        give(node.name());
        await(() -> done(due) >= DUE / 10, "a tenth is done");
        return due;
    }

    private static void awaitDone(Made due, int many) throws Exception {
        await(() -> done(due) >= many, many + " are done");
    }

    private static void assertOnce(Made due) throws SQLException {
        var among = " BETWEEN " + due.first() + " AND " + due.last();
        assertThat(number("SELECT COUNT(*) FROM disclosure_version WHERE state = 'RELEASED' AND disclosure_id" + among))
                .as("released")
                .isEqualTo(DUE);
        for (var left : List.of(
                "audit WHERE act = 'ReleasingVersion' AND subject_kind = 'disclosure' AND subject_id",
                "change_row WHERE subject_kind = 'disclosure' AND subject_id")) {
            assertThat(number("SELECT COUNT(*) FROM " + left + among)).as(left).isEqualTo(DUE);
            assertThat(number("SELECT COUNT(DISTINCT subject_id) FROM " + left + among))
                    .as(left)
                    .isEqualTo(DUE);
        }
        assertThat(number("SELECT COUNT(*)" + effects(due))).as("unique rows").isEqualTo(DUE);
        assertThat(number(
                        "SELECT COUNT(*) FROM (SELECT fence, LAG(fence) OVER (ORDER BY id) AS before_it FROM job_effect"
                                + " WHERE job = '" + JOB + "') each_one WHERE fence < before_it"))
                .as("written under an older lease after a newer one")
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM job_effect WHERE job = '" + JOB + "' AND done_at < due_at"))
                .as("early")
                .isZero();
        assertThat(number("SELECT COUNT(*) FROM job_failure WHERE job = '" + JOB + "'"))
                .as("failed")
                .isZero();
    }

    private static long done(Made due) throws SQLException {
        return number("SELECT COUNT(*)" + effects(due));
    }

    private static long doneBy(ServerNode node, Made due) throws Exception {
        return number("SELECT COUNT(*)" + effects(due) + " AND node = '" + node.name() + "'");
    }

    private static String effects(Made due) {
        return " FROM job_effect e WHERE e.job = '" + JOB + "' AND e.subject_id BETWEEN"
                + " (SELECT MIN(id) FROM disclosure_version WHERE disclosure_id = " + due.first()
                + ") AND (SELECT MAX(id) FROM disclosure_version WHERE disclosure_id = " + due.last() + ")";
    }

    /** Microseconds after their moment within which so many of a hundred were done. */
    private static long percentile(Made due, int percent) throws SQLException {
        return number("SELECT TIMESTAMPDIFF(MICROSECOND, e.due_at, e.done_at)" + effects(due)
                + " ORDER BY 1 LIMIT 1 OFFSET " + Math.max(0, DUE * percent / 100 - 1));
    }

    /** Lets the lease be somebody's. A node takes what is its own at its next look, and begins. */
    private static void give(String holder) throws SQLException {
        var soon = now().plusSeconds(holder.equals(NOBODY) ? 25 : 10);
        try (var statement = database.prepareStatement(
                "UPDATE job_lease SET holder = ?, held_until = ?, fence = fence + 1 WHERE job = ?")) {
            statement.setString(1, holder);
            statement.setTimestamp(2, moment(soon));
            statement.setString(3, JOB);
            statement.executeUpdate();
        }
    }

    private static void free() throws SQLException {
        update("UPDATE job_lease SET held_until = '2000-01-01' WHERE job = '" + JOB + "'");
    }

    /** Copies of one that waits for its release, set for moments one after another; the last step makes them due. */
    private static Made due(Instant from, Duration step) throws SQLException {
        int first = last + 1;
        last += DUE;
        database.setAutoCommit(false);
        update("INSERT INTO disclosure (disclosure_number, kind, created_at, created_by, lock_count)"
                + " SELECT CONCAT('" + NUMBERS + "', n.n + " + first + "), d.kind, d.created_at, d.created_by, 0"
                + " FROM disclosure d JOIN disclosure_version v ON v.disclosure_id = d.id JOIN"
                + " (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + digits("a") + ", " + digits("b")
                + ", " + digits("c") + ", " + digits("e") + ") n ON n.n < " + DUE
                + " WHERE v.id = " + template + " ORDER BY n.n");
        var made = new Made(id(first), id(last));
        var columns = columns("disclosure_version", "id");
        var values = columns.stream()
                .map(column -> switch (column) {
                    case "disclosure_id" -> "d.id";
                    case "state" -> "'SCHEDULED'";
                    case "released_by" -> "(SELECT id FROM account WHERE name = '" + AdminClient.REVIEWER + "')";
                    case "release_at" ->
                        "? + INTERVAL (" + step.toNanos() / 1_000 + " * (d.id - " + made.first() + ")) MICROSECOND";
                    default -> "v." + column;
                })
                .collect(Collectors.joining(", "));
        copy("disclosure_version", columns, values, made, from);
        for (var table : List.of("legal_document", "version_editor")) {
            var also = columns(table, "");
            update("INSERT INTO " + table + " (" + String.join(", ", also) + ") SELECT "
                    + also.stream()
                            .map(column -> column.equals("version_id") ? "v.id" : "t." + column)
                            .collect(Collectors.joining(", "))
                    + " FROM " + table + " t JOIN disclosure_version v ON v.disclosure_id BETWEEN " + made.first()
                    + " AND " + made.last() + " WHERE t.version_id = " + template);
        }
        database.commit();
        database.setAutoCommit(true);
        return made;
    }

    private static void copy(String table, List<String> columns, String values, Made made, Instant from)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement("INSERT INTO " + table + " ("
                + String.join(", ", columns) + ") SELECT " + values + " FROM disclosure d JOIN " + table
                + " v ON v.id = " + template + " WHERE d.id BETWEEN " + made.first() + " AND " + made.last()
                + " ORDER BY d.id")) {
            statement.setTimestamp(1, moment(from));
            statement.executeUpdate();
        }
    }

    private static String digits(String alias) {
        return "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL"
                + " SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) " + alias;
    }

    private static long id(int number) throws SQLException {
        return number("SELECT id FROM disclosure WHERE disclosure_number = '" + NUMBERS + number + "'");
    }

    private static List<String> columns(String table, String without) throws SQLException {
        var columns = new ArrayList<String>();
        try (var found = database.getMetaData().getColumns(database.getCatalog(), null, table, null)) {
            while (found.next()) {
                if (!found.getString("COLUMN_NAME").equals(without)) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
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

    private static int occurrences(String log) {
        return log.split("lost its lease of the job " + JOB, -1).length;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition, String what) throws Exception {
        var until = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** The database's time, by which moments are set. */
    private static Instant now() throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            row.next();
            return row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC);
        }
    }

    private static Timestamp moment(Instant at) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void update(String statement) throws SQLException {
        try (var all = database.createStatement()) {
            all.executeUpdate(statement);
        }
    }
}
