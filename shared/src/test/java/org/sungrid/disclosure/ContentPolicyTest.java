package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sungrid.refusal.Refusal;

class ContentPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final List<Basis> BASES = List.of(new Basis("《条例》", "第十条", ""));

    @Test
    void a_whole_fee_and_a_whole_law_are_not_refused() {
        assertThat(ContentPolicy.refusals(fee("10", List.of()))).isEmpty();
        assertThat(ContentPolicy.refusals(law("条例", "第一条 甲"))).isEmpty();
    }

    @Test
    void a_draft_may_lack_what_a_release_needs() {
        var empty = new FeeContent(Particulars.titled("费"), "", "", null, List.of(), "", null, "", List.of(), "");
        assertThat(ContentPolicy.refusalsOfDraft(empty)).isEmpty();
        assertThat(ContentPolicy.refusals(empty))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder("item", "amount", "basis", "in-force-from", "unit", "person");
        assertThat(ContentPolicy.refusals(law("条例", "")))
                .extracting(Refusal::field)
                .containsExactly("body");
    }

    @Test
    void a_title_is_needed_even_by_a_draft_and_counted_in_characters() {
        assertThat(ContentPolicy.refusalsOfDraft(law(" \u3000", "甲")))
                .containsExactly(Refusal.of("title", "disclosure.refusal.required"));
        assertThat(ContentPolicy.refusalsOfDraft(law("𠮷".repeat(200), "甲"))).isEmpty();
        assertThat(ContentPolicy.refusalsOfDraft(law("法".repeat(201), "甲")))
                .containsExactly(Refusal.of("title", "disclosure.refusal.length", 200, 201));
    }

    @Test
    void a_text_is_counted_in_bytes() {
        assertThat(ContentPolicy.refusals(law("条例", "甲".repeat(699_050)))).isEmpty();
        assertThat(ContentPolicy.refusals(law("条例", "甲".repeat(699_051))))
                .containsExactly(Refusal.of("body", "disclosure.refusal.bytes", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "100000000", "5.10", "1e2"})
    void a_good_amount_is_kept(String amount) {
        assertThat(ContentPolicy.refusals(fee(amount, List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, amount-range",
        "100000000.01, amount-range",
        "1e999999999, amount-range",
        "0.001, amount-decimals",
        "1e-999999999, amount-decimals"
    })
    void a_bad_amount_is_refused_and_never_written_out(String amount, String reason) {
        assertThat(ContentPolicy.refusals(fee(amount, List.of())))
                .extracting(Refusal::field, Refusal::key)
                .containsExactly(Tuple.tuple("amount", "disclosure.refusal." + reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "0 5 400;5 - 560|-|-",
                "0 - 400|-|-",
                "1 5 400|ladder[0].above|ladder-gap",
                "0 5 400;6 - 560|ladder[1].above|ladder-gap",
                "0 5 400;4 - 560|ladder[1].above|ladder-overlap",
                "0 - 400;5 - 560|ladder[1].above|ladder-after-end",
                "0 0 400|ladder[0].up-to|ladder-step",
                "0 5 400;5 3 560|ladder[1].up-to|ladder-step",
                "- 5 400|ladder[0].above|required",
                "0 5 -|ladder[0].amount|required",
                "0 5 4.001|ladder[0].amount|amount-decimals",
                "0 5.00001 4|ladder[0].up-to|quantity",
                "-1 5 4|ladder[0].above|quantity",
                "0 1e13 4|ladder[0].up-to|quantity"
            })
    void a_ladder_has_no_gap_and_no_overlap(String steps, String field, String reason) {
        var ladder = List.of(steps.split(";")).stream()
                .map(step -> {
                    String[] parts = step.split(" ");
                    return new LadderStep(number(parts[0]), number(parts[1]), number(parts[2]), "元");
                })
                .toList();
        var refusals = ContentPolicy.refusals(fee(null, ladder));
        if (field == null) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals)
                    .first()
                    .extracting(Refusal::field, Refusal::key)
                    .containsExactly(field, "disclosure.refusal." + reason);
        }
    }

    @Test
    void there_is_either_an_amount_or_a_ladder_and_an_end_to_rows() {
        var step = new LadderStep(BigDecimal.ZERO, null, BigDecimal.TEN, "元");
        assertThat(ContentPolicy.refusalsOfDraft(fee("10", List.of(step))))
                .extracting(Refusal::key)
                .containsExactly("disclosure.refusal.amount-and-ladder");
        assertThat(ContentPolicy.refusalsOfDraft(fee(null, Collections.nCopies(51, step))))
                .contains(Refusal.of("ladder", "disclosure.refusal.rows", 50, 51));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        var particulars = new Particulars("法", "", "", "", null, DAY, DAY.minusDays(1), null, null, "", "", "", null);
        assertThat(ContentPolicy.refusals(new LegalDocumentContent(particulars, null, "", "甲")))
                .containsExactly(Refusal.of("in-force-until", "disclosure.refusal.period", DAY, DAY.minusDays(1)));
    }

    @Test
    void equal_numbers_are_equal_contents() {
        assertThat(fee("10", List.of())).isEqualTo(fee("10.00", List.of())).isEqualTo(fee("1e1", List.of()));
        assertThat(fee("0.0", List.of()).free()).isTrue();
    }

    @Test
    void a_label_is_the_same_for_every_row() {
        assertThat(ContentPolicy.labelKey("ladder[12].up-to")).isEqualTo("disclosure.field.ladder.up-to");
    }

    private static BigDecimal number(String text) {
        return text.equals("-") ? null : new BigDecimal(text);
    }

    private static FeeContent fee(String amount, List<LadderStep> ladder) {
        return new FeeContent(
                new Particulars("费", "", "", "", null, DAY, null, null, null, "YX", "0101", "", null),
                "检验",
                "元/台",
                amount == null ? null : new BigDecimal(amount),
                ladder,
                "台数（台）",
                LadderCharge.FLAT,
                "",
                BASES,
                "");
    }

    private static LegalDocumentContent law(String title, String body) {
        return new LegalDocumentContent(Particulars.titled(title), null, "", body);
    }
}
