package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
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
 * Reminders, urging and escalation of tickets on three nodes, each a server process of its own, which are killed in the
 * middle, put to sleep beyond their lease, or may not work while the days come. Each ticket that is due here is due for one
 * stage: a third is to be reminded, a third to fall overdue, a third to climb a level.
 *
 * <p>In full: {@code mvn verify -Dit.test=TicketAlarmFaultsIT -Dsungrid.faults.due=10000}.
 */
@TestMethodOrder(OrderAnnotation.class)
class TicketAlarmFaultsIT {

    private static final String JOB = "ticket-alarms";
    private static final int DUE = Integer.getInteger("sungrid.faults.due", 200);
    private static final int ROUNDS = Integer.getInteger("sungrid.faults.rounds", 3);

    /** Numbers of a year in which nobody else has any. */
    private static final String NUMBERS = "DB-2002-";

    private static final Duration PATIENCE = Duration.ofSeconds(120).plusMillis(40L * DUE);

    /** A node does so many at once, with one thread of the job's own and three that help. */
    private static final int AT_ONCE = 4;

    /** What MariaDB and MySQL answer to who does not want to wait for a lock. */
    private static final List<Integer> LOCKED = List.of(1205, 3572);

    private static final String NOBODY = "nobody";

    private static final List<ServerNode> NODES = new ArrayList<>();
    private static Connection database;
    private static String template;

    @BeforeAll
    static void three_nodes_run() throws Exception {
        database = TestBench.database(As.OWNER);
        var first = started("alarms-first");
        var second = started("alarms-second");
        template = TicketDoor.of(TicketDoor.OFFICER).raised("到期试验", "YX-CG-1-01");
        NODES.add(first.join());
        NODES.add(second.join());
    }

    @AfterEach
    void what_was_made_is_taken_away() throws SQLException {
        var mine = "SELECT id FROM ticket WHERE number LIKE '" + NUMBERS + "%'";
        update("DELETE FROM notification WHERE about_kind = 'ticket' AND about_id IN (" + mine + ")");
        update("DELETE FROM fact WHERE about_kind = 'ticket' AND about_id IN (" + mine + ")");
        update("DELETE FROM ticket_step WHERE ticket_id IN (" + mine + ")");
        update("DELETE FROM ticket WHERE number LIKE '" + NUMBERS + "%'");
    }

    @AfterAll
    static void the_nodes_end() throws SQLException {
        NODES.forEach(ServerNode::kill);
        TicketDoor.of(TicketDoor.OFFICER).pressed(template, "withdrawing", "withdraw", "试验完毕");
        database.close();
    }

    @Test
    @Order(1)
    @Tag("F-18")
    void what_became_due_while_nothing_ran_is_done_once_and_marked_late() throws Exception {
        give(NOBODY);
        var due = due(2);
        assertThat(done(due)).isZero();
        update("UPDATE job_lease SET held_until = '2000-01-01' WHERE job = '" + JOB + "'");
        awaitDone(due, DUE);
        assertOnce(due);
        assertThat(number("SELECT COUNT(*)" + effects(due) + " AND late = TRUE"))
                .isEqualTo(DUE);
    }

    @Test
    @Order(2)
    @Tag("F-19")
    void who_slept_beyond_the_lease_writes_nothing_after_waking() throws Exception {
        var sleeper = NODES.get(1);
        var due = begunBy(sleeper);
        sleeper.freeze();
        while (isLocked("job_lease WHERE job = '" + JOB + "'") || isLocked("running_number WHERE series LIKE '催办-%'")) {
            // It fell asleep between its look at the fence and the commit, or with the number of a letter in hand:
            // until it
            // wakes or its connection ends, everybody waits for that row.
            sleeper.thaw();
            sleeper.freeze();
        }
        awaitDone(due, DUE - AT_ONCE);
        long before = doneBy(sleeper, due);
        assertThat(before).as("it slept in the middle").isPositive().isLessThan(DUE - AT_ONCE);
        sleeper.thaw();
        awaitDone(due, DUE);
        assertThat(doneBy(sleeper, due))
                .as("written after waking, under the old lease")
                .isEqualTo(before);
        assertOnce(due);
    }

