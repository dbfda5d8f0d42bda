package org.sungrid.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.change.Subject;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;

/** What becomes of an effect that fails, and what is told of why. */
class FailureTest {

    private static final Instant NOON = Instant.parse("2026-11-30T04:00:00Z");
    private static final Due DUE = new Due(new Subject("ticket", 7), NOON);

    @Test
    @Tag("F-38")
    void what_fails_is_tried_again_after_pauses_that_grow_and_parked_after_the_fifth_try() {
        var failure = new Failure("ticket-urging", DUE);
        var pauses = new ArrayList<Duration>();
        var now = NOON;
        for (int tries = 1; tries < 5; tries++) {
            failure.failed(Reason.of(new IllegalStateException()), now);
            assertThat(failure.getParkedAt()).isNull();
            var pause = Duration.ZERO;
            while (failure.isHeldBack(now.plus(pause))) {
                pause = pause.plusSeconds(1);
            }
            pauses.add(pause);
            now = now.plus(pause);
        }
        assertThat(pauses).isSorted().doesNotHaveDuplicates();
        failure.failed(Reason.of(new IllegalStateException()), now);
        assertThat(failure.getParkedAt()).isEqualTo(now);
        assertThat(failure.getTries()).isEqualTo(5);
        assertThat(failure.isHeldBack(now.plus(Duration.ofDays(1_000)))).isTrue();
    }

    @Test
    void why_it_failed_holds_no_word_of_what_was_thrown() {
        var secret = new SQLException("Duplicate entry '张三 13800000000' for key 'person'", "23000", 1062);
        var told = Reason.of(new IllegalStateException("password=hunter2", secret));
        assertThat(told.cause())
                .startsWith("IllegalStateException < SQLException 1062/23000 @ FailureTest.why_it_failed")
                .doesNotContain("张三", "hunter2");
        assertThat(told.key()).isEqualTo("job.reason.busy");
        assertThat(Reason.of(new StackOverflowError()).key()).isEqualTo("job.reason.failed");
    }

    @Test
    void a_refusal_tells_its_own_sentence_unless_something_stands_in_it() {
        var plain = new Refused(Refusal.whole("ticket.refusal.closed"));
        assertThat(Reason.of(plain).key()).isEqualTo("ticket.refusal.closed");
        var filled = new Refused(Refusal.whole("ticket.refusal.person", "张三"));
        assertThat(Reason.of(filled).key()).isEqualTo("job.reason.refused");
        assertThat(Reason.of(filled).cause())
                .startsWith("ticket.refusal.person")
                .doesNotContain("张三");
    }

    @Test
    void a_cause_is_never_longer_than_its_column() {
        Throwable deep = new IllegalStateException();
        for (int depth = 0; depth < 50; depth++) {
            deep = new IllegalStateException(deep);
        }
        assertThat(Reason.of(deep).cause().length()).isLessThanOrEqualTo(300);
    }

    @Test
    @Tag("F-18")
    void late_is_what_an_outage_held_up() {
        assertThat(List.of(Effects.isLate(DUE, NOON), Effects.isLate(DUE, NOON.plusSeconds(60))))
                .containsOnly(false);
        assertThat(Effects.isLate(DUE, NOON.plus(Duration.ofMinutes(6)))).isTrue();
    }

    @Test
    @Tag("F-17")
    void what_is_forgotten_is_no_longer_done_by_itself_before_its_row_is_gone() {
        var lastDone = NOON.plus(Effects.KEPT).minus(Duration.ofDays(1));
        assertThat(Effects.isForgotten(DUE, lastDone)).isFalse();
        assertThat(Effects.isForgotten(DUE, lastDone.plusSeconds(1))).isTrue();
    }
}
