package org.sungrid.grid;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;

/**
 * The grid as it would stand after a workbook, looked at row by row, so that what will not do is told where it was written.
 * {@link GridPolicy} looks at the whole once more.
 */
final class BookStanding {

    /** Staff numbers that one line names. */
    private static final int NAMED = 5;

    private final BookPlan plan;
    private final Sketch sketch;

    BookStanding(BookPlan plan, Sketch sketch) {
        this.plan = plan;
        this.sketch = sketch;
    }

    void look() {
        plan.names().units().values().forEach(this::unit);
        for (var id : List.copyOf(sketch.touched())) {
            var held = sketch.in(id);
            held.forEach(post -> plan.source(post).ifPresent(row -> inItsCell(post, row)));
            heads(held);
            twice(held);
        }
        relations();
        vacant();
        withoutPost();
        alike();
    }

    /** What it stands below exists on all its days. */
    private void unit(BookRow row) {
        var id = plan.names().cell(row.text(BookColumn.CODE));
        if (id.isEmpty() || !sketch.touched().contains(id.get())) {
            return;
        }
        for (var cell : sketch.cell(id.get())) {
            var above = cell.parent() == null ? List.<Cell>of() : sketch.cell(cell.parent());
            if (!above.isEmpty()) {
                GridPolicy.uncovered(cell.span(), above)
                        .ifPresent(day -> plan.problem(row.error(
                                BookColumn.PARENT,
                                "grid.refusal.parent.gone",
                                above.get(above.size() - 1).getName(),
                                cell.getName(),
                                day.toString())));
            }
        }
    }

    /** A unit that was refused itself exists on no day; that was told. */
    private void inItsCell(Assignment post, BookRow row) {
        if (sketch.cell(post.cell()).isEmpty()) {
            return;
        }
        GridPolicy.uncovered(post.span(), sketch.cell(post.cell()))
                .ifPresent(day -> plan.problem(row.error(
                        row.has(BookColumn.FROM) ? BookColumn.FROM : BookColumn.UNIT,
                        "grid.sheet.refusal.outside",
                        plan.names().unitCalled(row.text(BookColumn.UNIT)),
                        day.toString())));
    }

    /** Nobody answers for a cell beside another; who stands in does so while there is no head. */
    private void heads(List<Assignment> held) {
        var heads = held.stream().filter(post -> post.getCapacity().answers()).toList();
        for (int i = 0; i < heads.size(); i++) {
            for (int j = i + 1; j < heads.size(); j++) {
                var one = heads.get(i);
                var other = heads.get(j);
                var common = one.span().common(other.span());
                var row = plan.source(other).or(() -> plan.source(one));
                if (common.isPresent() && row.isPresent() && !one.person().equals(other.person())) {
                    plan.problem(row.get()
                            .error(
                                    BookColumn.CAPACITY,
                                    "grid.sheet.refusal.heads",
                                    plan.names().unitCalled(row.get().text(BookColumn.UNIT)),
                                    common.get().first().toString()));
                }
            }
        }
    }

    private void twice(List<Assignment> held) {
        var byHolder = new HashMap<List<Object>, List<Assignment>>();
        held.forEach(post -> byHolder.computeIfAbsent(
                        List.of(post.person(), post.getCapacity()), key -> new java.util.ArrayList<>())
                .add(post));
        byHolder.values().stream()
                .filter(posts -> posts.size() > 1)
                .forEach(posts -> posts.forEach(post -> {
                    boolean again = posts.stream()
                            .takeWhile(other -> other != post)
                            .anyMatch(other -> other.span().common(post.span()).isPresent());
                    if (again) {
                        plan.source(post)
                                .ifPresent(row -> plan.problem(row.error(
                                        BookColumn.UNIT,
                                        "grid.refusal.cell.already",
                                        plan.names().unitCalled(row.text(BookColumn.UNIT)))));
                    }
                }));
    }

    /** New ones rest on their ground; what has lost it ends with it, and is told. */
    private void relations() {
        var grounds = new Grounds(sketch);
        var related = sketch.relations();
        for (var fresh : related.tied()) {
            plan.source(fresh).ifPresent(row -> relation(grounds, fresh, row));
        }
        for (var person : related.persons()) {
            var known = plan.grid().person(person);
            related.rows(person).ended().stream()
                    .filter(ended -> known != null && !plan.isDrawn(ended))
                    .forEach(ended -> plan.together(ended, known, related.of(person)));
        }
    }

