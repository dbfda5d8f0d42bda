package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sungrid.grid.TypedBook.DAY;
import static org.sungrid.grid.TypedBook.after;
import static org.sungrid.grid.TypedBook.plan;
import static org.sungrid.grid.TypedBook.read;

import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.grid.sheet.GridBook;

/** What is exported comes back: into the same grid as nothing new, into an empty one as the same (M01). */
@Tag("M01")
class BookRoundTest {

    private static final WholeGrid EMPTY = new WholeGrid(List.of(), List.of(), List.of(), List.of(), List.of());

    @Property(tries = 400)
    void what_is_exported_plans_nothing_in_the_same_grid_and_makes_the_same_in_an_empty_one(@ForAll long seed) {
        var grid = AnyGrid.of(seed);
        var rows = new BookRows(grid, DAY).rows();
        for (boolean whole : new boolean[] {false, true}) {
            var again = BookPlan.of(grid, new GridBook(read(rows), List.of()), DAY, whole);
            assertThat(again.problems()).isEmpty();
            assertThat(again.lines()).noneMatch(line -> line.kind().alters());
        }
        var plan = plan(EMPTY, true, read(rows));
        assertThat(plan.problems().stream().filter(BookProblem::error)).isEmpty();
        assertThat(new BookRows(after(EMPTY, plan), DAY).rows()).isEqualTo(rows);
    }

    @Example
    void any_grid_is_one_of_which_every_sheet_tells_something() {
        var told = EnumSet.noneOf(BookSheet.class);
        for (long seed = 0; seed < 40; seed++) {
            new BookRows(AnyGrid.of(seed), DAY).rows().forEach((sheet, rows) -> {
                if (!rows.isEmpty()) {
                    told.add(sheet);
                }
            });
        }
        assertThat(told).containsExactlyInAnyOrder(BookSheet.values());
    }

    /** A workbook of before, that has no such sheet, leaves what would stand on it as it is. */
    @Property(tries = 50)
    void a_sheet_that_is_not_there_says_nothing(@ForAll long seed) {
        var grid = AnyGrid.of(seed);
        var rows = read(new BookRows(grid, DAY).rows());
        for (var sheet : List.of(BookSheet.SUPERVISORS, BookSheet.BODIES, BookSheet.MEMBERS, BookSheet.LIAISONS)) {
            rows.remove(sheet);
        }
        for (boolean whole : new boolean[] {false, true}) {
            var plan = plan(grid, whole, rows);
            assertThat(plan.problems()).noneMatch(BookProblem::error);
            assertThat(plan.lines()).isEmpty();
        }
    }
}
