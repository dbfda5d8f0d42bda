package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.time.Span;

/**
 * A workbook held against the grid: what is wrong in it, and step by step what would be altered. Worked out in memory.
 */
final class BookPlan {

    private final WholeGrid grid;
    private final GridBook book;
    private final LocalDate day;
    private final boolean whole;
    private final BookRows told;
    private final BookNames names;
    private final List<BookProblem> problems = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<PlanLine> left = new ArrayList<>();
    private final List<PlanLine> ends = new ArrayList<>();
    private final Set<Relation> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Object, BookRow> sources = new IdentityHashMap<>();

    /** One line of the plan, and how it is drawn. */
    private record Step(PlanLine line, Consumer<Sketch> drawing) {}

    private BookPlan(WholeGrid grid, GridBook book, LocalDate day, boolean whole) {
        this.grid = grid;
        this.book = book;
        this.day = day;
        this.whole = whole;
        this.told = new BookRows(grid, day);
        problems.addAll(book.problems());
        this.names = new BookNames(grid, book, day, problems::add);
    }

    /** @param whole whether what is in the grid and not in the workbook is closed and ended from that day on */
    static BookPlan of(WholeGrid grid, GridBook book, LocalDate day, boolean whole) {
        var plan = new BookPlan(grid, book, day, whole);
        book.rows().values().forEach(rows -> rows.forEach(plan::near));
        new BookUnits(plan).plan();
        new BookPeople(plan).plan();
        new BookPosts(plan).plan();
        new BookOversights(plan).plan();
        new BookSupervisors(plan).plan();
        new BookBodies(plan).plan();
        new BookMembers(plan).plan();
        new BookLiaisons(plan).plan();
        return plan;
    }

    /** A slip of the year is told, and nobody plans further. */
    private void near(BookRow row) {
        var from = row.day(BookColumn.FROM);
        if (from != null && from.isAfter(day.plusYears(Alterations.FARTHEST_YEARS))) {
            problems.add(row.error(BookColumn.FROM, "grid.refusal.far", Alterations.FARTHEST_YEARS));
        }
    }

    WholeGrid grid() {
        return grid;
    }

    GridBook book() {
        return book;
    }

    LocalDate day() {
        return day;
    }

    boolean isWhole() {
        return whole;
    }

    /** Whom and what the workbook speaks of. */
    BookNames names() {
        return names;
    }

    /** Over which days a workbook of this day tells a relation that is recorded; nothing where it leaves it out. */
    Optional<Span> told(Relation one) {
        return told.told(one);
    }

    void problem(BookProblem problem) {
        problems.add(problem);
    }

    void step(PlanLine line, Consumer<Sketch> drawing) {
        steps.add(new Step(line, drawing));
    }

    /** Whether a step of its own ends it. */
    boolean isDrawn(Relation ended) {
        return drawn.contains(ended);
    }

    /** A step of its own ends or changes it. */
    void drawn(Relation ended) {
        drawn.add(ended);
    }

    /** It ends without a row that says so, for what it rests on does. */
    void together(Relation ended, WholeGrid.Somebody holder, List<Relation> after) {
        var left = List.of(ended.span());
        for (var other : after) {
            if (other.excludes(ended)) {
                left = left.stream()
                        .flatMap(part -> part.without(other.span()).stream())
                        .toList();
            }
        }
        var about = ended.cell()
                .map(id -> names.unitCalled(grid.code(id)))
                .or(() -> ended.body().map(id -> names.bodyCalled(grid.code(id))))
                .orElse(ended.told());
        var told = new Foreseen.Told(ended.labelKey(), about, "");
        left.stream()
                .map(Span::first)
                .min(LocalDate::compareTo)
                .ifPresent(from -> ends.add(new PlanLine(
                        PlanLine.Kind.RELATION_ENDED,
                        holder.number(),
                        names.personCalled(holder.number()),
                        from,
                        List.of(new PlanLine.Detail(told, null)))));
    }

    void leave(PlanLine line) {
        left.add(line);
    }

    /** From which row an assignment or relation comes that a step draws. */
    void source(Object drawn, BookRow row) {
        sources.put(drawn, row);
    }

    Optional<BookRow> source(Object drawn) {
        return Optional.ofNullable(sources.get(drawn));
    }

    List<BookProblem> problems() {
        return problems;
    }

    /** The same as somebody mends them: those of the whole, then sheet by sheet and down the rows. */
    List<BookProblem> inOrder() {
        var sheets = new ArrayList<>(List.of(""));
        book.rows().values().stream()
                .filter(rows -> !rows.isEmpty())
                .forEach(rows -> sheets.add(rows.get(0).place().name()));
        return problems.stream()
                .sorted(Comparator.comparingInt((BookProblem problem) -> sheets.indexOf(problem.sheet()))
                        .thenComparing(BookProblem::row))
                .toList();
    }

    boolean isWrong() {
        return problems.stream().anyMatch(BookProblem::error);
    }

    List<PlanLine> lines() {
        var lines = new ArrayList<>(steps.stream().map(Step::line).toList());
        lines.addAll(ends);
        lines.sort(Comparator.comparing(PlanLine::kind));
        lines.addAll(left);
        return lines;
    }

    boolean alters() {
        return !steps.isEmpty();
    }

    /** The first day on which something would hold otherwise. */
    LocalDate firstDay() {
        return steps.stream()
                .map(step -> step.line().from())
                .filter(from -> from != null)
                .reduce(day, (one, other) -> one.isBefore(other) ? one : other);
    }

    void draw(Sketch sketch) {
        sources.clear();
        steps.forEach(step -> step.drawing().accept(sketch));
    }
}
