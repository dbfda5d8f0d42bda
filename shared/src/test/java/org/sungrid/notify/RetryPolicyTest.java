package org.sungrid.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-39")
class RetryPolicyTest {

    @Test
    void what_fails_is_tried_for_more_than_a_day_at_growing_pauses() {
        int tries = IntStream.iterate(1, n -> n + 1)
                .filter(RetryPolicy::isOver)
                .findFirst()
                .orElseThrow();
        var pauses = IntStream.range(1, tries).mapToObj(RetryPolicy::after).toList();
        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofHours(24), Duration.ofHours(30));
    }

    @Test
    void whether_a_gateway_is_back_is_looked_for_every_five_minutes_in_the_end() {
        assertThat(RetryPolicy.probeAfter(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(RetryPolicy.probeAfter(1_000)).isEqualTo(Duration.ofMinutes(5));
    }
}
