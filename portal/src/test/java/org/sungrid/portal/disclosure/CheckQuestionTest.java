package org.sungrid.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.refusal.Refusal;

@Tag("M38")
class CheckQuestionTest {

    @Test
    void a_form_that_was_only_opened_refuses_nothing() {
        assertThat(ask().asked()).isFalse();
        assertThat(ask("fee", "F-2026-0001").refusals()).isEmpty();
        assertThat(ask("what", "电梯").asked()).isFalse();
        assertThat(ask("amount", "5", "day", "2025-01-01").asked()).isFalse();
    }

    @Test
    void a_form_that_was_sent_empty_names_every_field_that_is_missing() {
        assertThat(ask("what", "", "amount", "", "day", "").refusals())
                .extracting(Refusal::field)
                .containsExactly("what", "amount", "day");
    }

    @ParameterizedTest
    @CsvSource({
        "what, '。，', portal.check.refusal.what",
        "what, LONG, search.refusal.too-long",
        "amount, abc, portal.check.refusal.amount",
        "amount, -1, portal.check.refusal.amount.negative",
        "amount, 1.005, portal.check.refusal.amount.decimals",
        "day, 2025-02-30, portal.check.refusal.day",
        "quantity, 多, portal.check.refusal.number",
        "quantity, 0, portal.check.refusal.number.positive",
        "quantity, 0.00001, portal.check.refusal.number.decimals",
        "pieces, -2, portal.check.refusal.number.positive",
        "fee, f1, portal.check.refusal.fee"
    })
    void what_can_not_be_understood_is_told_and_stays_as_it_was_typed(String field, String typed, String key) {
        var text = typed.equals("LONG") ? "电".repeat(201) : typed;

        var question = ask("what", "电梯", "amount", "400", "day", "2025-07-01", field, text);

        assertThat(question.refusals()).extracting(Refusal::field, Refusal::key).containsExactly(tuple(field, key));
        assertThat(question.typed().get(field)).isEqualTo(text.substring(0, Math.min(200, text.length())));
    }

    @Test
    void an_amount_of_one_decimal_more_that_is_zero_is_an_amount() {
        assertThat(ask("what", "电梯", "amount", "1.500", "day", "2025-07-01").refusals())
                .isEmpty();
    }

    @Test
    void choosing_a_fee_keeps_what_was_typed() {
        var question = ask("what", "电梯 检验", "amount", "400元", "day", "2025-07-01", "quantity", "5");

        assertThat(question.about("F-2026-0001"))
                .isEqualTo("/fees/check?fee=F-2026-0001&what=%E7%94%B5%E6%A2%AF+%E6%A3%80%E9%AA%8C"
                        + "&amount=400%E5%85%83&day=2025-07-01&quantity=5");
        assertThat(question.aboutAnother()).isEqualTo("/fees/check?amount=400%E5%85%83&day=2025-07-01");
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static CheckQuestion ask(String... namesAndValues) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], new String[] {namesAndValues[i + 1]});
        }
        return CheckQuestion.of(parameters);
    }
}
