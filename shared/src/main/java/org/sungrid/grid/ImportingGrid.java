package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.sungrid.change.Changes;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookReading;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.id.PersonId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.workbook.UnreadableWorkbook;

/**
 * An administrator has a workbook of the whole bureau recorded: what differs from the grid of a day is founded, changed,
 * moved, closed, begun and ended from that day on, in one alteration, after the plan of it was shown.
 */
@ApplicationScoped
public class ImportingGrid {

    @Inject
    private GridWorkbooks workbooks;

    @Inject
    private Alterations alterations;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Bodies bodies;

    @Inject
    private Changes changes;

    @Inject
    private Clock clock;

    /**
     * The dry run: all that is wrong, and what would be altered.
     *
     * @throws Refused when the workbook is gone, or the day too far away
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public GridImport foresee(GridImport.Asked asked) {
        var workbook = workbook(asked);
        long seen = alterations.latest();
        var plan = plan(asked, workbook);
        return new GridImport(workbook.name(), seen, day(asked), asked.whole(), plan.inOrder(), plan.lines());
    }

    /**
     * Records what was foreseen. The workbook is gone afterwards.
     *
     * @param seen of what was foreseen
     * @throws Refused when something is wrong in it, or nothing would be altered
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void record(GridImport.Asked asked, String reason, long seen) {
        var workbook = workbooks
                .lock(asked.workbook())
                .orElseThrow(() -> new Refused(Refusal.whole("grid.sheet.refusal.gone")));
        alterations.alone(seen);
        var plan = plan(asked, workbook);
        Refused.when(plan.isWrong(), "", "grid.sheet.refusal.wrong");
        Refused.when(!plan.alters(), "", "grid.refusal.nothing");
        var now = clock.instant();
        var known = new Recording(null, now);
        var names = new LinkedHashMap<String, String>();
        plan.names()
                .freshNumbers()
                .forEach(number -> names.put(number, plan.names().personCalled(number)));
        plan.names()
                .know(
                        cells.addAll(List.copyOf(plan.names().freshCodes()), known),
                        persons.addAll(names, now),
                        bodies.addAll(List.copyOf(plan.names().freshBodyCodes()), known));
        var sketch = new Sketch(plan.grid());
        plan.draw(sketch);
        alterations.recordAll(
                sketch,
                new Alterations.Asked("ImportingGrid", plan.firstDay(), reason.strip(), summary(plan)),
                asked.workbook());
        renamed(plan, new Recording(alterations.latest(), now));
        workbooks.remove(workbook);
    }

    private void renamed(BookPlan plan, Recording recording) {
        var names = plan.lines().stream()
                .filter(line -> line.kind() == Kind.PERSON_RENAMED)
                .collect(Collectors.toMap(
                        line -> plan.grid().person(line.code()).orElseThrow().id(), PlanLine::name));
        persons.renameAll(names, recording);
        changes.recordAll(
                Person.SUBJECT, names.keySet().stream().map(PersonId::value).toList());
    }

    private GridWorkbook workbook(GridImport.Asked asked) {
        return workbooks
                .find(asked.workbook())
                .orElseThrow(() -> new Refused(Refusal.whole("grid.sheet.refusal.gone")));
    }

    private LocalDate day(GridImport.Asked asked) {
        var today = LocalDate.now(clock);
        var day = asked.day() == null ? today : asked.day();
        Refused.when(
                day.isAfter(today.plusYears(Alterations.FARTHEST_YEARS)),
                "day",
                "grid.refusal.far",
                Alterations.FARTHEST_YEARS);
        return day;
    }

    private BookPlan plan(GridImport.Asked asked, GridWorkbook workbook) {
        var plan = BookPlan.of(alterations.whole(), book(workbook), day(asked), asked.whole());
        var sketch = new Sketch(plan.grid());
        plan.draw(sketch);
        new Grounds(sketch).settle();
        new BookStanding(plan, sketch).look();
        if (!plan.isWrong() && plan.alters()) {
            alterations
                    .refusals(sketch, plan.firstDay())
                    .forEach(refusal -> plan.problem(BookProblem.whole(refusal.key(), refusal.arguments())));
        }
        return plan;
    }

    private static GridBook book(GridWorkbook workbook) {
        try {
            return BookReading.read(workbook.content());
        } catch (UnreadableWorkbook unreadable) {
            throw new Refused(unreadable.refusal());
        }
    }

    /** How many of each kind, for the record of acts. */
    private static String summary(BookPlan plan) {
        return plan.lines().stream()
                .filter(line -> line.kind().alters())
                .collect(Collectors.groupingBy(
                        PlanLine::kind, () -> new java.util.EnumMap<>(Kind.class), Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> one.getKey().code() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
