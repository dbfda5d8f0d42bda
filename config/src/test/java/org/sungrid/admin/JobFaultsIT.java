package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.admin.JobNodes.AT_ONCE;
import static org.sungrid.admin.JobNodes.COUNTED;
import static org.sungrid.admin.JobNodes.DUE;
import static org.sungrid.admin.JobNodes.NOBODY;

import java.sql.SQLException;
import java.time.Duration;
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
 * What time makes due, on three nodes, each a server process of its own: nodes are killed in the middle, put to sleep beyond
 * their lease, or none ran while things became due. What is due are releases that were set for a moment; each leaves a row in
 * the record, one in the log of changes and the unique one, which are counted.
 *
 * <p>In full: {@code mvn verify -Dit.test=JobFaultsIT -Dsungrid.faults.due=10000}.
 */
@TestMethodOrder(OrderAnnotation.class)
class JobFaultsIT {

    private static final String JOB = "disclosure-release";

    /** Numbers of a year in which nobody else has any. */
    private static final String NUMBERS = "L-2098-";

    private static JobNodes nodes;
    private static long template;
    private static int last = 1_000_000;

    @BeforeAll
    static void three_nodes_run() throws Exception {
        nodes = new JobNodes(JOB, "third", "fourth");
        var number = AdminClient.signedIn(AdminClient.DRAFTER).store("到期办理试行办法", "第一条 为了试验，制定本办法。", "submit");
        template = nodes.number("SELECT v.id FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                + " WHERE d.disclosure_number = '" + number + "'");
    }

    @AfterEach
    void what_was_made_is_taken_away() throws SQLException {
        var mine = " (SELECT id FROM disclosure WHERE disclosure_number LIKE '" + NUMBERS + "%')";
        var versions = " (SELECT id FROM disclosure_version WHERE disclosure_id IN" + mine + ")";
        nodes.update(
                "INSERT INTO change_row (at, subject_kind, subject_id) SELECT UTC_TIMESTAMP(6), 'disclosure', id FROM"
                        + " disclosure WHERE disclosure_number LIKE '" + NUMBERS + "%'");
        nodes.update("DELETE FROM version_editor WHERE version_id IN" + versions);
        nodes.update("DELETE FROM legal_document WHERE version_id IN" + versions);
        nodes.update("DELETE v FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id"
                + " WHERE d.disclosure_number LIKE '" + NUMBERS + "%'");
        nodes.update("DELETE FROM disclosure WHERE disclosure_number LIKE '" + NUMBERS + "%'");
    }

    @AfterAll
    static void the_nodes_end() throws SQLException {
        nodes.close();
    }

    @Test
    @Order(1)
    @Tag("F-18")
    void F_18_what_became_due_while_nothing_ran_is_done_once_and_marked_late() throws Exception {
        nodes.give(NOBODY);
        var from = nodes.now().minus(Duration.ofDays(2));
        var due = due(from, Duration.ofDays(2).minusHours(1).dividedBy(DUE));
        assertThat(nodes.done(due)).isZero();
        nodes.free();
        nodes.awaitDone(due, DUE);
        assertOnce(due);
        assertThat(nodes.late(due)).isEqualTo(DUE);
    }

    @Test
    @Order(2)
    @Tag("F-19")
    void F_19_who_slept_beyond_the_lease_writes_nothing_after_waking() throws Exception {
        var sleeper = nodes.node(1);
        var due = nodes.begunBy(sleeper, JobFaultsIT::dueNow);
        sleeper.freeze();
        while (nodes.isLeaseLocked()) {
            // It fell asleep between its look at the fence and the commit: as long as it sleeps nobody can take the
            // lease.
            sleeper.thaw();
            sleeper.freeze();
        }
        // What it was at when it fell asleep nobody else can do before it wakes.
        nodes.awaitDone(due, DUE - AT_ONCE);
        long before = nodes.doneBy(sleeper, due);
        assertThat(before).as("it slept in the middle").isPositive().isLessThan(DUE - AT_ONCE);
        assertThat(nodes.holder()).isNotEqualTo(sleeper.name());
        int told = occurrences(sleeper.text());
        sleeper.thaw();
        JobNodes.await(() -> occurrences(sleeper.text()) > told, "it notices that its lease is another's");
        nodes.awaitDone(due, DUE);
        assertThat(nodes.doneBy(sleeper, due))
                .as("written after waking, under the old lease")
                .isEqualTo(before);
        assertOnce(due);
    }

    @Test
    @Order(3)
    @Tag("F-17")
    void F_17_each_effect_happens_once_though_nodes_are_killed_in_the_middle() throws Exception {
        nodes.killInTheMiddle("node-", JobFaultsIT::dueNow, JobFaultsIT::assertOnce);
    }

    /** Those due in one round: of which disclosures. */
    private record Made(long first, long last, Instant at) implements JobNodes.Made {

        @Override
        public String effects() {
            return " FROM job_effect e WHERE e.job = '" + JOB + "' AND e.subject_id BETWEEN"
                    + " (SELECT MIN(id) FROM disclosure_version WHERE disclosure_id = " + first
                    + ") AND (SELECT MAX(id) FROM disclosure_version WHERE disclosure_id = " + last + ")";
        }
    }

    private static Made dueNow() throws SQLException {
        return due(nodes.now(), Duration.ZERO);
    }

    private static void assertOnce(Made due) throws SQLException {
        var among = " BETWEEN " + due.first() + " AND " + due.last();
        assertThat(nodes.number(
                        "SELECT COUNT(*) FROM disclosure_version WHERE state = 'RELEASED' AND disclosure_id" + among))
                .as("released")
                .isEqualTo(DUE);
        for (var left : List.of(
                "audit WHERE act = 'ReleasingVersion' AND subject_kind = 'disclosure' AND subject_id",
                "change_row WHERE subject_kind = 'disclosure' AND subject_id")) {
            assertThat(nodes.number("SELECT COUNT(*) FROM " + left + among))
                    .as(left)
                    .isEqualTo(DUE);
            assertThat(nodes.number("SELECT COUNT(DISTINCT subject_id) FROM " + left + among))
                    .as(left)
                    .isEqualTo(DUE);
        }
        nodes.assertOnce(due);
    }

    /** Copies of one that waits for its release, set for moments one after another; the last step makes them due. */
    private static Made due(Instant from, Duration step) throws SQLException {
        int first = last + 1;
        last += DUE;
        var database = nodes.database();
        database.setAutoCommit(false);
        nodes.update("INSERT INTO disclosure (disclosure_number, kind, created_at, created_by, lock_count)"
                + " SELECT CONCAT('" + NUMBERS + "', n.n + " + first + "), d.kind, d.created_at, d.created_by, 0"
                + " FROM disclosure d JOIN disclosure_version v ON v.disclosure_id = d.id JOIN " + COUNTED
                + " ON n.n < "
                + DUE
                + " WHERE v.id = " + template + " ORDER BY n.n");
        var made = new Made(id(first), id(last), from);
        var columns = nodes.columns("disclosure_version");
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
            var also = nodes.columns(table);
            nodes.update("INSERT INTO " + table + " (" + String.join(", ", also) + ") SELECT "
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
        try (var statement = nodes.database()
                .prepareStatement("INSERT INTO " + table + " ("
                        + String.join(", ", columns) + ") SELECT " + values + " FROM disclosure d JOIN " + table
                        + " v ON v.id = " + template + " WHERE d.id BETWEEN " + made.first() + " AND " + made.last()
                        + " ORDER BY d.id")) {
            statement.setTimestamp(1, JobNodes.moment(from));
            statement.executeUpdate();
        }
    }

    private static long id(int number) throws SQLException {
        return nodes.number("SELECT id FROM disclosure WHERE disclosure_number = '" + NUMBERS + number + "'");
    }

    private static int occurrences(String log) {
        return log.split("lost its lease of the job " + JOB, -1).length;
    }
}
