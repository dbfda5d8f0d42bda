package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/**
 * A workbook held against the grid: what is wrong in it, and step by step what would be altered. Worked out in memory; cells
 * and persons that are not known yet bear keys below zero until they are.
 */
final class BookPlan {

    private final WholeGrid grid;
    private final GridBook book;
    private final LocalDate day;
    private final boolean whole;
    private final Map<String, CellId> freshCells = new LinkedHashMap<>();
    private final Map<String, PersonId> freshPersons = new LinkedHashMap<>();
    private final Map<String, BookRow> units = new LinkedHashMap<>();
    private final Map<String, BookRow> people = new LinkedHashMap<>();
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
        problems.addAll(book.problems());
    }

    /** @param whole whether what is in the grid and not in the workbook is closed and ended from that day on */
    static BookPlan of(WholeGrid grid, GridBook book, LocalDate day, boolean whole) {
        var plan = new BookPlan(grid, book, day, whole);
        plan.name(BookSheet.UNITS, BookColumn.CODE, plan.units, grid.codes());
        plan.name(
                BookSheet.PEOPLE,
                BookColumn.NUMBER,
                plan.people,
                grid.persons().stream().map(WholeGrid.Somebody::number).toList());
        book.rows().values().forEach(rows -> rows.forEach(plan::near));
        new BookUnits(plan).plan();
        new BookPeople(plan).plan();
        new BookPosts(plan).plan();
        new BookOversights(plan).plan();
        return plan;
    }

    /** Which rows name what, each once; those that are new get keys. */
    private void name(BookSheet sheet, BookColumn column, Map<String, BookRow> rows, Collection<String> known) {
        var folded = new HashMap<String, String>();
        known.forEach(one -> folded.put(folded(one), one));
        for (var row : book.of(sheet)) {
            var name = row.text(column);
            if (name.isEmpty()) {
                continue;
            }
            var alike = folded.putIfAbsent(folded(name), name);
            if (rows.containsKey(name) || alike != null && rows.containsKey(alike)) {
                problems.add(row.error(
                        column,
                        "grid.sheet.refusal.twice",
                        name,
                        rows.get(alike == null ? name : alike).place().number()));
            } else if (alike != null && !alike.equals(name)) {
                problems.add(row.error(column, "grid.sheet.refusal.case", name, alike));
            } else {
                rows.put(name, row);
                if (alike == null) {
                    if (sheet == BookSheet.UNITS) {
                        freshCells.put(name, new CellId(-1L - freshCells.size()));
                    } else {
                        freshPersons.put(name, new PersonId(-1L - freshPersons.size()));
                    }
                }
            }
        }
    }

    /** A slip of the year is told, and nobody plans further. */
    private void near(BookRow row) {
        var from = row.day(BookColumn.FROM);
        if (from != null && from.isAfter(day.plusYears(Alterations.FARTHEST_YEARS))) {
            problems.add(row.error(BookColumn.FROM, "grid.refusal.far", Alterations.FARTHEST_YEARS));
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
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

    /** The units of the workbook by code. */
    Map<String, BookRow> units() {
        return units;
    }

    /** The people of the workbook by staff number. */
    Map<String, BookRow> people() {
        return people;
    }

    /** The cell of a code that the grid or the workbook knows. */
    Optional<CellId> cell(String code) {
        var course = grid.course(code);
        return course.isEmpty()
                ? Optional.ofNullable(freshCells.get(code))
                : Optional.of(course.get(0).id());
    }

    Optional<PersonId> person(String number) {
        return grid.person(number).map(WholeGrid.Somebody::id).or(() -> Optional.ofNullable(freshPersons.get(number)));
    }

    /** What the unit of a code is called, by the workbook or else the grid. */
    String unitName(String code) {
        if (units.containsKey(code)) {
            return units.get(code).text(BookColumn.NAME);
        }
        var existence = grid.existence(code, day);
        var course = grid.course(code);
        return !existence.isEmpty()
                ? WholeGrid.told(existence, day).getName()
                : course.isEmpty() ? code : course.get(course.size() - 1).getName();
    }

    String personName(String number) {
        return people.containsKey(number)
                ? people.get(number).text(BookColumn.PERSON)
                : grid.person(number).map(WholeGrid.Somebody::name).orElse(number);
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
        var about = ended.cell().map(id -> unitName(grid.code(id))).orElse(ended.told());
        var told = new Foreseen.Told(ended.labelKey(), about, "");
        left.stream()
                .map(Span::first)
                .min(LocalDate::compareTo)
                .ifPresent(from -> ends.add(new PlanLine(
                        PlanLine.Kind.RELATION_ENDED,
                        holder.number(),
                        holder.name(),
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

    /** Codes of cells that would be founded and were never known. */
    Collection<String> freshCodes() {
        return freshCells.keySet();
    }

    Collection<String> freshNumbers() {
        return freshPersons.keySet();
    }

    /** From now on these are their keys. */
    void know(Map<String, CellId> cells, Map<String, PersonId> persons) {
        freshCells.putAll(cells);
        freshPersons.putAll(persons);
    }

    void draw(Sketch sketch) {
        sources.clear();
        steps.forEach(step -> step.drawing().accept(sketch));
    }
}
