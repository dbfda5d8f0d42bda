package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.CellId;
import org.sungrid.time.Span;

/** What a workbook says of units, held against those of the grid. */
final class BookUnits {

    private final BookPlan plan;
    private int lastPosition;

    BookUnits(BookPlan plan) {
        this.plan = plan;
        this.lastPosition =
                plan.grid().rows().stream().mapToInt(Cell::getPosition).max().orElse(0);
    }

    void plan() {
        for (var row : plan.names().units().values()) {
            if (isSound(row)) {
                unit(row);
            }
        }
        if (plan.book().tells(BookSheet.UNITS)) {
            plan.grid().codes().stream()
                    .filter(code -> !plan.names().units().containsKey(code))
                    .filter(code -> !plan.grid().existence(code, plan.day()).isEmpty())
                    .forEach(this::missing);
        }
    }

    private void missing(String code) {
        var cell = WholeGrid.told(plan.grid().existence(code, plan.day()), plan.day());
        if (plan.isWhole()) {
            plan.step(
                    new PlanLine(Kind.UNIT_CLOSED, code, cell.getName(), plan.day(), List.of()),
                    sketch -> sketch.close(cell.id(), Span.from(plan.day())));
        } else {
            plan.leave(new PlanLine(Kind.UNIT_LEFT, code, cell.getName(), null, List.of()));
        }
    }

