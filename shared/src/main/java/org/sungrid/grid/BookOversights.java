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
 * What a workbook says of who oversees which unit or is paired with it, held against the grid; each is known by leader, unit
 * and kind and, where there are several, by its first day.
 */
final class BookOversights {

    private final BookPlan plan;

    BookOversights(BookPlan plan) {
        this.plan = plan;
    }

    private record Key(String number, String unit, String kind) {}

    void plan() {
        if (!plan.book().tells(BookSheet.OVERSIGHT)) {
            return;
        }
        var held = new LinkedHashMap<Key, List<Oversight>>();
        for (var relation : plan.grid().relations()) {
            if (relation instanceof Oversight oversight) {
                held.computeIfAbsent(key(oversight), key -> new ArrayList<>()).add(oversight);
            }
        }
        for (var row : plan.book().of(BookSheet.OVERSIGHT)) {
            if (isSound(row)) {
                row(row, held.getOrDefault(key(row), new ArrayList<>()));
            }
        }
        held.values().stream()
                .flatMap(List::stream)
                .filter(one -> WholeGrid.isLeft(one.span(), plan.day()))
                .forEach(this::missing);
    }

    private Key key(Oversight held) {
        return new Key(
                plan.grid().person(held.person()).number(),
                unit(held),
                held.getKind().code());
    }

    private String unit(Oversight held) {
        return held.cell().map(plan.grid()::code).orElseThrow();
    }

    private static Key key(BookRow row) {
        return new Key(row.text(BookColumn.NUMBER), row.text(BookColumn.UNIT), row.text(BookColumn.OVERSIGHT));
    }

    private boolean isSound(BookRow row) {
        int before = plan.problems().size();
        var number = row.text(BookColumn.NUMBER);
        var unit = row.text(BookColumn.UNIT);
        if (!number.isEmpty() && plan.person(number).isEmpty()) {
            plan.problem(row.error(BookColumn.NUMBER, "grid.sheet.refusal.person", number));
        }
        if (!unit.isEmpty() && plan.cell(unit).isEmpty()) {
            plan.problem(row.error(BookColumn.UNIT, "grid.sheet.refusal.unit", unit));
        }
        if (days(row, plan.day()) == null) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
        }
        return !number.isEmpty()
                && !unit.isEmpty()
                && row.has(BookColumn.OVERSIGHT)
                && plan.problems().size() == before;
    }

    /** The days that a row asks for; {@code null} where the last comes before the first. */
    private static Span days(BookRow row, LocalDate otherwise) {
        var from = row.has(BookColumn.FROM) ? row.day(BookColumn.FROM) : otherwise;
        var until = row.day(BookColumn.UNTIL);
        return until != null && row.has(BookColumn.FROM) && until.isBefore(from)
                ? null
                : new Span(until != null && until.isBefore(from) ? until : from, until);
    }

    private void row(BookRow row, List<Oversight> held) {
        var asked = days(row, plan.day());
        var found = held.stream()
                .filter(one -> row.has(BookColumn.FROM)
                        && (asked.first().equals(one.span().first())
                                || asked.first().equals(told(one))))
                .findFirst()
                .or(() -> held.stream()
                        .filter(one -> one.span().common(asked).isPresent())
                        .findFirst());
        if (found.isEmpty()) {
            begun(row, asked);
            return;
        }
        held.remove(found.get());
        altered(row, found.get());
    }

    /** From when on the sheet tells it. */
    private LocalDate told(Oversight one) {
        return BookRows.from(plan.grid(), unit(one), one.span(), plan.day());
    }

    private void begun(BookRow row, Span days) {
        plan.step(
                line(
                        Kind.OVERSIGHT_BEGUN,
                        row.text(BookColumn.NUMBER),
                        days.first(),
                        List.of(new Detail(null, told(row.text(BookColumn.UNIT), kind(row))))),
                sketch -> tie(sketch, row, days));
    }

    private void altered(BookRow row, Oversight one) {
        var span = one.span();
        var first = row.has(BookColumn.FROM) && !row.day(BookColumn.FROM).equals(told(one))
                ? row.day(BookColumn.FROM)
                : span.first();
        var last = row.tells(BookColumn.UNTIL) ? row.day(BookColumn.UNTIL) : span.last();
        if (first.equals(span.first()) && Objects.equals(last, span.last())) {
            return;
        }
        if (last != null && last.isBefore(first)) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
            return;
        }
        var days = new Span(first, last);
        plan.drawn(one);
        var told = told(unit(one), one.getKind());
        var details = new ArrayList<>(List.of(new Detail(told, told)));
        BookPosts.detail(details, BookColumn.FROM, span.first(), first);
        BookPosts.detail(details, BookColumn.UNTIL, span.last(), last);
        plan.step(
                line(
                        days.without(span).isEmpty() ? Kind.OVERSIGHT_ENDED : Kind.OVERSIGHT_CHANGED,
                        row.text(BookColumn.NUMBER),
                        BookPosts.affected(span, days, null),
                        details),
                sketch -> {
                    sketch.relations().end(one, span);
                    tie(sketch, row, days);
                });
    }

    private void tie(Sketch sketch, BookRow row, Span days) {
        var fresh = new Oversight(
                plan.person(row.text(BookColumn.NUMBER)).orElseThrow(),
                plan.cell(row.text(BookColumn.UNIT)).orElseThrow(),
                kind(row),
                days);
        plan.source(fresh, row);
        sketch.relations().tie(fresh);
    }

    private void missing(Oversight one) {
        var number = plan.grid().person(one.person()).number();
        var told = told(unit(one), one.getKind());
        if (!plan.isWhole()) {
            plan.leave(line(Kind.OVERSIGHT_LEFT, number, null, List.of(new Detail(told, told))));
            return;
        }
        plan.drawn(one);
        var from = one.span().first().isAfter(plan.day()) ? one.span().first() : plan.day();
        plan.step(
                line(Kind.OVERSIGHT_ENDED, number, from, List.of(new Detail(told, null))),
                sketch -> sketch.relations().end(one, Span.from(plan.day())));
    }

    private PlanLine line(Kind kind, String number, LocalDate from, List<Detail> details) {
        return new PlanLine(kind, number, plan.personName(number), from, details);
    }

    private Told told(String unit, OversightKind kind) {
        return new Told(kind.labelKey(), plan.unitName(unit), "");
    }

    private static OversightKind kind(BookRow row) {
        return OversightKind.valueOf(row.text(BookColumn.OVERSIGHT));
    }
}
