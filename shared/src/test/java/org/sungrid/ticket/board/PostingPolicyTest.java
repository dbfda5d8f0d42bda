package org.sungrid.ticket.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.refusal.Refusal;

/** Which words may stand before the public (M34). */
@Tag("M34")
class PostingPolicyTest {

    @Test
    void a_title_and_words_are_owed_and_have_an_end() {
        assertThat(PostingPolicy.refusals(new Wording("", "", ""), false))
                .extracting(Refusal::field)
                .containsExactly("boardTitle", "boardWords");
        assertThat(PostingPolicy.refusals(new Wording("题".repeat(100), "字".repeat(2_000), ""), false))
                .isEmpty();
        assertThat(PostingPolicy.refusals(new Wording("题".repeat(101), "字".repeat(2_001), ""), false))
                .extracting(Refusal::key)
                .containsOnly("ticket.refusal.long");
    }

    @Test
    void what_became_of_it_is_owed_once_it_is_closed_and_unknown_before() {
        assertThat(PostingPolicy.refusals(new Wording("题", "字", "结果"), false))
                .extracting(Refusal::key)
                .containsExactly("ticket.refusal.posting.outcome.early");
        assertThat(PostingPolicy.refusals(new Wording("题", "字", ""), true))
                .extracting(Refusal::field)
                .containsExactly("boardOutcome");
        assertThat(PostingPolicy.refusals(new Wording("题", "字", "结果"), true)).isEmpty();
    }

    @Test
    void signs_that_nobody_sees_are_refused_and_lines_are_kept() {
        assertThat(PostingPolicy.refusals(new Wording("题\u200b题", "一\r\n二", ""), false))
                .extracting(Refusal::field)
                .containsExactly("boardTitle");
        assertThat(PostingPolicy.refusals(new Wording("题", "一\u202e二", ""), false))
                .extracting(Refusal::key)
                .containsExactly("ticket.refusal.hidden");
    }

    @Test
    void a_reason_is_owed_and_short() {
        assertThat(PostingPolicy.reason("")).hasSize(1);
        assertThat(PostingPolicy.reason("由".repeat(500))).isEmpty();
        assertThat(PostingPolicy.reason("由".repeat(501))).hasSize(1);
    }
}
