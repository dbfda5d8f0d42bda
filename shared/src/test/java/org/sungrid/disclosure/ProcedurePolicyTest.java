package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sungrid.refusal.Refusal;

/** The limits of a procedure agree with each other (M40). */
@Tag("M40")
class ProcedurePolicyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1,2,0|3|3|-",
                "1,2,0|3|-|-",
                "1,2,1|3|5|limit-of-steps",
                "1|6|5|limit-of-law",
                "0|0|0|-",
                "1|0|5|limit-of-steps"
            })
    void the_steps_keep_the_promise_and_the_promise_keeps_the_law(
            String steps, int total, Integer legal, String reason) {
        var refusals = ContentPolicy.refusals(procedure(
                Arrays.stream(steps.split(","))
                        .map(limit -> new Step("受理", "YX-DJ-01", Integer.valueOf(limit), ""))
                        .toList(),
                total,
                legal));
        if (reason == null) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals)
                    .extracting(Refusal::field, Refusal::key)
                    .containsExactly(tuple("total-limit", "disclosure.refusal." + reason));
        }
    }

    @Test
    void each_step_says_who_and_how_long() {
        assertThat(ContentPolicy.refusals(procedure(List.of(new Step("受理", "", null, "")), 5, null)))
                .extracting(Refusal::field)
                .containsExactly("steps[0].post", "steps[0].limit");
        assertThat(ContentPolicy.refusalsOfDraft(procedure(List.of(new Step("", "", null, "")), 5, null)))
                .extracting(Refusal::field)
                .containsExactly("steps[0].name");
    }

    @Test
    void a_procedure_owes_the_public_all_that_it_asks_first() {
        var blank = Shape.of(DisclosureKind.PROCEDURE).content(Particulars.titled("登记"), Values.of(), "");
        assertThat(ContentPolicy.refusals(blank))
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder(
                        "purpose",
                        "applicants",
                        "steps",
                        "total-limit",
                        "basis",
                        "place",
                        "hours",
                        "complaints",
                        "unit",
                        "person");
        assertThat(ContentPolicy.refusalsOfDraft(blank)).isEmpty();
    }

    private static ProcedureContent procedure(List<Step> steps, int total, Integer legal) {
        return new ProcedureContent(
                new Particulars("登记", "", "", "", null, null, null, null, null, "YX-DJ", "1105", "", null),
                "办照",
                "经营者",
                List.of(),
                steps,
                total,
                legal,
                "营业执照",
                List.of(new Basis("《市场主体登记管理条例》", "第十九条", "")),
                List.of(),
                "窗口",
                "工作日",
                "12345",
                "");
    }
}
