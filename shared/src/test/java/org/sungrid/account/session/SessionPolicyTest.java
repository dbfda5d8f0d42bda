package org.sungrid.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-51")
class SessionPolicyTest {

    private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

    private final SessionPolicy policy = new SessionPolicy(30, 12, 5);

    @Test
    void S_51_a_session_ends_after_half_an_hour_without_a_request() {
        assertThat(policy.over(NOW.minusSeconds(3_600), NOW.minus(Duration.ofMinutes(30)), NOW))
                .contains(SessionEnd.IDLE);
        assertThat(policy.over(
                        NOW.minusSeconds(3_600),
                        NOW.minus(Duration.ofMinutes(30)).plusMillis(1),
                        NOW))
                .isEmpty();
    }

    @Test
    void S_51_a_session_ends_after_twelve_hours_however_busy_it_is() {
        assertThat(policy.over(NOW.minus(Duration.ofHours(12)), NOW, NOW)).contains(SessionEnd.LONGEST);
        assertThat(policy.over(NOW.minus(Duration.ofHours(12)).plusMillis(1), NOW, NOW))
                .isEmpty();
    }

    @Test
    void S_51_a_clock_that_was_set_back_ends_what_it_cannot_judge() {
        assertThat(policy.over(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)), NOW))
                .contains(SessionEnd.CLOCK);
        assertThat(policy.over(NOW.plusSeconds(2), NOW.plusSeconds(2), NOW)).isEmpty();
    }

    @Test
    void being_seen_is_noted_once_a_minute() {
        assertThat(policy.isToBeNoted(NOW.minusSeconds(59), NOW)).isFalse();
        assertThat(policy.isToBeNoted(NOW.minusSeconds(60), NOW)).isTrue();
    }
}
