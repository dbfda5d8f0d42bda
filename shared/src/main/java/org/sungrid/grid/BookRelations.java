package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/**
 * What a workbook says of the standing relations of one kind, held against those of the grid. One is known by who stands in
 * it and what it is about and, where there are several, by its first day. Its days are taken at their word; what else is told
 * of it otherwise holds from the day of the import on.
 */
abstract class BookRelations<T extends Relation> {

    private final BookPlan plan;
    private final Class<T> type;
    private final Sort sort;

    /**
     * How one kind of relations stands in a workbook.
     *
     * @param holder the column of the number of who stands in it
     * @param about the column of the code of the unit or body that it is about
     */
    record Sort(
            BookSheet sheet, BookColumn holder, BookColumn about, Kind begun, Kind changed, Kind ended, Kind left) {}

    BookRelations(BookPlan plan, Class<T> type, Sort sort) {
        this.plan = plan;
        this.type = type;
        this.sort = sort;
    }

    BookPlan book() {
        return plan;
    }

    /** What else it is known by besides who and what about; a row that is sound has it. */
    abstract String known(T held);

    abstract String known(BookRow row);

    /** As a row tells it. @param before what the row says nothing of is told as here; {@code null} where it is new */
    abstract T told(BookRow row, T before, Span days);

    /** Of what it is told that it begins, changes or ends. @param called the unit or body */
    abstract List<Told> about(T one, String called);

    /** What is told of it otherwise; nothing where only days may differ. */
    abstract List<Detail> differences(T before, T after);

    /** What else is told of one that begins. */
    List<Told> words(T one) {
        return List.of();
    }

    void plan() {
        if (!plan.book().tells(sort.sheet())) {
            return;
        }
        var held = new LinkedHashMap<List<String>, List<Relation>>();
        for (var relation : plan.grid().relations()) {
            if (type.isInstance(relation)) {
                held.computeIfAbsent(key(type.cast(relation)), key -> new ArrayList<>())
                        .add(relation);
            }
        }
        var sound = plan.book().of(sort.sheet()).stream().filter(this::isSound).toList();
        var asked = new LinkedHashMap<List<String>, List<BookRow>>();
        sound.forEach(
                row -> asked.computeIfAbsent(key(row), key -> new ArrayList<>()).add(row));
        asked.keySet().forEach(key -> held.putIfAbsent(key, List.of()));
        var matching = new BookMatching<Relation>(
                plan.day(),
                one -> plan.told(one).map(Span::first).orElse(one.span().first()));
        held.forEach((key, some) -> matching.match(asked.getOrDefault(key, List.of()), some));
        for (var row : sound) {
            matching.of(row)
                    .map(type::cast)
                    .ifPresentOrElse(
                            one -> altered(
                                    row,
                                    one,
                                    !row.has(BookColumn.FROM) || matching.begins(one, row.day(BookColumn.FROM))),
                            () -> begun(row));
        }
        matching.unnamed().stream()
                .filter(one -> plan.told(one).isPresent())
                .map(type::cast)
                .sorted(Comparator.comparing(one -> String.join(" ", key(one))))
                .forEach(this::missing);
    }

    private List<String> key(T one) {
        return List.of(
                plan.grid().person(one.person()).number(),
                one.cell()
                        .map(plan.grid()::code)
                        .orElseGet(() -> plan.grid().code(one.body().orElseThrow())),
                known(one));
    }

    private List<String> key(BookRow row) {
        return List.of(row.text(sort.holder()), row.text(sort.about()), known(row));
    }

