package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.grid.ShownCell.Officer;
import org.sungrid.id.CellId;
import org.sungrid.time.Span;

/** Who is responsible for what somebody typed (M11). */
@Tag("M11")
class ShownGridTest {

    private final ShownGrid grid = new ShownGrid(List.of(
            shown(1, null, CellKind.LEADERSHIP, "领导班子", ""),
            shown(2, 1L, CellKind.STATION, "城关所", "云溪街道"),
            shown(3, 2L, CellKind.AREA, "第一片区", "老城、南门巷、启明路"),
            shown(4, 2L, CellKind.AREA, "第二片区", "新区、启明路北段"),
            shown(5, 1L, CellKind.OFFICE, "食品股", "餐饮、小作坊")));

    @Test
    void a_street_with_a_house_number_finds_the_area_that_has_the_street() {
        assertThat(codes("南门巷12号")).containsExactly("C3");
    }

    @Test
    void several_words_are_all_wanted_and_what_stands_above_counts() {
        assertThat(codes("城关 老城")).containsExactly("C3");
        assertThat(codes("城关 餐饮")).isEmpty();
    }

    @Test
    void who_fits_more_comes_first() {
        assertThat(codes("启明路北段")).startsWith("C4").contains("C3");
    }

    @Test
    void a_name_and_a_trade_are_found_and_nothing_is_found_by_signs_alone() {
        assertThat(codes("餐饮")).containsExactly("C5");
        assertThat(codes("负责人3")).containsExactly("C3");
        assertThat(codes("  、，")).isEmpty();
        assertThat(codes("")).isEmpty();
    }

    @Test
    void while_a_cell_is_vacant_the_nearest_above_with_a_head_answers() {
        var vacant = new ShownCell(2, grid.find("C3").orElseThrow().cell(), true, List.of());
        assertThat(vacant.vacant()).isTrue();
        assertThat(grid.answering(vacant).orElseThrow().cell().getCode()).isEqualTo("C2");
        assertThat(new ShownCell(2, vacant.cell(), false, List.of()).vacant())
                .as("told only where heads are named")
                .isFalse();
    }

    @Test
    void as_usual_units_and_sections_name_who_answers_and_nobody_else() {
        for (var level : CellLevel.values()) {
            var usual = Showing.usual(level);
            boolean named = level == CellLevel.UNIT || level == CellLevel.SECTION;
            for (var capacity : Capacity.values()) {
                assertThat(usual.names(capacity)).as(level + " " + capacity).isEqualTo(named && capacity.answers());
            }
        }
        assertThat(new Showing(false, true, true, true, true).names(Capacity.HEAD))
                .isFalse();
    }

    private List<String> codes(String typed) {
        return grid.responsibleFor(typed).stream()
                .map(one -> one.cell().getCode())
                .toList();
    }

    private static ShownCell shown(long id, Long parent, CellKind kind, String name, String area) {
        var sheet = new CellSheet("C" + id, name, "", kind.level(), kind, (int) id, "", "", area);
        var cell = new Cell(
                new CellId(id), sheet, parent == null ? null : new CellId(parent), Span.from(LocalDate.of(2026, 1, 1)));
        return new ShownCell(0, cell, true, List.of(new Officer("负责人" + id, Capacity.HEAD, "")));
    }
}
