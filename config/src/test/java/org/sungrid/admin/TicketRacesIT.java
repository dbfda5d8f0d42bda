package org.sungrid.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.bench.ServerNode;
import org.sungrid.bench.TestBench;
import org.sungrid.bench.TestBench.As;

/**
 * Two handlers save the same ticket in the same moment, each on the page that both were shown: by the real pages, on one node
 * and on two, each a server process of its own.
 *
 * <p>In full: {@code mvn verify -Dit.test=TicketRacesIT -Dsungrid.ticket.races=1000}.
 */
class TicketRacesIT {

    private static final int ROUNDS = Integer.getInteger("sungrid.ticket.races", 50);
    private static final int SECONDS = 60;
    private static final String CHANGED = "这个督办件有了变化";

    private static Connection database;
    private static String number;
    private static ExecutorService hands;

    @BeforeAll
    static void a_ticket_is_worked_on() throws SQLException {
        database = TestBench.database(As.OWNER);
        hands = Executors.newFixedThreadPool(2);
        number = TicketDoor.of(TicketDoor.OFFICER).raised("两个人同时办理", "YX-CG");
        TicketDoor.of(TicketDoor.HEAD).pressed(number, "form", "accept", "");
    }

    @AfterEach
    void no_table_of_the_trial_stays() throws SQLException {
        update("DROP TABLE IF EXISTS trial_title");
    }

    @AfterAll
    static void the_ticket_is_taken_back() throws SQLException {
        TicketDoor.of(TicketDoor.OFFICER).pressed(number, "withdrawing", "withdraw", "试验完毕");
        hands.shutdownNow();
        database.close();
    }

    @Test
    @Tag("F-20")
    void of_two_who_save_at_one_node_exactly_one_wins_and_the_other_sees_what_the_first_did() throws Exception {
        race(TicketDoor.of(TicketDoor.HEAD), TicketDoor.of(TicketDoor.HANDLER), "一处");
    }

    @Test
    @Tag("F-21")
    void of_two_who_save_at_two_nodes_exactly_one_wins_and_the_other_sees_what_the_first_did() throws Exception {
        var second = ServerNode.second();
        race(TicketDoor.of(TicketDoor.HEAD), TicketDoor.of(TicketDoor.HANDLER, second::admin), "两处");
    }

    /** The control: the same rounds, but each writes what it read and looked at nothing else. */
    @Test
    @Tag("F-21")
    void who_reads_and_writes_without_a_lock_loses_what_the_other_wrote() throws Exception {
        update("CREATE TABLE trial_title (id INT PRIMARY KEY, title LONGTEXT NOT NULL)");
        update("INSERT INTO trial_title VALUES (1, '')");
        var together = new CyclicBarrier(2);
        for (int round = 0; round < ROUNDS; round++) {
            int now = round;
            both(() -> naive(together, "a" + now + ";"), () -> naive(together, "b" + now + ";"));
        }
        int kept = text("SELECT title FROM trial_title").split(";").length;
        assertThat(kept).as("kept of " + 2 * ROUNDS).isLessThan(2 * ROUNDS);
    }

    private void race(TicketDoor one, TicketDoor other, String where) throws Exception {
        one.pressed(number, "noting", "note", where + "之前");
        long before = count("lock_count");
        one.pressed(number, "noting", "note", where + "一个人");
        long alone = count("lock_count") - before;
        for (int round = 0; round < ROUNDS; round++) {
            long seen = count("lock_count");
            long steps = notes();
            var first = one.filled(number, "noting", "note", where + "甲" + round);
            var second = other.filled(number, "noting", "note", where + "乙" + round);
            var answers = both(() -> one.press(number, first), () -> other.press(number, second));
            assertThat(answers)
                    .as("round " + round)
                    .extracting(answer -> answer.statusCode())
                    .containsExactlyInAnyOrder(303, 200);
            boolean firstWon = answers.get(0).statusCode() == 303;
            var loser = answers.get(firstWon ? 1 : 0).body();
            // What the other did, that one was overtaken, and what one typed oneself.
            assertThat(loser).contains(CHANGED, where + "甲" + round, where + "乙" + round);
            assertThat(notes()).as("round " + round).isEqualTo(steps + 1);
            assertThat(count("lock_count")).as("round " + round).isEqualTo(seen + alone);
            assertThat(text("SELECT said FROM ticket_step WHERE ticket_id = " + count("id")
                            + " ORDER BY id DESC LIMIT 1"))
                    .isEqualTo(where + (firstWon ? "甲" : "乙") + round);
        }
    }

    private static Void naive(CyclicBarrier together, String more) throws Exception {
        try (var connection = TestBench.database(As.OWNER);
                var statement = connection.createStatement()) {
            String read;
            try (var row = statement.executeQuery("SELECT title FROM trial_title WHERE id = 1")) {
                row.next();
                read = row.getString(1);
            }
            together.await(SECONDS, TimeUnit.SECONDS);
            statement.executeUpdate("UPDATE trial_title SET title = '" + read + more + "' WHERE id = 1");
        }
        return null;
    }

    private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        var together = new CyclicBarrier(2);
        var first = hands.submit(() -> {
            together.await(SECONDS, TimeUnit.SECONDS);
            return one.call();
        });
        var second = hands.submit(() -> {
            together.await(SECONDS, TimeUnit.SECONDS);
            return other.call();
        });
        return java.util.Arrays.asList(first.get(SECONDS, TimeUnit.SECONDS), second.get(SECONDS, TimeUnit.SECONDS));
    }

    private static long notes() throws SQLException {
        return Long.parseLong(
                text("SELECT COUNT(*) FROM ticket_step WHERE kind = 'NOTE' AND ticket_id = " + count("id")));
    }

    private static long count(String column) throws SQLException {
        return Long.parseLong(text("SELECT " + column + " FROM ticket WHERE number = '" + number + "'"));
    }

    private static String text(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void update(String change) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate(change);
        }
    }
}
