package org.sungrid.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.database.Trouble;

@Tag("F-26")
class LostRaceRepeatTest {

    private final AtomicInteger tries = new AtomicInteger();
    private boolean within;

    private final LostRaceRepeat repeat = new LostRaceRepeat() {
        @Override
        boolean isWithinAnother() {
            return within;
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {1213, 1020, 1062})
    void an_act_that_lost_a_race_is_done_again_and_its_caller_hears_nothing_F_26(int code) throws Exception {
        assertThat(repeat.repeat(failing(2, new RuntimeException(new SQLException("lost", "HY000", code)))))
                .isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void who_waited_too_long_for_a_lock_waits_once_more_and_no_oftener_F_26() throws Exception {
        var waited = new RuntimeException(new SQLException("lock wait timeout", "HY000", 1205));
        assertThat(repeat.repeat(failing(1, waited))).isEqualTo("done");
        tries.set(0);
        assertThatThrownBy(() -> repeat.repeat(failing(2, waited))).isSameAs(waited);
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_row_that_another_changed_meanwhile_is_read_again_F_26() throws Exception {
        var changed = new RuntimeException(new OptimisticLockException("changed since"));
        assertThat(repeat.repeat(failing(1, changed))).isEqualTo("done");
        assertThat(tries).hasValue(2);
    }

    @Test
    void who_always_loses_is_told_in_the_end() {
        var lost = new RuntimeException(new SQLException("deadlock", "40001", 0));
        assertThatThrownBy(() -> repeat.repeat(failing(99, lost))).isSameAs(lost);
        assertThat(tries).hasValue(LostRaceRepeat.TRIES);
    }

    @Test
    void what_failed_for_another_reason_or_inside_another_transaction_is_not_done_again() {
        var broken = new RuntimeException(new SQLException("no such column", "42S22", 1054));
        assertThatThrownBy(() -> repeat.repeat(failing(99, broken))).isSameAs(broken);
        within = true;
        var lost = new RuntimeException(new SQLException("deadlock", "40001", 1213));
        assertThatThrownBy(() -> repeat.repeat(failing(99, lost))).isSameAs(lost);
        assertThat(tries).hasValue(2);
    }

    @Test
    void an_outage_is_told_from_other_failures() {
        assertThat(Trouble.isOutage(new RuntimeException(new SQLException("away", "08S01", 0))))
                .isTrue();
        assertThat(Trouble.isOutage(new RuntimeException(
                        new SQLException("Error in allocating a connection. Cause: no free connection"))))
                .isTrue();
        assertThat(Trouble.isOutage(new RuntimeException(new SQLException("syntax", "42000", 1064))))
                .isFalse();
        assertThat(Trouble.isOutage(new IllegalStateException("no database in it")))
                .isFalse();
    }

    private InvocationContext failing(int times, Exception with) {
        return (InvocationContext) Proxy.newProxyInstance(
                InvocationContext.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, args) -> {
                    if (tries.incrementAndGet() <= times) {
                        throw with;
                    }
                    return "done";
                });
    }
}
