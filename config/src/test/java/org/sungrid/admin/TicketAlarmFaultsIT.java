package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.admin.JobNodes.AT_ONCE;
import static org.sungrid.admin.JobNodes.COUNTED;
import static org.sungrid.admin.JobNodes.DUE;
import static org.sungrid.admin.JobNodes.NOBODY;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

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
    /** Numbers of a year in which nobody else has any. */
    private static final String NUMBERS = "DB-2002-";

    private static JobNodes nodes;
    private static String template;

    @BeforeAll
    static void three_nodes_run() throws Exception {
        nodes = new JobNodes(JOB, "alarms-first", "alarms-second");
        template = TicketDoor.of(TicketDoor.OFFICER).raised("到期试验", "YX-CG-1-01");
    }

    @AfterEach
    void what_was_made_is_taken_away() throws SQLException {
        var mine = "SELECT id FROM ticket WHERE number LIKE '" + NUMBERS + "%'";
        nodes.update("DELETE FROM notification WHERE about_kind = 'ticket' AND about_id IN (" + mine + ")");
        nodes.update("DELETE FROM fact WHERE about_kind = 'ticket' AND about_id IN (" + mine + ")");
        nodes.update("DELETE FROM ticket_step WHERE ticket_id IN (" + mine + ")");
        nodes.update("DELETE FROM ticket WHERE number LIKE '" + NUMBERS + "%'");
    }

    @AfterAll
    static void the_nodes_end() throws SQLException {
        TicketDoor.of(TicketDoor.OFFICER).pressed(template, "withdrawing", "withdraw", "试验完毕");
        nodes.close();
    }

    @Test
    @Order(1)
    @Tag("F-18")
    void what_became_due_while_nothing_ran_is_done_once_and_marked_late() throws Exception {
        nodes.give(NOBODY);
        var due = due(2);
        assertThat(nodes.done(due)).isZero();
        nodes.free();
        nodes.awaitDone(due, DUE);
        assertOnce(due);
        assertThat(nodes.late(due)).isEqualTo(DUE);
    }

    @Test
    @Order(2)
    @Tag("F-19")
    void who_slept_beyond_the_lease_writes_nothing_after_waking() throws Exception {
        var sleeper = nodes.node(1);
        var due = nodes.begunBy(sleeper, TicketAlarmFaultsIT::dueNow);
        sleeper.freeze();
        while (nodes.isLeaseLocked() || nodes.isLocked("running_number WHERE series LIKE '催办-%'")) {
            // It fell asleep between its look at the fence and the commit, or with the number of a letter in hand:
            // until it wakes or its connection ends, everybody waits for that row.
            sleeper.thaw();
            sleeper.freeze();
        }
        nodes.awaitDone(due, DUE - AT_ONCE);
        long before = nodes.doneBy(sleeper, due);
        assertThat(before).as("it slept in the middle").isPositive().isLessThan(DUE - AT_ONCE);
        sleeper.thaw();
        nodes.awaitDone(due, DUE);
        assertThat(nodes.doneBy(sleeper, due))
                .as("written after waking, under the old lease")
                .isEqualTo(before);
        assertOnce(due);
    }

    @Test
    @Order(3)
    @Tag("F-17")
    void each_stage_happens_once_though_nodes_are_killed_in_the_middle() throws Exception {
        nodes.killInTheMiddle("alarms-node-", TicketAlarmFaultsIT::dueNow, TicketAlarmFaultsIT::assertOnce);
    }

    /** Those due in one round: of which tickets, and since when they stand there. */
    private record Made(long first, long last, Instant at) implements JobNodes.Made {

        @Override
        public String effects() {
            return " FROM job_effect e WHERE e.job = '" + JOB
                    + "' AND e.subject_kind = 'ticket' AND e.subject_id BETWEEN " + first + " AND " + last;
        }
    }

    private static Made dueNow() throws SQLException {
        return due(0);
    }

    private static void assertOnce(Made due) throws SQLException {
        var among = " BETWEEN " + due.first() + " AND " + due.last();
        for (var left : List.of(
                "ticket_id) FROM ticket_step WHERE ticket_id",
                "subject_id) FROM change_row WHERE subject_kind = 'ticket' AND subject_id")) {
            assertThat(nodes.number("SELECT COUNT(" + left + among)).as(left).isEqualTo(DUE);
            assertThat(nodes.number("SELECT COUNT(DISTINCT " + left + among))
                    .as(left)
                    .isEqualTo(DUE);
        }
        assertThat(nodes.number(
                        "SELECT COUNT(*) FROM ticket t JOIN ticket_step s ON s.ticket_id = t.id WHERE t.id" + among
                                + " AND s.kind = ELT(1 + (t.id - " + due.first()
                                + ") % 3, 'REMIND', 'FALL_OVERDUE', 'ESCALATE')"
                                + " AND t.alarm_stage = 2 + (t.id - " + due.first() + ") % 3"
                                + " AND t.escalated = IF((t.id - " + due.first() + ") % 3 = 2, 1, 0)"))
                .as("each the stage that was due, and the next one set")
                .isEqualTo(DUE);
        for (int stage = 1; stage < 3; stage++) {
            var kind = stage == 1 ? "ticket-overdue" : "ticket-escalated";
            long tickets = (DUE - stage + 2) / 3;
            assertThat(nodes.number("SELECT COUNT(*) FROM fact WHERE about_kind = 'ticket' AND kind = '" + kind
                            + "' AND about_id" + among))
                    .as(kind)
                    .isEqualTo(tickets);
            assertThat(nodes.number("SELECT COUNT(DISTINCT about_id) FROM fact WHERE about_kind = 'ticket' AND kind = '"
                            + kind + "' AND about_id" + among))
                    .as(kind)
                    .isEqualTo(tickets);
        }
        assertThat(nodes.number(
                        "SELECT COUNT(*) - COUNT(DISTINCT letter) FROM ticket_step WHERE kind = 'FALL_OVERDUE' AND"
                                + " ticket_id" + among))
                .as("letters with the same number")
                .isZero();
        assertThat(nodes.number(
                        "SELECT COUNT(*) - COUNT(DISTINCT once_key) FROM notification WHERE about_kind = 'ticket' AND"
                                + " about_id" + among))
                .as("said twice")
                .isZero();
        nodes.assertOnce(due);
    }

    /**
     * Copies of one ticket, all due with the commit.
     *
     * @param ago days since they would have come
     */
    private static Made due(int ago) throws SQLException {
        var columns = nodes.columns("ticket");
        var day = "(UTC_DATE() - INTERVAL " + ago + " DAY)";
        // Far enough from today that the next stage is not due as well, whatever days are off and wherever midnight is.
        var last = "(UTC_DATE() + INTERVAL ELT(1 + n.n % 3, 3, -1, -5) DAY)";
        long number = nodes.number("SELECT COALESCE(MAX(id), 0) + 1 FROM ticket");
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
        nodes.update("INSERT INTO ticket (" + String.join(", ", columns) + ") SELECT " + values + " FROM ticket t JOIN "
                + COUNTED + " ON n.n < " + DUE + " WHERE t.number = '" + template
                + "' ORDER BY n.n");
        var numbers = " FROM ticket WHERE number = '" + NUMBERS;
        long first = nodes.number("SELECT id" + numbers + number + "'");
        long end = nodes.number("SELECT id" + numbers + (number + DUE - 1) + "'");
        assertThat(end - first).isEqualTo(DUE - 1L);
        return new Made(first, end, nodes.now());
    }
}
