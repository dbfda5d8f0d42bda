package org.sungrid.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.refusal.Refusal;

/** What a supervision card must say before it is issued (M51). */
@Tag("M51")
class CardPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @Test
    void a_card_says_to_whom_it_is_issued_and_nothing_is_too_long() {
        assertThat(CardPolicy.refusals("某企业", "", TODAY, TODAY)).isEmpty();
        assertThat(CardPolicy.refusals("字".repeat(200), "字".repeat(500), TODAY, TODAY))
                .isEmpty();
        assertThat(CardPolicy.refusals(" ", "", TODAY, TODAY))
                .extracting(Refusal::field, Refusal::key)
                .containsExactly(tuple("issuedTo", "document.refusal.issued-to"));
        assertThat(CardPolicy.refusals("字".repeat(201), "字".repeat(501), TODAY, TODAY))
                .extracting(Refusal::key)
                .containsExactly("document.refusal.long", "document.refusal.long");
    }

    @Test
    void a_card_is_valid_until_a_day_from_today_on_and_for_three_years_at_most() {
        assertThat(CardPolicy.refusals("某企业", "", TODAY.plusYears(3), TODAY)).isEmpty();
        assertThat(keyOfDay(null)).isEqualTo("document.refusal.valid-until");
        assertThat(keyOfDay(TODAY.minusDays(1))).isEqualTo("document.refusal.valid-until.past");
        assertThat(keyOfDay(TODAY.plusYears(3).plusDays(1))).isEqualTo("document.refusal.valid-until.far");
    }

    private static String keyOfDay(LocalDate day) {
        var refusals = CardPolicy.refusals("某企业", "", day, TODAY);
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).field()).isEqualTo("validUntil");
        return refusals.get(0).key();
    }
}
