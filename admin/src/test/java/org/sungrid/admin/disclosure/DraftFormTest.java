package org.sungrid.admin.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.admin.web.FormReading;
import org.sungrid.disclosure.Basis;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.FeeContent;
import org.sungrid.disclosure.LadderStep;
import org.sungrid.disclosure.LegalDocumentContent;
import org.sungrid.disclosure.Particulars;
import org.sungrid.disclosure.Rank;
import org.sungrid.disclosure.Theme;
import org.sungrid.disclosure.Validity;

class DraftFormTest {

    private static final Particulars PARTICULARS = new Particulars(
            "电梯检验费",
            "GQ-12",
            "高市监〔2026〕3号",
            "高青县市场监督管理局",
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 2, 1),
            null,
            Validity.IN_FORCE,
            Theme.FEES,
            "GQ-03",
            "G007",
            "",
            null);

    private static final FeeContent FEE = new FeeContent(
            PARTICULARS,
            "电梯定期检验",
            "",
            null,
            List.of(
                    new LadderStep(BigDecimal.ZERO, BigDecimal.TEN, new BigDecimal("300"), "元/台"),
                    new LadderStep(BigDecimal.TEN, null, new BigDecimal("20.50"), "元/层")),
            "",
            null,
            "学校减半",
            List.of(new Basis("《计量法》", "第十条", "L-2026-0001")),
            "# 说明\n\n正文");

    private static final Function<String, String> AS_CODE = code -> code;

    @Test
    void a_fee_goes_into_the_form_and_comes_out_the_same() {
        assertThat(DraftForm.of(FEE, AS_CODE, AS_CODE).content(new FormReading()))
                .isEqualTo(FEE);
    }

    @Test
    void a_legal_document_goes_into_the_form_and_comes_out_the_same() {
        var document = new LegalDocumentContent(PARTICULARS, Rank.DEPARTMENTAL_RULE, "2026年1月5日公布", "正文");
        assertThat(DraftForm.of(document, AS_CODE, AS_CODE).content(new FormReading()))
                .isEqualTo(document);
    }

    @Test
    void a_unit_that_is_shown_with_its_name_comes_out_as_its_code() {
        var form = DraftForm.of(FEE, code -> code + " · 田镇所", number -> number + " · 张敏");
        assertThat(form.content(new FormReading())).isEqualTo(FEE);
    }

    @Test
    void the_row_that_was_only_offered_is_no_basis() {
        var form = new DraftForm(DisclosureKind.FEE);
        assertThat(((FeeContent) form.content(new FormReading())).bases()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_cell_that_the_browser_left_out_is_empty(DisclosureKind kind) {
        var form = new DraftForm(kind);
        form.getRows()
                .values()
                .forEach(
                        rows -> rows.forEach(row -> row.replaceAll((column, typed) -> typed.isEmpty() ? null : typed)));
        assertThat(form.content(new FormReading()).bases()).isEmpty();
        assertThat(FormDifference.between(new DraftForm(kind), form)).isEmpty();
    }

    @Test
    void the_next_step_begins_where_the_last_one_ends() {
        var form = new DraftForm(DisclosureKind.FEE);
        form.addRow("ladder");
        form.getRows().get("ladder").get(0).put("up-to", "10");
        form.addRow("ladder");
        assertThat(form.getRows().get("ladder").get(1)).containsEntry("above", "10");
    }

    @Test
    void rows_are_bounded() {
        var form = new DraftForm(DisclosureKind.FEE);
        for (int i = 0; i < 1_000; i++) {
            form.addRow("ladder");
            form.addRow("basis");
        }
        assertThat(form.getRows().get("ladder")).hasSize(100);
        assertThat(form.getRows().get("basis")).hasSize(100);
    }

    @Test
    void what_differs_between_two_wordings_is_told_field_by_field_and_can_be_taken_over() {
        var theirs = DraftForm.of(FEE, AS_CODE, AS_CODE);
        var mine = DraftForm.of(FEE, AS_CODE, AS_CODE);
        mine.getText().put("title", "电梯检验收费");
        mine.getText().put("body", "# 说明\r\n\r\n正文");
        mine.removeRow("ladder", 1);
        assertThat(FormDifference.between(theirs, mine))
                .extracting(FormDifference::field)
                .containsExactly("title", "ladder");

        mine.takeOver("title", theirs);
        mine.takeOver("ladder", theirs);
        assertThat(FormDifference.between(theirs, mine)).isEmpty();
    }

    @Test
    void the_stretch_that_differs_is_marked() {
        var difference = new FormDifference("title", "电梯检验费", "电梯检验收费");
        assertThat(difference.getMyPieces())
                .filteredOn(FormDifference.Piece::marked)
                .extracting(FormDifference.Piece::text)
                .containsExactly("收");
    }
}