    /** Whether a row can be held against anything; what will not do about it is told. */
    boolean isSound(BookRow row) {
        int before = plan.problems().size();
        var number = row.text(sort.holder());
        if (!number.isEmpty() && plan.names().person(number).isEmpty()) {
            plan.problem(row.error(sort.holder(), "grid.sheet.refusal.person", number));
        }
        var code = row.text(sort.about());
        if (sort.about() == BookColumn.BODY) {
            if (!code.isEmpty() && plan.names().body(code).isEmpty()) {
                plan.problem(row.error(BookColumn.BODY, "grid.sheet.refusal.body", code));
            }
        } else if (!code.isEmpty() && plan.names().cell(code).isEmpty()) {
            plan.problem(row.error(BookColumn.UNIT, "grid.sheet.refusal.unit", code));
        }
        var until = row.day(BookColumn.UNTIL);
        if (until != null && row.has(BookColumn.FROM) && until.isBefore(row.day(BookColumn.FROM))) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
        }
        return plan.problems().size() == before && sort.sheet().owed().stream().allMatch(row::has);
    }

    /** Somebody begins to stand in it. */
    void begun(BookRow row) {
        var from = row.has(BookColumn.FROM) ? row.day(BookColumn.FROM) : plan.day();
        var until = row.day(BookColumn.UNTIL);
        if (until != null && until.isBefore(from)) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
            return;
        }
        var days = new Span(from, until);
        var fresh = told(row, null, days);
        var details = new ArrayList<Detail>();
        about(fresh, called(row.text(sort.about()))).forEach(told -> details.add(new Detail(null, told)));
        words(fresh).stream()
                .filter(told -> !told.text().isEmpty() || !told.wordKey().isEmpty())
                .forEach(told -> details.add(new Detail(null, told)));
        if (until != null) {
            details.add(new Detail(null, BookUnits.day(BookColumn.UNTIL.labelKey(), until)));
        }
        plan.step(line(sort.begun(), row, from, details), sketch -> tie(sketch, row, told(row, null, days)));
    }

    private void altered(BookRow row, T one, boolean since) {
        var span = one.span();
        var first = since ? span.first() : row.day(BookColumn.FROM);
        var last = row.tells(BookColumn.UNTIL) ? row.day(BookColumn.UNTIL) : span.last();
        if (last != null && last.isBefore(first)) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
            return;
        }
        var days = new Span(first, last);
        var differences = differences(one, told(row, one, days));
        if (days.equals(span) && differences.isEmpty()) {
            return;
        }
        var turn = plan.day().isAfter(first) && days.has(plan.day()) ? plan.day() : first;
        var details = new ArrayList<Detail>();
        about(one, called(row.text(sort.about()))).forEach(told -> details.add(new Detail(told, told)));
        BookPosts.detail(details, BookColumn.FROM, span.first(), first);
        BookPosts.detail(details, BookColumn.UNTIL, span.last(), last);
        details.addAll(differences);
        boolean ends = differences.isEmpty()
                && first.equals(span.first())
                && last != null
                && (span.isOpen() || last.isBefore(span.last()));
        plan.drawn(one);
        plan.step(
                line(
                        ends ? sort.ended() : sort.changed(),
                        row,
                        BookPosts.affected(span, days, differences.isEmpty() ? null : turn),
                        details),
                sketch -> {
                    sketch.relations().end(one, span);
                    if (differences.isEmpty()) {
                        tie(sketch, row, one.over(days));
                        return;
                    }
                    if (turn.isAfter(first)) {
                        tie(sketch, row, one.over(new Span(first, turn.minusDays(1))));
                    }
                    tie(sketch, row, told(row, one, new Span(turn, last)));
                });
    }

    private void tie(Sketch sketch, BookRow row, Relation fresh) {
        plan.source(fresh, row);
        sketch.relations().tie(fresh);
    }

    private void missing(T one) {
        var number = plan.grid().person(one.person()).number();
        var told = about(one, called(key(one).get(1)));
        if (!plan.isWhole()) {
            plan.leave(line(
                    sort.left(),
                    number,
                    null,
                    told.stream().map(part -> new Detail(part, part)).toList()));
            return;
        }
        plan.drawn(one);
        var from = one.span().first().isAfter(plan.day()) ? one.span().first() : plan.day();
        plan.step(
                line(
                        sort.ended(),
                        number,
                        from,
                        told.stream().map(part -> new Detail(part, null)).toList()),
                sketch -> sketch.relations().end(one, Span.from(plan.day())));
    }

    private String called(String code) {
        return sort.about() == BookColumn.BODY
                ? plan.names().bodyCalled(code)
                : plan.names().unitCalled(code);
    }

    /** Who stands in it by a row that is sound. */
    PersonId person(BookRow row, BookColumn column) {
        return plan.names().person(row.text(column)).orElseThrow();
    }

    /** The unit that a row is about. */
    CellId unit(BookRow row) {
        return plan.names().cell(row.text(BookColumn.UNIT)).orElseThrow();
    }

    private PlanLine line(Kind kind, BookRow row, LocalDate from, List<Detail> details) {
        return line(kind, row.text(sort.holder()), from, details);
    }

    private PlanLine line(Kind kind, String number, LocalDate from, List<Detail> details) {
        return new PlanLine(kind, number, plan.names().personCalled(number), from, details);
    }
}
