package org.sungrid.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.refusal.Refusal;

@Tag("M34")
class EscalationPolicyTest {

    @Test
    void stages_come_one_after_the_other_within_their_limits() {
        assertThat(refused(new StageTerms(1, 0), new StageTerms(250, 100))).isEmpty();
        assertThat(refused(new StageTerms(5, 1), new StageTerms(5, 1)))
                .containsExactly("stages[1].workingDays ticket.refusal.rules.order");
        assertThat(refused(new StageTerms(0, 101), new StageTerms(251, -1), new StageTerms(null, null)))
                .containsExactly(
                        "stages[0].workingDays ticket.refusal.rules.days",
                        "stages[0].points ticket.refusal.rules.points",
                        "stages[1].workingDays ticket.refusal.rules.days",
                        "stages[1].points ticket.refusal.rules.points",
                        "stages[2].workingDays ticket.refusal.rules.days",
                        "stages[2].points ticket.refusal.rules.points");
    }

    /** A stage in the middle that will do is held against the last one that would. */
    @Test
    void an_order_is_told_once_where_it_breaks() {
        assertThat(refused(new StageTerms(10, 1), new StageTerms(5, 1), new StageTerms(11, 1)))
                .containsExactly("stages[1].workingDays ticket.refusal.rules.order");
    }

    @Test
    void there_is_one_stage_at_least_and_no_more_than_levels() {
        assertThat(refused()).containsExactly("stages ticket.refusal.rules.stages");
        var many = IntStream.rangeClosed(1, EscalationPolicy.MOST_STAGES + 1)
                .mapToObj(day -> new StageTerms(day, 1))
                .toArray(StageTerms[]::new);
        assertThat(refused(many)).containsExactly("stages ticket.refusal.rules.stages");
    }

    @Test
    void a_reason_is_owed_and_holds_nothing_that_nobody_sees() {
        var stages = List.of(new StageTerms(1, 1));
        assertThat(EscalationPolicy.refusals(stages, ""))
                .extracting(Refusal::key)
                .containsExactly("ticket.refusal.rules.reason");
        assertThat(EscalationPolicy.refusals(stages, "文号\u200b"))
                .extracting(Refusal::key)
                .containsExactly("ticket.refusal.hidden");
    }

    @Test
    void a_wording_is_read_as_it_was_written() {
        var stages = List.of(new StageTerms(1, 2), new StageTerms(15, 0));
        assertThat(EscalationRevision.written(stages)).isEqualTo("1/2 15/0");
    }

    private static List<String> refused(StageTerms... stages) {
        return Stream.of(EscalationPolicy.refusals(List.of(stages), "理由").toArray(Refusal[]::new))
                .map(refusal -> refusal.field() + " " + refusal.key())
                .toList();
    }
}