    private void relation(Grounds grounds, Relation fresh, BookRow row) {
        var unit = fresh.cell().map(sketch::cell).orElse(List.of());
        var body = fresh.body().map(sketch.relations()::body).orElse(List.of());
        if (unit.isEmpty() && body.isEmpty()) {
            return;
        }
        var number = row.tells(BookColumn.SUPERVISOR) ? BookColumn.SUPERVISOR : BookColumn.NUMBER;
        var called = plan.names().personCalled(row.text(number));
        if (fresh instanceof Oversight && unit.get(0).getLevel() == CellLevel.LEADERSHIP) {
            plan.problem(row.error(BookColumn.UNIT, "grid.refusal.oversight.leadership"));
            return;
        }
        for (var missing : grounds.missing(fresh)) {
            var day = missing.days().get(0).first().toString();
            plan.problem(
                    switch (missing.ground()) {
                        case CELL ->
                            row.error(
                                    BookColumn.UNIT,
                                    "grid.refusal.relation.cell",
                                    plan.names().unitCalled(row.text(BookColumn.UNIT)),
                                    day);
                        case BODY ->
                            row.error(
                                    BookColumn.BODY,
                                    "grid.refusal.relation.cell",
                                    plan.names().bodyCalled(row.text(BookColumn.BODY)),
                                    day);
                        case LEADERSHIP -> row.error(number, "grid.refusal.oversight.post", called, day);
                        case POST -> row.error(number, "grid.refusal.relation.post", called, day);
                    });
        }
        if (sketch.relations().of(fresh.person()).stream()
                .anyMatch(other -> other != fresh
                        && other.excludes(fresh)
                        && other.span().common(fresh.span()).isPresent())) {
            plan.problem(row.error(number, "grid.refusal.relation.already", called));
        }
    }

    private void vacant() {
        plan.names().units().forEach((code, row) -> {
            var id = plan.names().cell(code);
            if (id.isEmpty() || row.text(BookColumn.KIND).equals(CellKind.POST.code())) {
                return;
            }
            var days = sketch.cell(id.get()).stream()
                    .map(Cell::span)
                    .filter(span -> WholeGrid.isLeft(span, plan.day()))
                    .toList();
            if (days.isEmpty()) {
                return;
            }
            LocalDate day =
                    days.get(0).has(plan.day()) ? plan.day() : days.get(0).first();
            if (sketch.in(id.get()).stream()
                    .noneMatch(
                            post -> post.getCapacity().answers() && post.span().has(day))) {
                plan.problem(row.warning(BookColumn.CODE, "grid.sheet.warning.vacant", row.text(BookColumn.NAME)));
            }
        });
    }

    private void withoutPost() {
        var busy = new LinkedHashSet<>();
        sketch.all().filter(post -> WholeGrid.isLeft(post.span(), plan.day())).forEach(post -> busy.add(post.person()));
        plan.names()
                .people()
                .forEach((number, row) -> plan.names()
                        .person(number)
                        .filter(id -> !busy.contains(id))
                        .ifPresent(id -> plan.problem(row.warning(
                                BookColumn.NUMBER, "grid.sheet.warning.post", row.text(BookColumn.PERSON)))));
    }

    /** Two of one name are often one person under two numbers. */
    private void alike() {
        Map<String, TreeSet<String>> numbers = new LinkedHashMap<>();
        plan.names()
                .people()
                .forEach((number, row) -> numbers.computeIfAbsent(row.text(BookColumn.PERSON), name -> new TreeSet<>())
                        .add(number));
        numbers.forEach((name, borne) -> {
            if (borne.size() > 1 && !name.isEmpty()) {
                var row = plan.names().people().get(borne.last());
                var some = String.join("、", borne.stream().limit(NAMED).toList());
                plan.problem(row.warning(
                        BookColumn.PERSON, "grid.sheet.warning.alike", name, borne.size() > NAMED ? some + "…" : some));
            }
        });
        plan.grid().persons().stream()
                .filter(known ->
                        !plan.names().people().containsKey(known.number()) && numbers.containsKey(known.name()))
                .forEach(known -> plan.problem(plan.names()
                        .people()
                        .get(numbers.get(known.name()).last())
                        .warning(
                                BookColumn.PERSON,
                                "grid.sheet.warning.alike",
                                known.name(),
                                known.number() + "、" + numbers.get(known.name()).last())));
    }
}
