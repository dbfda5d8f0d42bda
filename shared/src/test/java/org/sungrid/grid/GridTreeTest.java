package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.grid.GridCards.Branch;
import org.sungrid.grid.GridTree.Marked;
import org.sungrid.grid.GridTree.Twig;
import org.sungrid.id.CellId;
import org.sungrid.time.Span;

/** The tree is searched by name, code and head; what was found stands open, the rest is folded away (M01). */
@Tag("M01")
class GridTreeTest {

    private static final List<Branch> GRID = List.of(
            branch(0, "YX", "领导班子", "沈局"),
            branch(1, "YX-A", "城关所", "李所"),
            branch(2, "YX-A1", "东片区", "王片"),
            branch(3, "YX-A11", "东片岗", "赵岗"),
            branch(2, "YX-A2", "西片区"),
            branch(1, "YX-B", "法规科", "孙科"));

    @Test
    void a_small_tree_stands_open_with_what_is_below_in_its_place() {
        var tree = GridTree.of(GRID, "");
        assertThat(tree).hasSize(1);
        assertThat(tree.get(0).size()).isEqualTo(5);
        assertThat(written(tree)).containsExactly("YX+", "YX-A+", "YX-A1+", "YX-A11", "YX-A2", "YX-B");
        assertThat(GridTree.found(tree)).isZero();
    }

    @Test
    void a_large_tree_begins_with_its_first_two_levels() {
        var many = new ArrayList<>(GRID);
        for (int i = 0; i < 100; i++) {
            many.add(branch(1, "YX-C" + i, "科" + i));
        }
        assertThat(written(GridTree.of(many, ""))).startsWith("YX+", "YX-A", "YX-A1", "YX-A11");
    }

    @Test
    void what_was_found_stands_open_and_what_leads_nowhere_is_left_out() {
        assertThat(written(GridTree.of(GRID, "东片区"))).containsExactly("YX+", "YX-A+", "YX-A1!", "YX-A11");
        assertThat(written(GridTree.of(GRID, "赵岗"))).containsExactly("YX+", "YX-A+", "YX-A1+", "YX-A11!");
        assertThat(written(GridTree.of(GRID, "ｙｘ－ｂ"))).containsExactly("YX+", "YX-B!");
        assertThat(GridTree.found(GridTree.of(GRID, "片"))).isEqualTo(3);
        assertThat(GridTree.of(GRID, "没有的")).isEmpty();
        assertThat(GridTree.of(List.of(), "x")).isEmpty();
    }

    @Test
    void the_part_that_was_asked_for_is_marked() {
        assertThat(GridTree.marked("YX-A11", "a1")).isEqualTo(new Marked("YX-", "A1", "1"));
        assertThat(GridTree.marked("东片区", "西")).isEqualTo(new Marked("东片区", "", ""));
        assertThat(GridTree.marked("东片区", "")).isEqualTo(new Marked("东片区", "", ""));
    }

    private static List<String> written(List<Twig> tree) {
        var all = new ArrayList<String>();
        for (var twig : tree) {
            all.add(twig.branch().cell().getCode()
                    + (twig.found() ? "!" : "")
                    + (twig.open() && !twig.below().isEmpty() ? "+" : ""));
            all.addAll(written(twig.below()));
        }
        return all;
    }

    private static Branch branch(int depth, String code, String name, String... heads) {
        var level = CellLevel.values()[depth];
        var sheet = new CellSheet(code, name, "", level, CellKind.POST, depth, "", "", "");
        return new Branch(depth, new Cell(new CellId(depth), sheet, null, Span.from(LocalDate.EPOCH)), List.of(heads));
    }
}
