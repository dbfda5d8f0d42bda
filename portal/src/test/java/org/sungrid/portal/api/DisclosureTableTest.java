package org.sungrid.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sungrid.disclosure.DisclosureKind;
import org.sungrid.disclosure.Field;
import org.sungrid.disclosure.Shape;
import org.sungrid.text.Language;
import org.sungrid.text.Messages;

/** The columns of a kind's table: each field once, and each with words for people. */
class DisclosureTableTest {

    @ParameterizedTest
    @EnumSource
    void every_field_of_a_kind_has_its_column_and_no_two_share_a_name(DisclosureKind kind) {
        var names = new DisclosureTable(kind)
                .columns().stream().map(DisclosureTable.Column::name).toList();

        assertThat(new HashSet<>(names)).hasSameSizeAs(names);
        for (var field : Shape.of(kind).fields()) {
            if (field.type() == Field.Type.ROWS) {
                field.columns()
                        .forEach(column -> assertThat(names).contains(field.camelName() + "." + column.camelName()));
            } else {
                assertThat(names).contains(field.camelName());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_column_is_called_something_in_both_languages(DisclosureKind kind) {
        for (var language : Language.values()) {
            var messages = Messages.in(language);
            assertThat(new DisclosureTable(kind).columns())
                    .allSatisfy(column -> assertThat(messages.has(column.labelKey())
                                    && (column.columnLabelKey() == null || messages.has(column.columnLabelKey())))
                            .as(column.name())
                            .isTrue());
        }
    }
}
