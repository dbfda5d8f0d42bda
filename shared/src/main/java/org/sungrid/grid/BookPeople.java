package org.sungrid.grid;

import java.util.List;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;

/** What a workbook says of people: who is new, and who is called otherwise. */
final class BookPeople {

    private static final String NAME = BookColumn.PERSON.labelKey();

    private final BookPlan plan;

    BookPeople(BookPlan plan) {
        this.plan = plan;
    }

    void plan() {
        plan.names().people().forEach((number, row) -> {
            var name = row.text(BookColumn.PERSON);
            if (name.isEmpty()) {
                return;
            }
            var known = plan.grid().person(number);
            if (known.isEmpty() && AssigningPerson.isReserved(number)) {
                plan.problem(row.error(BookColumn.NUMBER, "grid.refusal.number.reserved", number));
            } else if (known.isEmpty() && SupervisorNumber.is(number)) {
                plan.problem(row.error(BookColumn.NUMBER, "grid.refusal.number.outside"));
            } else if (known.isEmpty()) {
                plan.step(new PlanLine(Kind.PERSON_ADDED, number, name, null, List.of()), sketch -> {});
            } else if (!known.get().name().equals(name)) {
                plan.step(
                        new PlanLine(
                                Kind.PERSON_RENAMED,
                                number,
                                name,
                                null,
                                List.of(new Detail(new Told(NAME, known.get().name(), ""), new Told(NAME, name, "")))),
                        sketch -> {});
            }
        });
    }
}
