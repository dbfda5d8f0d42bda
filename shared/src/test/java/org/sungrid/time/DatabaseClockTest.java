package org.sungrid.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The node's clock may say what it likes (F-15): what is asked is the database's time, carried on by what passed since. */
@Tag("F-15")
class DatabaseClockTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Instant there = NOON;
    private Instant here = NOON;
    private long nanos = 77;
    private boolean reachable = true;

    private final Clock node = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return here;
        }
    };

    private final DatabaseClock clock = new DatabaseClock(ZONE, node, () -> nanos);

    @BeforeEach
    void quiet() {
        Logger.getLogger(DatabaseClock.class.getName()).setLevel(Level.OFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT24H", "PT-24H", "PT10M"})
    void a_node_whose_clock_is_wrong_knows_the_right_time(Duration wrong) {
        here = NOON.plus(wrong);
        clock.measure(database());
        assertThat(clock.instant()).isEqualTo(NOON);
        pass(Duration.ofSeconds(20));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT24H", "PT-24H", "PT10M"})
    void a_clock_that_jumps_between_two_measurements_makes_nothing_early_or_late(Duration jump) {
        clock.measure(database());
        pass(Duration.ofSeconds(10));
        here = here.plus(jump);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(10));
        pass(Duration.ofSeconds(10));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void the_databases_time_is_followed_and_in_every_zone() {
        var elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.measure(database());
        there = NOON.plusSeconds(90);
        clock.measure(database());
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
        assertThat(elsewhere.instant()).isEqualTo(NOON.plusSeconds(90));
        assertThat(clock.getZone()).isEqualTo(ZONE);
    }

    @Test
    void a_database_out_of_reach_leaves_the_last_reading() {
        clock.measure(database());
        reachable = false;
        pass(Duration.ofMinutes(5));
        here = NOON.plus(Duration.ofDays(1));
        clock.measure(database());
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    }

    @Test
    void before_the_first_reading_the_node_is_believed() {
        reachable = false;
        here = NOON.plusSeconds(3);
        clock.measure(database());
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3));
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        here = here.plus(time);
    }

    private DataSource database() {
        var row = answering(
                ResultSet.class, Map.of("next", true, "getObject", LocalDateTime.ofInstant(there, ZoneOffset.UTC)));
        var statement = answering(Statement.class, Map.of("executeQuery", row));
        var connection = answering(Connection.class, Map.of("createStatement", statement));
        return made(DataSource.class, (proxy, method, arguments) -> {
            if (!reachable) {
                throw new SQLException("out of reach", "08001");
            }
            return connection;
        });
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return made(type, (proxy, method, arguments) -> answers.get(method.getName()));
    }

    private static <T> T made(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
