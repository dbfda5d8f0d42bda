package org.sungrid.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sungrid.grid.Body.BodyWords;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.time.Span;

/** What a workbook says of bodies (领导小组, 党组会, 纪检组 …), held against those of the grid. */
final class BookBodies {

    private final BookPlan plan;

    BookBodies(BookPlan plan) {
        this.plan = plan;
    }

    void plan() {
        plan.names().bodies().forEach((code, row) -> {
            if (isSound(row)) {
                var existence = plan.grid().bodyExistence(code, plan.day());
                if (existence.isEmpty()) {
                    found(row);
                } else {
                    altered(row, existence);
                }
            }
        });
        if (plan.book().tells(BookSheet.BODIES)) {
            plan.grid().bodyCodes().stream()
                    .filter(code -> !plan.names().bodies().containsKey(code))
                    .filter(code -> !plan.grid().bodyExistence(code, plan.day()).isEmpty())
                    .forEach(this::missing);
        }
    }

    private void missing(String code) {
        var body = WholeGrid.told(plan.grid().bodyExistence(code, plan.day()), plan.day());
        if (plan.isWhole()) {
            plan.step(
                    new PlanLine(Kind.BODY_DISSOLVED, code, body.getName(), plan.day(), List.of()),
                    sketch -> sketch.relations().change(body.id(), Span.from(plan.day()), row -> null));
        } else {
            plan.leave(new PlanLine(Kind.BODY_LEFT, code, body.getName(), null, List.of()));
        }
    }

    private boolean isSound(BookRow row) {
        var from = row.day(BookColumn.FROM);
        var until = row.day(BookColumn.UNTIL);
        if (until != null && from != null && until.isBefore(from)) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
            return false;
        }
        return BookSheet.BODIES.owed().stream().allMatch(row::has);
    }

    private void found(BookRow row) {
        var code = row.text(BookColumn.CODE);
        var course = plan.grid().bodyCourse(code);
        var from = row.day(BookColumn.FROM);
        if (from == null
                || !course.isEmpty()
                        && !from.isAfter(course.get(course.size() - 1).span().last())) {
            from = plan.day();
        }
        var until = row.day(BookColumn.UNTIL);
        if (until != null && until.isBefore(from)) {
            if (course.isEmpty()) {
                plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
            }
            return;
        }
        var days = new Span(from, until);
        var words = words(row, new BodyWords("", "", BodyKind.MEETING, ""));
        var details = new ArrayList<Detail>();
        told(words).stream()
                .filter(told -> !told.text().isEmpty() || !told.wordKey().isEmpty())
                .forEach(told -> details.add(new Detail(null, told)));
        if (until != null) {
            details.add(new Detail(null, BookUnits.day(BookColumn.UNTIL.labelKey(), until)));
        }
        plan.step(
                new PlanLine(Kind.BODY_FOUNDED, code, words.name(), from, details),
                sketch -> sketch.relations()
                        .found(new Body(plan.names().body(code).orElseThrow(), code, words, days)));
    }

    private void altered(BookRow row, List<Body> existence) {
        var now = WholeGrid.told(existence, plan.day());
        var span = WholeGrid.span(existence);
        existing(row, existence, span);
        var asked = words(row, now.words());
        if (asked.equals(now.words())) {
            return;
        }
        var from = plan.day().isAfter(span.first()) ? plan.day() : span.first();
        if (row.has(BookColumn.FROM) && row.day(BookColumn.FROM).isAfter(span.first())) {
            from = row.day(BookColumn.FROM);
        }
        if (!span.has(from)) {
            plan.problem(row.error(BookColumn.FROM, "grid.refusal.from.cell", now.getName()));
            return;
        }
        var before = told(now.words());
        var after = told(asked);
        var details = new ArrayList<Detail>();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                details.add(new Detail(before.get(i), after.get(i)));
            }
        }
        var days = Span.from(from);
        plan.step(
                new PlanLine(Kind.BODY_CHANGED, now.getCode(), asked.name(), from, details),
                sketch -> sketch.relations()
                        .change(now.id(), days, body -> body.told(body.words().turned(now.words(), asked))));
    }

    /** The days on which it exists: earlier than recorded, or until another day. */
    private void existing(BookRow row, List<Body> existence, Span span) {
        var first = existence.get(0);
        var last = existence.get(existence.size() - 1);
        var from = row.day(BookColumn.FROM);
        if (from != null && from.isBefore(span.first())) {
            var days = new Span(from, span.first().minusDays(1));
            if (isKnownOn(first, days)) {
                plan.problem(row.error(BookColumn.FROM, "grid.sheet.refusal.before"));
                return;
            }
            plan.step(
                    days(first, BookColumn.FROM, span, new Span(from, span.last()), days),
                    sketch -> sketch.relations().found(first.over(days)));
        }
        var until = row.day(BookColumn.UNTIL);
        if (!row.tells(BookColumn.UNTIL) || Objects.equals(until, span.last())) {
            return;
        }
        if (until != null && until.isBefore(span.first())) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
        } else if (until != null && (span.isOpen() || until.isBefore(span.last()))) {
            plan.step(
                    new PlanLine(Kind.BODY_DISSOLVED, last.getCode(), last.getName(), until.plusDays(1), List.of()),
                    sketch -> sketch.relations()
                            .change(last.id(), new Span(until.plusDays(1), span.last()), body -> null));
        } else {
            var days = new Span(span.last().plusDays(1), until);
            if (isKnownOn(last, days)) {
                plan.problem(row.error(BookColumn.UNTIL, "grid.sheet.refusal.after"));
                return;
            }
            plan.step(
                    days(last, BookColumn.UNTIL, span, new Span(span.first(), until), days),
                    sketch -> sketch.relations().found(last.over(days)));
        }
    }

    private boolean isKnownOn(Body body, Span days) {
        return plan.grid().bodyCourse(body.getCode()).stream()
                .anyMatch(row -> row.span().common(days).isPresent());
    }

    private static PlanLine days(Body body, BookColumn column, Span before, Span after, Span more) {
        boolean begins = column == BookColumn.FROM;
        return new PlanLine(
                Kind.BODY_CHANGED,
                body.getCode(),
                body.getName(),
                more.first(),
                List.of(new Detail(
                        BookUnits.day(column.labelKey(), begins ? before.first() : before.last()),
                        BookUnits.day(column.labelKey(), begins ? after.first() : after.last()))));
    }

    /** What the row says, and of what it says nothing, what is told now. */
    private static BodyWords words(BookRow row, BodyWords now) {
        return new BodyWords(
                row.text(BookColumn.NAME),
                row.tells(BookColumn.NAME_EN) ? row.text(BookColumn.NAME_EN) : now.nameEn(),
                BodyKind.valueOf(row.text(BookColumn.BODY_KIND)),
                row.tells(BookColumn.PURPOSE) ? row.text(BookColumn.PURPOSE) : now.purpose());
    }

    private static List<Told> told(BodyWords words) {
        return List.of(
                new Told(BookColumn.NAME.labelKey(), words.name(), ""),
                new Told(BookColumn.NAME_EN.labelKey(), words.nameEn(), ""),
                new Told(BookColumn.BODY_KIND.labelKey(), "", words.kind().labelKey()),
                new Told(BookColumn.PURPOSE.labelKey(), words.purpose(), ""));
    }
}
