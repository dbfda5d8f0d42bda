package org.sungrid.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sungrid.grid.TypedBook.DAY;
import static org.sungrid.grid.TypedBook.START;
import static org.sungrid.grid.TypedBook.after;
import static org.sungrid.grid.TypedBook.grid;
import static org.sungrid.grid.TypedBook.plan;
import static org.sungrid.grid.TypedBook.row;
import static org.sungrid.grid.TypedBook.rows;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.Tag;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.CellId;
import org.sungrid.time.Span;

/** What a workbook says of posts (M01). */
@Tag("M01")
class BookPostsTest {

    @Example
    void posts_are_begun_changed_and_ended_by_their_own_days() {
        var plan = plan(
                false,
                rows(
                        BookSheet.POSTS,
                        row("1", "A", "HEAD", "所长（兼）", START, null),
                        row("2", "B", "HEAD", "", START, LocalDate.of(2026, 5, 31)),
                        row("3", "B", "HEAD", "股长", DAY, null),
                        row("3", "A", "MEMBER", "", LocalDate.of(2024, 3, 1), null)));
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.lines())
                .extracting(PlanLine::kind, PlanLine::code, PlanLine::from)
                .containsExactlyInAnyOrder(
                        tuple(Kind.POST_CHANGED, "1", DAY),
                        tuple(Kind.POST_ENDED, "2", DAY),
                        tuple(Kind.POST_BEGUN, "3", DAY),
                        tuple(Kind.POST_CHANGED, "3", START));
        var sketch = new Sketch(grid());
        plan.draw(sketch);
        assertThat(sketch.in(new CellId(2)))
                .extracting(held -> held.person().value(), Assignment::getTitle, Assignment::span)
                .containsExactlyInAnyOrder(
                        tuple(1L, "所长", new Span(START, DAY.minusDays(1))),
                        tuple(1L, "所长（兼）", Span.from(DAY)),
                        tuple(3L, "", Span.from(LocalDate.of(2024, 3, 1))));
        new BookStanding(plan, sketch).look();
        assertThat(plan.problems()).isEmpty();
    }

    @Example
    void what_was_typed_says_nothing_new_once_it_is_recorded() {
        var typed = rows(
                BookSheet.POSTS,
                row("1", "A", "HEAD", "所长（兼）", START, null),
                row("2", "B", "HEAD", "", START, null),
                row("3", "A", "DEPUTY", "", DAY.plusDays(9), DAY.plusDays(30)));
        var recorded = after(grid(), plan(false, typed));
        assertThat(plan(recorded, false, typed).lines())
                .extracting(PlanLine::kind)
                .containsOnly(Kind.POST_LEFT);
    }
}