    @Test
    @Order(3)
    @Tag("F-17")
    void each_stage_happens_once_though_nodes_are_killed_in_the_middle() throws Exception {
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
                next = started("alarms-node-" + round);
            }
            awaitDone(due, DUE);
            assertThat(killed).as("killed in the middle").isPositive().isLessThan(DUE);
            assertOnce(due);
            long latest = number("SELECT TIMESTAMPDIFF(MICROSECOND, '" + Timestamp.valueOf(due.at()) + "', e.done_at)"
                    + effects(due) + " ORDER BY 1 LIMIT 1 OFFSET " + Math.max(0, DUE * 99 / 100 - 1));
            System.getLogger(TicketAlarmFaultsIT.class.getName())
                    .log(
                            System.Logger.Level.INFO,
                            "F-17: {0} tickets due at once, killed after {1}, 99 of 100 done within {2} s",
                            DUE,
                            killed,
                            latest / 1e6);
        }
    }

    private static boolean isLocked(String row) throws SQLException {
        try {
            text("SELECT 1 FROM " + row + " FOR UPDATE NOWAIT");
            return false;
        } catch (SQLException locked) {
            assertThat(locked.getErrorCode()).as(locked.getMessage()).isIn(LOCKED);
            return true;
        }
    }

    /** Those due in one round: of which tickets, and since when they stand there, by the database's time. */
    private record Made(long first, long last, LocalDateTime at) {}

    /** Lets so many become due, and returns when a node has begun with them and is in the middle. */
    private static Made begunBy(ServerNode node) throws Exception {
        give(NOBODY);
        var due = due(0);
        give(node.name());
        await(() -> done(due) >= DUE / 10, "a tenth is done");
        return due;
    }

    private static void awaitDone(Made due, int many) throws Exception {
        await(() -> done(due) >= many, many + " are done");
    }

    private static void assertOnce(Made due) throws SQLException {
        var among = " BETWEEN " + due.first() + " AND " + due.last();
        assertThat(number("SELECT COUNT(*)" + effects(due))).as("unique rows").isEqualTo(DUE);
        for (var left : List.of(
                "ticket_id) FROM ticket_step WHERE ticket_id",
                "subject_id) FROM change_row WHERE subject_kind = 'ticket' AND subject_id")) {
            assertThat(number("SELECT COUNT(" + left + among)).as(left).isEqualTo(DUE);
            assertThat(number("SELECT COUNT(DISTINCT " + left + among)).as(left).isEqualTo(DUE);
        }
        assertThat(number("SELECT COUNT(*) FROM ticket t JOIN ticket_step s ON s.ticket_id = t.id WHERE t.id" + among
                        + " AND s.kind = ELT(1 + (t.id - " + due.first()
                        + ") % 3, 'REMIND', 'FALL_OVERDUE', 'ESCALATE')"
                        + " AND t.alarm_stage = 2 + (t.id - " + due.first() + ") % 3"
                        + " AND t.escalated = IF((t.id - " + due.first() + ") % 3 = 2, 1, 0)"))
                .as("each the stage that was due, and the next one set")
                .isEqualTo(DUE);
        for (int stage = 1; stage < 3; stage++) {
            var kind = stage == 1 ? "ticket-overdue" : "ticket-escalated";
            long tickets = (DUE - stage + 2) / 3;
            assertThat(number("SELECT COUNT(*) FROM fact WHERE about_kind = 'ticket' AND kind = '" + kind
                            + "' AND about_id" + among))
                    .as(kind)
                    .isEqualTo(tickets);
            assertThat(number("SELECT COUNT(DISTINCT about_id) FROM fact WHERE about_kind = 'ticket' AND kind = '"
                            + kind + "' AND about_id" + among))
                    .as(kind)
                    .isEqualTo(tickets);
        }
        assertThat(number("SELECT COUNT(*) - COUNT(DISTINCT letter) FROM ticket_step WHERE kind = 'FALL_OVERDUE' AND"
                        + " ticket_id" + among))
                .as("letters with the same number")
                .isZero();
        assertThat(number("SELECT COUNT(*) - COUNT(DISTINCT once_key) FROM notification WHERE about_kind = 'ticket' AND"
                        + " about_id" + among))
                .as("said twice")
                .isZero();
        assertThat(number(
                        "SELECT COUNT(*) FROM (SELECT fence, LAG(fence) OVER (ORDER BY id) AS before_it FROM job_effect"
                                + " WHERE job = '" + JOB + "') each_one WHERE fence < before_it"))
                .as("written under an older lease after a newer one")
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
        return " FROM job_effect e WHERE e.job = '" + JOB + "' AND e.subject_kind = 'ticket' AND e.subject_id BETWEEN "
                + due.first() + " AND " + due.last();
    }

    /** Lets the lease be somebody's. A node takes what is its own at its next look, and begins. */
    private static void give(String holder) throws SQLException {
        try (var statement = database.prepareStatement(
                "UPDATE job_lease SET holder = ?, held_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND, fence = fence + 1"
                        + " WHERE job = ?")) {
            statement.setString(1, holder);
            statement.setInt(2, holder.equals(NOBODY) ? 25 : 10);
            statement.setString(3, JOB);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    /**
     * Copies of one ticket, all due with the commit.
     *
     * @param ago days since they would have come
     */
    private static Made due(int ago) throws SQLException {
        var columns = columns("ticket");
        var day = "(UTC_DATE() - INTERVAL " + ago + " DAY)";
        // Far enough from today that the next stage is not due as well, whatever days are off and wherever midnight is.
        var last = "(UTC_DATE() + INTERVAL ELT(1 + n.n % 3, 3, -1, -5) DAY)";
        long number = number("SELECT COALESCE(MAX(id), 0) + 1 FROM ticket");
        var values = columns.stream()
                .map(column -> switch (column) {
                    case "number" -> "CONCAT('" + NUMBERS + "', " + number + " + n.n)";
                    case "form_token" -> "NULL";
                    case "alarm_on" -> day;
                    case "alarm_stage" -> "1 + n.n % 3";
                    case "due" -> last;
                    case "warn_from" -> last + " - INTERVAL 5 DAY";
                    case "long_from" -> last + " + INTERVAL 14 DAY";
                    default -> "t." + column;
                })
                .collect(Collectors.joining(", "));
        update("INSERT INTO ticket (" + String.join(", ", columns) + ") SELECT " + values + " FROM ticket t JOIN"
                + " (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d AS n FROM " + digits("a") + ", " + digits("b")
                + ", " + digits("c") + ", " + digits("e") + ") n ON n.n < " + DUE + " WHERE t.number = '" + template
                + "' ORDER BY n.n");
        var numbers = " FROM ticket WHERE number = '" + NUMBERS;
        long first = number("SELECT id" + numbers + number + "'");
        long end = number("SELECT id" + numbers + (number + DUE - 1) + "'");
        assertThat(end - first).isEqualTo(DUE - 1L);
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT UTC_TIMESTAMP(6)")) {
            row.next();
            return new Made(first, end, row.getObject(1, LocalDateTime.class));
        }
    }

    private static String digits(String alias) {
        return "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL"
                + " SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9) " + alias;
    }

    private static List<String> columns(String table) throws SQLException {
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

    private static CompletableFuture<ServerNode> started(String home) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return ServerNode.start(home);
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
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
