package org.sungrid.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class CsvPropertyTest {

    @Property(tries = 2_000)
    @Tag("S-78")
    @Tag("S-79")
    void whatever_the_cells_hold_comes_back_whole_and_none_begins_a_formula(@ForAll("rows") List<List<String>> rows) {
        var csv = new Csv();
        rows.forEach(csv::row);

        var back = CsvTest.read(csv.toString().substring(1));

        assertThat(back).hasSameSizeAs(rows);
        for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).size(); cell++) {
                var said = rows.get(row).get(cell);
                var shown = back.get(row).get(cell);
                assertThat(shown).isIn(said, "'" + said);
                assertThat(shown.strip().matches("(?s)[=+@＝＋－＠].*")).isFalse();
                assertThat(shown.strip().startsWith("-") && !shown.matches("(-?[0-9]+(\\.[0-9]+)?\n?)+"))
                        .isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        var cell = Arbitraries.strings()
                .withChars("=+-@\t\r\n,;\"' 019.ab电＝－\u200B\uFEFF\u2028")
                .ofMaxLength(8);
        return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(4);
    }
}
