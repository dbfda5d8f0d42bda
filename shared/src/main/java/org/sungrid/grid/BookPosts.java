package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.time.Span;

/**
 * What a workbook says of posts, held against those of the grid. A post is known by who holds it, where and in what
 * capacity; of several on other days, by its first day.
 */
final class BookPosts {

    private final BookPlan plan;

    BookPosts(BookPlan plan) {
        this.plan = plan;
    }

    private record Key(String number, String unit, String capacity) {}

    void plan() {
        if (!plan.book().tells(BookSheet.POSTS)) {
            return;
        }
        var held = new LinkedHashMap<Key, List<Assignment>>();
        for (var post : plan.grid().posts()) {
            held.computeIfAbsent(key(post), key -> new ArrayList<>()).add(post);
        }
        var asked = new LinkedHashMap<Key, List<BookRow>>();
        for (var row : plan.book().of(BookSheet.POSTS)) {
            if (isSound(row)) {
                asked.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row);
            }
        }
        asked.keySet().forEach(key -> held.putIfAbsent(key, List.of()));
        var matching = new BookMatching<Assignment>(plan.day(), this::told);
        held.forEach((key, posts) -> matching.match(asked.getOrDefault(key, List.of()), posts));
        asked.values().stream()
                .flatMap(List::stream)
                .forEach(row -> matching.of(row)
                        .ifPresentOrElse(
                                post -> altered(
                                        row,
                                        post,
                                        !row.has(BookColumn.FROM) || matching.begins(post, row.day(BookColumn.FROM))),
                                () -> begun(row)));
        matching.unnamed().stream()
                .filter(post -> WholeGrid.isLeft(post.span(), plan.day()))
                .forEach(this::missing);
    }

    /** From when on a sheet tells it. */
    private LocalDate told(Assignment post) {
        return BookRows.from(plan.grid(), plan.grid().code(post.cell()), post.span(), plan.day());
    }

    private Key key(Assignment post) {
        return new Key(
                plan.grid().person(post.person()).number(),
                plan.grid().code(post.cell()),
                post.getCapacity().code());
    }

    private static Key key(BookRow row) {
        return new Key(row.text(BookColumn.NUMBER), row.text(BookColumn.UNIT), row.text(BookColumn.CAPACITY));
    }

    private boolean isSound(BookRow row) {
        int before = plan.problems().size();
        var number = row.text(BookColumn.NUMBER);
        var unit = row.text(BookColumn.UNIT);
        if (!number.isEmpty() && plan.names().person(number).isEmpty()) {
            plan.problem(row.error(BookColumn.NUMBER, "grid.sheet.refusal.person", number));
        }
        if (!unit.isEmpty() && plan.names().cell(unit).isEmpty()) {
            plan.problem(row.error(BookColumn.UNIT, "grid.sheet.refusal.unit", unit));
        }
        var until = row.day(BookColumn.UNTIL);
        if (until != null && row.has(BookColumn.FROM) && until.isBefore(row.day(BookColumn.FROM))) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
        }
        return !number.isEmpty()
                && !unit.isEmpty()
                && row.has(BookColumn.CAPACITY)
                && plan.problems().size() == before;
    }

    /** The days that a row asks for; {@code null} where the last comes before the first. */
    private Span span(BookRow row) {
        var from = row.has(BookColumn.FROM) ? row.day(BookColumn.FROM) : plan.day();
        var until = row.day(BookColumn.UNTIL);
        return until != null && until.isBefore(from) ? null : new Span(from, until);
    }

    private void begun(BookRow row) {
        if (SupervisorNumber.is(row.text(BookColumn.NUMBER))) {
            plan.problem(row.error(BookColumn.NUMBER, "grid.refusal.number.outside"));
            return;
        }
        var days = span(row);
        if (days == null) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
            return;
        }
        var details = new ArrayList<Detail>();
        told(row.text(BookColumn.UNIT), Capacity.valueOf(row.text(BookColumn.CAPACITY)), row.text(BookColumn.TITLE))
                .forEach(told -> details.add(new Detail(null, told)));
        if (!days.isOpen()) {
            details.add(new Detail(null, BookUnits.day(BookColumn.UNTIL.labelKey(), days.last())));
        }
        plan.step(
                line(Kind.POST_BEGUN, row.text(BookColumn.NUMBER), days.first(), details),
                sketch -> assign(sketch, row, row.text(BookColumn.TITLE), days));
    }

    private void assign(Sketch sketch, BookRow row, String title, Span days) {
        var fresh = new Assignment(
                plan.names().person(row.text(BookColumn.NUMBER)).orElseThrow(),
                plan.names().cell(row.text(BookColumn.UNIT)).orElseThrow(),
                Capacity.valueOf(row.text(BookColumn.CAPACITY)),
                title,
                days);
        plan.source(fresh, row);
        sketch.assign(fresh);
    }

    private void altered(BookRow row, Assignment post, boolean since) {
        var span = post.span();
        var first = since ? span.first() : row.day(BookColumn.FROM);
        var last = row.tells(BookColumn.UNTIL) ? row.day(BookColumn.UNTIL) : span.last();
        var title = row.tells(BookColumn.TITLE) ? row.text(BookColumn.TITLE) : post.getTitle();
        boolean otherDays = !first.equals(span.first()) || !Objects.equals(last, span.last());
        boolean otherTitle = !title.equals(post.getTitle());
        if (!otherDays && !otherTitle) {
            return;
        }
        if (last != null && last.isBefore(first)) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
            return;
        }
        var days = new Span(first, last);
        var from = otherTitle && plan.day().isAfter(first) ? plan.day() : first;
        if (otherTitle && !days.has(from)) {
            from = first;
        }
        var details = new ArrayList<Detail>();
        told(row.text(BookColumn.UNIT), post.getCapacity(), post.getTitle()).stream()
                .limit(2)
                .forEach(one -> details.add(new Detail(one, one)));
        detail(details, BookColumn.FROM, span.first(), first);
        detail(details, BookColumn.UNTIL, span.last(), last);
        if (otherTitle) {
            details.add(new Detail(
                    new Told(BookColumn.TITLE.labelKey(), post.getTitle(), ""),
                    new Told(BookColumn.TITLE.labelKey(), title, "")));
        }
        boolean ends = last != null && (span.isOpen() || last.isBefore(span.last())) && first.equals(span.first());
        var titled = from;
        plan.step(
                line(
                        ends && !otherTitle ? Kind.POST_ENDED : Kind.POST_CHANGED,
                        row.text(BookColumn.NUMBER),
                        affected(span, days, otherTitle ? from : null),
                        details),
                sketch -> {
                    sketch.end(post, span);
                    if (otherTitle && titled.isAfter(first)) {
                        assign(sketch, row, post.getTitle(), new Span(first, titled.minusDays(1)));
                        assign(sketch, row, title, new Span(titled, last));
                    } else {
                        assign(sketch, row, title, days);
                    }
                });
    }

    static void detail(List<Detail> details, BookColumn column, LocalDate before, LocalDate after) {
        if (!Objects.equals(before, after)) {
            details.add(new Detail(BookUnits.day(column.labelKey(), before), BookUnits.day(column.labelKey(), after)));
        }
    }

    /** The first day on which something holds otherwise. */
    static LocalDate affected(Span before, Span after, LocalDate titled) {
        var first = titled;
        for (var part : List.of(before.without(after), after.without(before))) {
            for (var days : part) {
                first = first == null || days.first().isBefore(first) ? days.first() : first;
            }
        }
        return first;
    }

    private void missing(Assignment post) {
        var number = plan.grid().person(post.person()).number();
        var unit = plan.grid().code(post.cell());
        var details = told(unit, post.getCapacity(), post.getTitle()).stream()
                .map(told -> new Detail(told, plan.isWhole() ? null : told))
                .toList();
        if (!plan.isWhole()) {
            plan.leave(line(Kind.POST_LEFT, number, null, details));
            return;
        }
        var from = post.span().first().isAfter(plan.day()) ? post.span().first() : plan.day();
        plan.step(line(Kind.POST_ENDED, number, from, details), sketch -> sketch.end(post, Span.from(plan.day())));
    }

    private PlanLine line(Kind kind, String number, LocalDate from, List<Detail> details) {
        return new PlanLine(kind, number, plan.names().personCalled(number), from, details);
    }

    private List<Told> told(String unit, Capacity capacity, String title) {
        var told = new ArrayList<Told>();
        told.add(new Told("grid.field.cell", plan.names().unitCalled(unit), ""));
        told.add(new Told("grid.field.capacity", "", capacity.labelKey()));
        if (!title.isEmpty()) {
            told.add(new Told("grid.field.title", title, ""));
        }
        return told;
    }
}
