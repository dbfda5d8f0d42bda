package org.sungrid.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-52")
class AttemptPolicyTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    @Test
    void S_52_the_wait_begins_with_the_fifth_failure_doubles_and_never_becomes_a_lock() {
        assertThat(IntStream.of(0, 1, 4, 5, 6, 7, 12, 13, 14, 1_000_000).mapToObj(AttemptPolicy::after))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(128),
                        Duration.ofSeconds(256),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5));
    }

    @Test
    void S_52_failures_are_forgotten_after_an_hour() {
        var hour = AttemptPolicy.MEMORY;
        assertThat(AttemptPolicy.remembered(7, NOW.minus(hour), NOW, hour)).isEqualTo(7);
        assertThat(AttemptPolicy.remembered(7, NOW.minus(hour).minusMillis(1), NOW, hour))
                .isZero();
        assertThat(AttemptPolicy.remembered(7, null, NOW, hour)).isZero();
    }

    @Test
    void S_52_a_place_is_usual_for_ninety_days_after_one_signed_in_there() {
        assertThat(AttemptPolicy.isUsual(null, NOW)).isFalse();
        assertThat(AttemptPolicy.isUsual(NOW.minus(Duration.ofDays(89)), NOW)).isTrue();
        assertThat(AttemptPolicy.isUsual(NOW.minus(Duration.ofDays(90)), NOW)).isFalse();
    }
}
