package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;
import org.sungrid.text.Passage;

class ComparisonTest {

    private static FeeContent fee(String title, LocalDate from, String amount, List<LadderStep> ladder, String body) {
        return new FeeContent(
                new Particulars(
                        title, "", "", "", null, from, null, Validity.IN_FORCE, Theme.FEES, "YX", "0101", "", null),
                "检验",
                "元/台",
                amount == null ? null : new BigDecimal(amount),
                ladder,
                "",
                null,
                "学校免收\n老人半价",
                List.of(new Basis("《条例》", "第十条", "L-2026-0001")),
                body);
    }

    @Test
    void only_what_changed_is_marked() {
        var before = fee("检验费", LocalDate.of(2025, 1, 1), "5", List.of(), "第一条 甲。");
        var after = fee("检验费", LocalDate.of(2026, 1, 1), "0", List.of(), "第一条 甲。");
        var comparison = Comparison.of(before, after);
        assertThat(comparison.fields().stream().filter(Comparison.Sides::changed))
                .containsExactly(
                        new Comparison.Sides(
                                "disclosure.field.in-force-from",
                                List.of(Comparison.Value.text("2025-01-01")),
                                List.of(Comparison.Value.text("2026-01-01"))),
                        new Comparison.Sides(
                                "disclosure.field.amount",
                                List.of(Comparison.Value.text("5.00")),
                                List.of(Comparison.Value.key("disclosure.field.free"))));
        assertThat(comparison.text()).noneMatch(Passage::changed);
        assertThat(comparison.changed()).isTrue();
    }

    @Test
    void rows_of_ladder_and_basis_are_shown_in_words() {
        var step = new LadderStep(new BigDecimal("5.0"), new BigDecimal("10"), new BigDecimal("560"), "元/台");
        var last = new LadderStep(BigDecimal.TEN, null, new BigDecimal("760.5"), "元/台");
        var comparison = Comparison.of(null, fee("检验费", null, null, List.of(step, last), ""));
        assertThat(field(comparison, "ladder").after())
                .extracting(Comparison.Value::text)
                .containsExactly("> 5, ≤ 10: 560.00 元/台", "> 10: 760.50 元/台");
        assertThat(field(comparison, "basis").after())
                .extracting(Comparison.Value::text)
                .containsExactly("《条例》 第十条 → L-2026-0001");
        assertThat(field(comparison, "exemptions").after()).hasSize(2);
        assertThat(field(comparison, "title").before()).isEmpty();
    }

    @Test
    void a_content_equals_itself() {
        var law = new LegalDocumentContent(Particulars.titled("条例"), Rank.LAW, "2005年7月9日 公布", "第一条 甲");
        assertThat(Comparison.of(law, law).changed()).isFalse();
    }

    @Test
    void every_label_has_its_words() {
        var law = new LegalDocumentContent(Particulars.titled("条例"), null, "", "");
        for (Language language : Language.values()) {
            for (Content content : List.of(law, fee("a", null, "1", List.of(), ""))) {
                assertThat(Comparison.of(null, content).fields())
                        .allMatch(field -> Messages.in(language).has(field.labelKey()));
            }
        }
    }

    @Test
    void different_kinds_do_not_compare() {
        var law = new LegalDocumentContent(Particulars.titled("条例"), null, "", "");
        assertThatIllegalArgumentException().isThrownBy(() -> Comparison.of(law, fee("a", null, "1", List.of(), "")));
    }

    private static Comparison.Sides field(Comparison comparison, String name) {
        return comparison.fields().stream()
                .filter(field -> field.labelKey().equals("disclosure.field." + name))
                .findFirst()
                .orElseThrow();
    }
}
