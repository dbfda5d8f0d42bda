package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/**
 * An act on tickets that loses a race in the database (a deadlock, a lock waited for too long, a row changed since it was
 * read) at any statement by which it writes is done again as a whole: who pressed the button sees nothing of it, and
 * everything is there once. A trigger of the trial's lets the statement fail once with the very number; how often it was met
 * stands in a table that no rollback touches.
 */
@Tag("F-26")
class TicketLostRaceIT {

    private static final List<Integer> LOST = List.of(1213, 1205, 1020);

    private static Connection database;
    private static TicketDoor officer;
    private static TicketDoor head;

    /** A statement of an act: on which table what is done for which time. */
    record At(String table, String what, int time, int lost) {
        @Override
        public String toString() {
            return lost + " at " + what + " " + time + " of " + table;
        }
    }

    @BeforeAll
    static void begin() throws SQLException {
        database = TestBench.database(As.OWNER);
        officer = TicketDoor.of(TicketDoor.OFFICER);
        head = TicketDoor.of(TicketDoor.HEAD);
        update("CREATE TABLE trial_met (met INT NOT NULL) ENGINE = MyISAM");
        update("INSERT INTO trial_met VALUES (0)");
    }

    @AfterEach
    void nothing_fails_any_more() throws SQLException {
        update("DROP TRIGGER IF EXISTS trial_lost");
    }

    @AfterAll
    static void end() throws SQLException {
        update("DROP TABLE trial_met");
        database.close();
    }

    static Stream<At> raising() {
        return lost(
                new At("running_number", "UPDATE", 1, 0),
                new At("ticket", "INSERT", 1, 0),
                new At("running_deadline", "INSERT", 1, 0),
                new At("running_number", "UPDATE", 2, 0),
                new At("ticket_step", "INSERT", 1, 0),
                new At("ticket", "UPDATE", 1, 0),
                new At("notification", "INSERT", 1, 0),
                new At("inbox_line", "INSERT", 1, 0),
                new At("change_row", "INSERT", 1, 0),
                new At("audit", "INSERT", 1, 0));
    }

    static Stream<At> verifying() {
        return lost(
                new At("ticket", "UPDATE", 1, 0),
                new At("ticket_step", "INSERT", 1, 0),
                new At("notification", "INSERT", 1, 0),
                new At("inbox_line", "INSERT", 1, 0),
                new At("change_row", "INSERT", 1, 0),
                new At("audit", "INSERT", 1, 0));
    }

    private static Stream<At> lost(At... points) {
        return Stream.of(points)
                .flatMap(point -> LOST.stream().map(lost -> new At(point.table, point.what, point.time, lost)));
    }

    @ParameterizedTest
    @MethodSource("raising")
    void raising_is_done_again_and_raises_one(At at) throws SQLException {
        var fields = officer.raising("失败一次 " + at, "YX-CG");
        long tickets = number("SELECT COUNT(*) FROM ticket");
        long drawn = number("SELECT SUM(last_drawn) FROM running_number WHERE series LIKE 'DB-%'");
        fail(at);
        var answer = officer.raise(fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertMet(at);
        assertThat(number("SELECT COUNT(*) FROM ticket")).isEqualTo(tickets + 1);
        // The number that was drawn in vain went back.
        assertThat(number("SELECT SUM(last_drawn) FROM running_number WHERE series LIKE 'DB-%'"))
                .isEqualTo(drawn + 1);
        long id = number("SELECT MAX(id) FROM ticket");
        assertOnce(id, "RAISE", "RaisingTicket");
        assertThat(number("SELECT COUNT(*) FROM running_deadline WHERE about_kind = 'ticket' AND about_id = " + id))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("verifying")
    void verifying_is_done_again_and_verifies_once(At at) throws SQLException {
        var number = officer.raised("核实时失败 " + at, "YX-CG");
        head.pressed(number, "form", "accept", "");
        head.pressed(number, "reporting", "report", "办好了");
        var fields = officer.filled(number, "verifying", "verify", "到现场看过");
        fail(at);
        var answer = officer.press(number, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertMet(at);
        long id = number("SELECT id FROM ticket WHERE number = '" + number + "'");
        assertOnce(id, "VERIFY", "VerifyingTicket");
        assertThat(number("SELECT COUNT(*) FROM ticket WHERE state = 'VERIFIED' AND id = " + id))
                .isEqualTo(1);
    }

    private static void assertOnce(long ticket, String step, String act) throws SQLException {
        for (var left : List.of(
                "ticket_step WHERE kind = '" + step + "' AND ticket_id = " + ticket,
                "audit WHERE act = '" + act + "' AND subject_kind = 'ticket' AND subject_id = " + ticket)) {
            assertThat(number("SELECT COUNT(*) FROM " + left)).as(left).isEqualTo(1);
        }
        assertThat(number("SELECT COUNT(*) FROM notification n WHERE n.once_key IN (SELECT CONCAT('ticket-step:', s.id)"
                        + " FROM ticket_step s WHERE s.kind = '" + step + "' AND s.ticket_id = " + ticket + ")"))
                .as("said")
                .isEqualTo(1);
    }

    /** Once more than it failed: the second time it passes. */
    private static void assertMet(At at) throws SQLException {
        assertThat(number("SELECT met FROM trial_met"))
                .as("met by the trigger: " + at)
                .isGreaterThan(at.time);
    }

    private static void fail(At at) throws SQLException {
        update("UPDATE trial_met SET met = 0");
        update("CREATE TRIGGER trial_lost BEFORE " + at.what + " ON " + at.table + " FOR EACH ROW BEGIN"
                + " UPDATE trial_met SET met = met + 1;"
                + " IF (SELECT met FROM trial_met) = " + at.time + " THEN SIGNAL SQLSTATE '"
                + (at.lost == 1213 ? "40001" : "HY000") + "' SET MYSQL_ERRNO = " + at.lost
                + ", MESSAGE_TEXT = 'lost on trial'; END IF; END");
    }

    private static long number(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void update(String change) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(change);
        }
    }
}
