package org.sungrid.portal.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.refusal.Refusal;
import org.sungrid.search.SearchQuery.Order;

class QuestionTest {

    @Test
    void nothing_asked_is_everything_newest_first() {
        Question question = Question.of(Map.of());

        assertThat(question.understood()).isTrue();
        assertThat(question.query().order()).isEqualTo(Order.NEWEST);
        assertThat(question.query().page()).isEqualTo(1);
    }

    @Test
    void words_are_answered_by_relevance_unless_said_otherwise() {
        assertThat(Question.of(parameters("q", "电梯")).query().order()).isEqualTo(Order.RELEVANCE);
        assertThat(Question.of(parameters("q", "电梯", "sort", "oldest")).query().order())
                .isEqualTo(Order.OLDEST);
    }

    @Test
    void several_values_of_a_facet_are_kept_together() {
        Question question =
                Question.of(Map.of("kind", new String[] {"fee", "legal-document"}, "year", new String[] {"2026"}));

        assertThat(question.query().chosen())
                .isEqualTo(Map.of("kind", Set.of("fee", "legal-document"), "year", Set.of("2026")));
    }

    @Test
    void an_empty_parameter_is_as_good_as_none() {
        assertThat(Question.of(parameters("kind", "", "page", "", "sort", "", "q", "  "))
                        .understood())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kind, bribe",
        "kind, FEE",
        "year, abcd",
        "year, 20261",
        "year, 2026-01-32",
        "validity, forever",
        "theme, weather",
        "sort, luck",
        "page, -1",
        "page, 0",
        "page, abc",
        "page, 1000000",
        "page, 99999999999999999999",
        "page, 1.5",
    })
    void what_cannot_be_understood_is_refused_by_name(String parameter, String value) {
        Question question = Question.of(parameters(parameter, value, "q", "电梯"));

        assertThat(question.understood()).isFalse();
        assertThat(question.refusals()).extracting(Refusal::field).containsExactly(parameter);
        assertThat(question.typed()).isEqualTo("电梯");
    }

    @Test
    void too_long_a_text_is_refused_and_stays_in_the_form() {
        String tooLong = "电".repeat(201);
        Question question = Question.of(parameters("q", tooLong));

        assertThat(question.refusals()).extracting(Refusal::field).containsExactly("q");
        assertThat(question.typed()).isEqualTo(tooLong);
    }

    @Test
    void what_is_shown_back_has_an_end() {
        assertThat(Question.of(parameters("q", "x".repeat(100_000))).typed()).hasSize(1_000);
        assertThat(Question.of(parameters("kind", "x".repeat(100_000)))
                        .refusals()
                        .get(0)
                        .arguments()
                        .get(0)
                        .toString())
                .hasSizeLessThan(50);
    }

    @Test
    void addresses_change_one_thing_and_keep_the_rest() {
        Question question = Question.of(parameters("q", "电梯 检验", "kind", "fee", "sort", "newest", "page", "3"));
        ListAddress addresses = ListAddress.of("/disclosures", question.query());

        assertThat(addresses.page(4))
                .isEqualTo("/disclosures?q=%E7%94%B5%E6%A2%AF+%E6%A3%80%E9%AA%8C&kind=fee&sort=newest&page=4");
        assertThat(addresses.without("kind", "fee"))
                .isEqualTo("/disclosures?q=%E7%94%B5%E6%A2%AF+%E6%A3%80%E9%AA%8C&sort=newest");
        assertThat(addresses.with("year", "2026")).endsWith("&kind=fee&year=2026&sort=newest");
        assertThat(addresses.withoutAny()).endsWith("%8C&sort=newest");
        assertThat(addresses.ordered(Order.RELEVANCE)).endsWith("&kind=fee");
    }

    private static Map<String, String[]> parameters(String... pairs) {
        Map<String, String[]> parameters = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            parameters.put(pairs[i], new String[] {pairs[i + 1]});
        }
        return parameters;
    }
}
