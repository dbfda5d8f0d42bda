package org.sungrid.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ChangeTailTest {

    /**
     * Whatever order transactions begin, commit, roll back and time passes in, whenever the tail reads, and however often
     * it is killed and resumes from what it kept: it misses no row and its watermark passes no open transaction.
     */
    @Property(tries = 2_000)
    @net.jqwik.api.Tag("F-31")
    void no_interleaving_makes_it_miss_a_row_F_31(
            @ForAll @Size(max = 200) List<@IntRange(min = 0, max = 99) Integer> steps,
            @ForAll @IntRange(min = 1, max = 5) int limit) {
        SimulatedLog log = new SimulatedLog();
        SortedSet<Long> delivered = new TreeSet<>();
        SortedSet<Long> deliveredWhenKept = new TreeSet<>();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        ChangeTail.Position kept = tail.position();
        for (int step : steps) {
            if (step < 30) {
                log.begin(1 + step % 3);
            } else if (step < 50) {
                log.commitOneOf(step);
            } else if (step < 60) {
                log.rollBackOneOf(step);
            } else if (step < 70) {
                log.pass(Duration.ofSeconds((step - 59) * 37L));
            } else if (step < 85) {
                delivered.addAll(ids(tail.poll(limit)));
                assertThat(log.committed().headSet(tail.low() + 1)).isSubsetOf(delivered);
                long low = tail.low();
                assertThat(log.running()).allMatch(id -> id > low);
            } else if (step < 92) {
                kept = tail.position();
                deliveredWhenKept = new TreeSet<>(delivered);
                long low = kept.low();
                assertThat(log.running()).allMatch(id -> id > low);
            } else {
                // Whatever was done since is lost with the process.
                delivered = new TreeSet<>(deliveredWhenKept);
                tail = ChangeTail.resume(log, log.clock(), kept);
            }
        }
        log.commitAll();
        log.pass(Duration.ofSeconds(5));
        for (int poll = 0; poll < 400; poll++) {
            delivered.addAll(ids(tail.poll(limit)));
        }
        assertThat(delivered).isEqualTo(log.committed());
        log.pass(ChangeTail.PATIENCE);
        tail.poll(limit);
        assertThat(tail.gaps()).isZero();
    }

    @Test
    @Tag("F-31")
    void a_tail_that_only_asks_for_higher_ids_misses_a_late_commit_and_this_one_does_not_F_31() {
        SimulatedLog log = new SimulatedLog();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        log.begin(1);
        log.begin(1);
        log.commit(2);
        assertThat(ids(tail.poll(10))).containsExactly(2L);
        assertThat(log.after(2, 10)).isEmpty();
        log.commit(1);

        assertThat(log.after(2, 10)).as("asking only for higher ids").isEmpty();
        assertThat(ids(tail.poll(10))).containsExactly(1L);
    }

    @Test
    void the_watermark_waits_for_an_open_gap_and_passes_a_dead_one() {
        SimulatedLog log = new SimulatedLog();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        log.begin(1);
        log.begin(1);
        log.commit(2);
        tail.poll(10);
        assertThat(tail.low()).isZero();
        log.rollBack(1);
        log.pass(ChangeTail.PATIENCE.minusMillis(1));
        tail.poll(10);
        assertThat(tail.low()).isZero();
        log.pass(Duration.ofSeconds(5));
        tail.poll(10);
        assertThat(tail.low()).isEqualTo(2);
    }

    @Test
    void a_transaction_that_outlived_every_timeout_is_still_noticed_within_a_day() {
        SimulatedLog log = new SimulatedLog();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        log.begin(1);
        log.begin(1);
        log.commit(2);
        tail.poll(10);
        log.passWithoutEndingAnything(Duration.ofHours(20));
        tail.poll(10);
        assertThat(tail.low()).isEqualTo(2);
        log.commit(1);
        log.pass(Duration.ofMinutes(1));
        assertThat(ids(tail.poll(10))).containsExactly(1L);
    }

    @Test
    void beginning_afresh_reads_again_what_was_written_while_transactions_could_still_be_open() {
        SimulatedLog log = new SimulatedLog();
        log.begin(1);
        log.commit(1);
        log.pass(ChangeTail.PATIENCE.multipliedBy(3));
        log.begin(1);
        log.begin(1);
        log.commit(3);
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        assertThat(ids(tail.poll(10))).containsExactly(3L);
        log.commit(2);
        assertThat(ids(tail.poll(10))).containsExactly(2L);
    }

    @Test
    void a_counter_that_jumps_is_one_gap_in_which_rows_are_still_noticed() {
        SimulatedLog log = new SimulatedLog();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        log.begin(1);
        log.skipIdsTo(1_000_000L);
        log.begin(1);
        log.skipIdsTo(1_000_000_000_000L);
        log.begin(1);
        log.commit(1_000_000_000_000L);
        assertThat(ids(tail.poll(10))).containsExactly(1_000_000_000_000L);
        assertThat(tail.gaps()).isEqualTo(1);
        log.commit(1_000_000L);
        assertThat(ids(tail.poll(10))).containsExactly(1_000_000L);
        log.commit(1L);
        assertThat(ids(tail.poll(10))).containsExactly(1L);
    }

    @Test
    void too_many_gaps_ask_for_a_rebuild_before_memory_is_spent_on_them() {
        SimulatedLog log = new SimulatedLog();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        for (long id = 2; id <= 2L * ChangeTail.MOST_GAPS + 4; id += 2) {
            log.skipIdsTo(id);
            log.begin(1);
        }
        log.commitAll();
        assertThatThrownBy(() -> {
                    for (int poll = 0; poll <= ChangeTail.MOST_GAPS / 1_000; poll++) {
                        tail.poll(1_000);
                    }
                })
                .isInstanceOf(ChangeTail.Lost.class);
        assertThat(tail.gaps()).isLessThanOrEqualTo(ChangeTail.MOST_GAPS);
    }

    @Test
    void a_restored_database_is_recognised_as_another_log() {
        SimulatedLog log = new SimulatedLog();
        log.begin(3);
        log.commitAll();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        tail.poll(10);

        SimulatedLog restored = new SimulatedLog();
        restored.pass(Duration.ofSeconds(1));
        restored.begin(3);
        restored.commitAll();
        assertThatThrownBy(() -> ChangeTail.resume(restored, restored.clock(), tail.position()))
                .isInstanceOf(ChangeTail.Lost.class);
        assertThat(ChangeTail.resume(log, log.clock(), tail.position()).low()).isEqualTo(3);
    }

    @Test
    @DisplayName("a failed read changes nothing, so that the next poll delivers what that one would have")
    void a_failed_read_changes_nothing() {
        SimulatedLog log = new SimulatedLog();
        ChangeTail tail = ChangeTail.fresh(log, log.clock());
        log.begin(1);
        log.begin(1);
        log.commit(2);
        tail.poll(10);
        log.begin(1);
        log.commitAll();
        log.failAfter(1);
        assertThatThrownBy(() -> tail.poll(10)).isInstanceOf(IllegalStateException.class);
        assertThat(ids(tail.poll(10))).containsExactly(1L, 3L);
    }

    @Test
    void a_subject_reads_back_what_it_wrote() {
        Subject subject = new Subject("disclosure", 42);
        assertThat(Subject.parse(subject.toString())).isEqualTo(subject);
        assertThat(List.of("", ":1", "disclosure"))
                .allSatisfy(text ->
                        assertThatThrownBy(() -> Subject.parse(text)).isInstanceOf(IllegalArgumentException.class));
    }

    private static List<Long> ids(List<Change> changes) {
        List<Long> ids = new ArrayList<>();
        changes.forEach(change -> ids.add(change.id()));
        return ids;
    }
}
