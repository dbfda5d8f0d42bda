package org.sungrid.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** No text becomes a formula in a cell, and each comes back as it was. */
class CellTextTest {

    @Property(tries = 1_000)
    @Tag("S-79")
    void no_cell_begins_like_a_formula_and_each_reads_as_it_was(@ForAll("texts") String text) {
        var cell = CellText.written(text);
        assertThat(cell).doesNotContainPattern("\\A[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20]");
        assertThat(CellText.read(cell)).isEqualTo(text);
    }

    @Example
    @Tag("S-79")
    void what_looks_like_a_spelt_sign_is_read_as_it_was() {
        for (var text : List.of("_x0007_", "_x0012\r", "_x0012\uFFFF", "_x005F_x0007_", "__x000D_", "_x000\r")) {
            assertThat(CellText.read(CellText.written(text))).isEqualTo(text);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().excludeChars('\uD800').ofMaxLength(40),
                Arbitraries.strings()
                        .withChars("=+-@'\t\r\n_x0123456789AF\uFF1D\uFF0B\uFF0D\uFF20一")
                        .ofMaxLength(20));
    }
}
