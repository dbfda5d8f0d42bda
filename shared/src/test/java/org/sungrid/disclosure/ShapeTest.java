package org.sungrid.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** What every kind is made of is said once, and everything that walks along it finds all of it (M10). */
@Tag("M10")
class ShapeTest {

    @ParameterizedTest
    @EnumSource(DisclosureKind.class)
    void a_content_says_all_that_it_was_made_of(DisclosureKind kind) {
        var content = EveryKind.full(kind);
        assertThat(content.kind()).isEqualTo(kind);
        assertThat(Shape.of(kind).fields()).allMatch(field -> !content.own().isMissing(field.name()));
        assertThat(Shape.of(kind).content(content.particulars(), content.own(), content.body()))
                .isEqualTo(content);
        assertThat(Particulars.of(content.particulars().values())).isEqualTo(content.particulars());
    }

    @ParameterizedTest
    @EnumSource(DisclosureKind.class)
    void every_field_and_column_has_a_name_in_both_languages(DisclosureKind kind) {
        for (var language : Language.values()) {
            var messages = Messages.in(language);
            assertThat(messages.has(kind.labelKey())).isTrue();
            for (var field : Shape.of(kind).all()) {
                assertThat(messages.has(field.labelKey())).as(field.labelKey()).isTrue();
                assertThat(field.columns()).allMatch(column -> messages.has(field.labelKey() + "." + column.name()));
                assertThat(field.words()).allMatch(word -> messages.has(word.labelKey()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DisclosureKind.class)
    void every_difference_shows_in_a_comparison(DisclosureKind kind) {
        var full = EveryKind.full(kind);
        var blank = Shape.of(kind).content(Particulars.titled("空白"), Values.of(), "");
        var changed = Comparison.of(blank, full).fields().stream()
                .filter(Comparison.Sides::changed)
                .map(Comparison.Sides::labelKey);
        assertThat(changed)
                .containsAll(Shape.of(kind).all().stream().map(Field::labelKey).toList());
        assertThat(Comparison.of(full, full).changed()).isFalse();
    }

    @Test
    void what_leads_to_another_disclosure_is_changed_and_nothing_else() {
        var fee = EveryKind.full(DisclosureKind.FEE);
        var linked = (FeeContent) Shape.linked(fee, (field, key) -> field.target() + " " + key);
        assertThat(linked.bases().get(0).disclosure()).isEqualTo("LEGAL_DOCUMENT 一行disclosure");
        assertThat(linked.ladder()).isEqualTo(((FeeContent) fee).ladder());
        var procedure = (ProcedureContent) Shape.linked(
                EveryKind.full(DisclosureKind.PROCEDURE),
                (field, key) -> field.target().code());
        assertThat(procedure.fees().get(0).disclosure()).isEqualTo("fee");
    }

    @Test
    void a_procedure_names_the_cells_of_its_steps() {
        assertThat(Shape.cells(EveryKind.full(DisclosureKind.PROCEDURE)))
                .containsExactly(java.util.Map.entry("steps[0].post", "一行post"));
    }
}