    private boolean isSound(BookRow row) {
        int before = plan.problems().size();
        var code = row.text(BookColumn.CODE);
        var from = row.day(BookColumn.FROM);
        var until = row.day(BookColumn.UNTIL);
        if (until != null && from != null && until.isBefore(from)) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
        }
        if (!row.has(BookColumn.KIND)) {
            return false;
        }
        var kind = kind(row);
        if (row.has(BookColumn.LEVEL) && !kind.level().name().equals(row.text(BookColumn.LEVEL))) {
            plan.problem(row.error(BookColumn.LEVEL, "grid.sheet.refusal.level"));
        }
        var course = plan.grid().course(code);
        if (!course.isEmpty() && course.get(0).getLevel() != kind.level()) {
            plan.problem(row.error(BookColumn.KIND, "grid.refusal.kind.level"));
        }
        if (kind == CellKind.LEADERSHIP) {
            leadership(row, course);
        } else {
            parent(row, kind);
        }
        return row.has(BookColumn.CODE)
                && row.has(BookColumn.NAME)
                && plan.problems().size() == before;
    }

    private void leadership(BookRow row, List<Cell> course) {
        if (row.has(BookColumn.PARENT)) {
            plan.problem(row.error(BookColumn.PARENT, "grid.refusal.parent.none"));
        }
        boolean another = plan.names().units().values().stream()
                        .anyMatch(other ->
                                other != row && other.has(BookColumn.KIND) && kind(other) == CellKind.LEADERSHIP)
                || course.isEmpty() && !plan.grid().codes().isEmpty();
        if (another) {
            plan.problem(row.error(BookColumn.KIND, "grid.refusal.leadership"));
        }
    }

    private void parent(BookRow row, CellKind kind) {
        var parent = row.text(BookColumn.PARENT);
        boolean known = !plan.grid().course(row.text(BookColumn.CODE)).isEmpty();
        if (parent.isEmpty()) {
            if (row.tells(BookColumn.PARENT) || !known) {
                plan.problem(row.error(BookColumn.PARENT, "grid.refusal.parent.missing"));
            }
            return;
        }
        if (plan.names().cell(parent).isEmpty()) {
            plan.problem(row.error(BookColumn.PARENT, "grid.refusal.parent.unknown", parent));
        } else if (isCircle(row)) {
            plan.problem(row.error(BookColumn.PARENT, "grid.sheet.refusal.circle", parent));
        } else if (level(parent) != null && level(parent).compareTo(kind.level()) >= 0) {
            plan.problem(row.error(
                    BookColumn.PARENT, "grid.refusal.parent.level", plan.names().unitCalled(parent)));
        }
    }

    /** The level of a unit, by the workbook or else the grid; {@code null} where the workbook lacks it. */
    private CellLevel level(String code) {
        var row = plan.names().units().get(code);
        if (row != null) {
            return row.has(BookColumn.KIND) ? kind(row).level() : null;
        }
        return plan.grid().course(code).get(0).getLevel();
    }

    private boolean isCircle(BookRow row) {
        var passed = new HashSet<String>();
        var at = row.text(BookColumn.CODE);
        while (passed.add(at)) {
            var above = plan.names().units().get(at);
            if (above == null || above.text(BookColumn.PARENT).isEmpty()) {
                return false;
            }
            at = above.text(BookColumn.PARENT);
        }
        return at.equals(row.text(BookColumn.CODE));
    }

    private void unit(BookRow row) {
        var existence = plan.grid().existence(row.text(BookColumn.CODE), plan.day());
        if (existence.isEmpty()) {
            found(row);
        } else {
            altered(row, existence);
        }
    }

    private void found(BookRow row) {
        var code = row.text(BookColumn.CODE);
        if (AddingCell.isReserved(code)) {
            plan.problem(row.error(BookColumn.CODE, "grid.refusal.code.reserved", code));
        }
        var course = plan.grid().course(code);
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
        var sheet = sheet(row, position(row));
        var details = new ArrayList<Detail>();
        told(sheet, parent(row)).stream()
                .filter(told -> !told.text().isEmpty() || !told.wordKey().isEmpty())
                .forEach(told -> details.add(new Detail(null, told)));
        if (until != null) {
            details.add(new Detail(null, day("grid.sheet.column.until", until)));
        }
        plan.step(
                new PlanLine(Kind.UNIT_FOUNDED, code, sheet.name(), from, details),
                sketch -> sketch.exist(new Cell(plan.names().cell(code).orElseThrow(), sheet, above(row), days)));
    }

    private Integer position(BookRow row) {
        var asked = row.count(BookColumn.POSITION);
        if (asked == null) {
            lastPosition++;
            return lastPosition;
        }
        return asked;
    }

    private CellId above(BookRow row) {
        return row.has(BookColumn.PARENT)
                ? plan.names().cell(row.text(BookColumn.PARENT)).orElseThrow()
                : null;
    }

    private void altered(BookRow row, List<Cell> existence) {
        var now = WholeGrid.told(existence, plan.day());
        var span = WholeGrid.span(existence);
        existing(row, existence, span);
        var asked = told(row, now.sheet());
        boolean moves = row.tells(BookColumn.PARENT)
                && !row.text(BookColumn.PARENT)
                        .equals(now.parent() == null ? "" : plan.grid().code(now.parent()));
        if (asked.equals(now.sheet()) && !moves) {
            return;
        }
        var from = later(plan.day(), span.first());
        if (row.has(BookColumn.FROM)
                && row.day(BookColumn.FROM).isAfter(plan.grid().since(now.getCode(), plan.day()))) {
            from = row.day(BookColumn.FROM);
        }
        if (!span.has(from)) {
            plan.problem(row.error(BookColumn.FROM, "grid.refusal.from.cell", now.getName()));
            return;
        }
        var details = new ArrayList<Detail>();
        var before = told(
                now.sheet(),
                now.parent() == null ? "" : plan.names().unitCalled(plan.grid().code(now.parent())));
        var after = told(asked, moves ? parent(row) : before.get(4).text());
        for (int i = 0; i < before.size(); i++) {
            boolean differs = i == 4 ? moves : !before.get(i).equals(after.get(i));
            if (differs) {
                details.add(new Detail(before.get(i), after.get(i)));
            }
        }
        var days = Span.from(from);
        plan.step(
                new PlanLine(moves ? Kind.UNIT_MOVED : Kind.UNIT_CHANGED, now.getCode(), asked.name(), from, details),
                sketch -> sketch.change(
                        now.id(),
                        days,
                        cell -> cell.told(
                                merged(cell.sheet(), now.sheet(), asked), moves ? above(row) : cell.parent())));
    }

    /** The days on which it exists: earlier than recorded, or until another day. */
    private void existing(BookRow row, List<Cell> existence, Span span) {
        var first = existence.get(0);
        var last = existence.get(existence.size() - 1);
        var from = row.day(BookColumn.FROM);
        if (from != null
                && from.isBefore(plan.grid().since(first.getCode(), plan.day()))
                && from.isBefore(span.first())) {
            var days = new Span(from, span.first().minusDays(1));
            if (plan.grid().course(first.getCode()).stream()
                    .anyMatch(cell -> cell.span().common(days).isPresent())) {
                plan.problem(row.error(BookColumn.FROM, "grid.sheet.refusal.before"));
                return;
            }
            plan.step(days(first, BookColumn.FROM, span.first(), from, from), sketch -> sketch.exist(first.over(days)));
        }
        var until = row.day(BookColumn.UNTIL);
        if (!row.tells(BookColumn.UNTIL) || Objects.equals(until, span.last())) {
            return;
        }
        if (until != null && until.isBefore(span.first())) {
            plan.problem(row.error(BookColumn.UNTIL, "grid.refusal.until"));
        } else if (until != null && (span.isOpen() || until.isBefore(span.last()))) {
            plan.step(
                    new PlanLine(Kind.UNIT_CLOSED, last.getCode(), last.getName(), until.plusDays(1), List.of()),
                    sketch -> sketch.close(last.id(), new Span(until.plusDays(1), span.last())));
        } else {
            var days = new Span(span.last().plusDays(1), until);
            if (plan.grid().course(last.getCode()).stream()
                    .anyMatch(cell -> cell.span().common(days).isPresent())) {
                plan.problem(row.error(BookColumn.UNTIL, "grid.sheet.refusal.after"));
                return;
            }
            plan.step(
                    days(last, BookColumn.UNTIL, span.last(), until, days.first()),
                    sketch -> sketch.exist(last.over(days)));
        }
    }

    private static PlanLine days(Cell cell, BookColumn column, LocalDate before, LocalDate after, LocalDate from) {
        return new PlanLine(
                Kind.UNIT_CHANGED,
                cell.getCode(),
                cell.getName(),
                from,
                List.of(new Detail(day(column.labelKey(), before), day(column.labelKey(), after))));
    }

    private CellSheet sheet(BookRow row, int position) {
        return new CellSheet(
                row.text(BookColumn.CODE),
                row.text(BookColumn.NAME),
                row.text(BookColumn.NAME_EN),
                kind(row).level(),
                kind(row),
                position,
                row.text(BookColumn.PHONE),
                row.text(BookColumn.ADDRESS),
                row.text(BookColumn.AREA));
    }

    /** What the row says, and of what it says nothing, what is told now. */
    private static CellSheet told(BookRow row, CellSheet now) {
        return new CellSheet(
                now.code(),
                row.text(BookColumn.NAME),
                said(row, BookColumn.NAME_EN, now.nameEn()),
                now.level(),
                kind(row),
                row.has(BookColumn.POSITION) ? row.count(BookColumn.POSITION) : now.position(),
                said(row, BookColumn.PHONE, now.phone()),
                said(row, BookColumn.ADDRESS, now.address()),
                said(row, BookColumn.AREA, now.area()));
    }

    private static String said(BookRow row, BookColumn column, String now) {
        return row.tells(column) ? row.text(column) : now;
    }

    /** Only what the workbook tells otherwise than now is told otherwise: what else is told on other days stays. */
    private static CellSheet merged(CellSheet other, CellSheet now, CellSheet asked) {
        return new CellSheet(
                other.code(),
                merged(CellSheet::name, other, now, asked),
                merged(CellSheet::nameEn, other, now, asked),
                other.level(),
                merged(CellSheet::kind, other, now, asked),
                merged(CellSheet::position, other, now, asked),
                merged(CellSheet::phone, other, now, asked),
                merged(CellSheet::address, other, now, asked),
                merged(CellSheet::area, other, now, asked));
    }

    private static <T> T merged(Function<CellSheet, T> part, CellSheet other, CellSheet now, CellSheet asked) {
        return part.apply(part.apply(asked).equals(part.apply(now)) ? other : asked);
    }

    private String parent(BookRow row) {
        var parent = row.text(BookColumn.PARENT);
        return parent.isEmpty() ? "" : plan.names().unitCalled(parent);
    }

    /** The parent stands at the fifth place. */
    private static List<Told> told(CellSheet sheet, String parent) {
        return List.of(
                new Told("grid.sheet.column.name", sheet.name(), ""),
                new Told("grid.sheet.column.name-en", sheet.nameEn(), ""),
                new Told("grid.sheet.column.kind", "", sheet.kind().labelKey()),
                new Told("grid.sheet.column.position", String.valueOf(sheet.position()), ""),
                new Told("grid.field.parent", parent, ""),
                new Told("grid.sheet.column.phone", sheet.phone(), ""),
                new Told("grid.sheet.column.address", sheet.address(), ""),
                new Told("grid.sheet.column.area", sheet.area(), ""));
    }

    static Told day(String labelKey, LocalDate day) {
        return day == null ? new Told(labelKey, "", "grid.plan.open") : new Told(labelKey, day.toString(), "");
    }

    private static CellKind kind(BookRow row) {
        return CellKind.valueOf(row.text(BookColumn.KIND));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
