package org.sungrid.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sungrid.grid.ExternalSupervisor.Origin;
import org.sungrid.grid.Foreseen.Told;
import org.sungrid.grid.PlanLine.Detail;
import org.sungrid.grid.PlanLine.Kind;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/**
 * What a workbook says of supervisors from outside (特约行风监督员): who is new or called otherwise, and their terms. A
 * telephone that is left empty stays the one that was told last, for an export has none.
 */
final class BookSupervisors extends BookRelations<ExternalSupervisor> {

    private static final String NAME = BookColumn.PERSON.labelKey();

    /** What stands in the place of digits where a telephone is masked. */
    private static final String MASK = "*";

    private final Map<PersonId, ExternalSupervisor> lastWithPhone = new HashMap<>();

    /** Terms by name and unit: those of the grid, and those that began so far. */
    private final Map<List<String>, List<Term>> named = new HashMap<>();

    private record Term(String number, Span days) {}

    BookSupervisors(BookPlan plan) {
        super(
                plan,
                ExternalSupervisor.class,
                new Sort(
                        BookSheet.SUPERVISORS,
                        BookColumn.SUPERVISOR,
                        BookColumn.UNIT,
                        Kind.SUPERVISOR_BEGUN,
                        Kind.SUPERVISOR_CHANGED,
                        Kind.SUPERVISOR_ENDED,
                        Kind.SUPERVISOR_LEFT));
        for (var relation : plan.grid().relations()) {
            if (relation instanceof ExternalSupervisor term) {
                remember(term);
            }
        }
    }

    private void remember(ExternalSupervisor term) {
        if (!term.origin().phone().isEmpty()) {
            lastWithPhone.merge(
                    term.person(),
                    term,
                    (one, other) -> other.span().first().isBefore(one.span().first()) ? one : other);
        }
        var number = book().grid().person(term.person()).number();
        var unit = term.cell().map(book().grid()::code).orElseThrow();
        terms(book().names().personCalled(number), unit).add(new Term(number, term.span()));
    }

    private List<Term> terms(String name, String unit) {
        return named.computeIfAbsent(List.of(name, unit), key -> new ArrayList<>());
    }

    @Override
    void plan() {
        book().names().supervisors().forEach(this::person);
        super.plan();
    }

    private void person(String number, BookRow row) {
        var name = row.text(BookColumn.PERSON);
        if (name.isEmpty()) {
            return;
        }
        var known = book().grid().person(number);
        if (known.isEmpty()) {
            book().step(new PlanLine(Kind.PERSON_ADDED, number, name, null, List.of()), sketch -> {});
        } else if (!known.get().name().equals(name)) {
            book().step(
                            new PlanLine(
                                    Kind.PERSON_RENAMED,
                                    number,
                                    name,
                                    null,
                                    List.of(new Detail(
                                            new Told(NAME, known.get().name(), ""), new Told(NAME, name, "")))),
                            sketch -> {});
        }
    }

    @Override
    boolean isSound(BookRow row) {
        var number = row.text(BookColumn.SUPERVISOR);
        if (!number.isEmpty() && !book().names().isSupervisor(number)) {
            book().problem(row.error(BookColumn.SUPERVISOR, "grid.sheet.refusal.supervisor", number));
            return false;
        }
        var called = book().names().personCalled(number);
        if (row.has(BookColumn.PERSON) && !row.text(BookColumn.PERSON).equals(called)) {
            book().problem(row.error(BookColumn.PERSON, "grid.sheet.refusal.called", number, called));
            return false;
        }
        if (row.text(BookColumn.PRIVATE_PHONE).contains(MASK)) {
            book().problem(row.error(BookColumn.PRIVATE_PHONE, "grid.sheet.refusal.masked"));
            return false;
        }
        return super.isSound(row);
    }

    /** Somebody new of the same name at the same unit is most likely the same person. */
    @Override
    void begun(BookRow row) {
        var number = row.text(BookColumn.SUPERVISOR);
        var from = row.has(BookColumn.FROM) ? row.day(BookColumn.FROM) : book().day();
        var until = row.day(BookColumn.UNTIL);
        if (!until.isBefore(from)) {
            var days = new Span(from, until);
            var terms = terms(row.text(BookColumn.PERSON), row.text(BookColumn.UNIT));
            if (book().grid().person(number).isEmpty()) {
                terms.stream()
                        .filter(term -> !term.number().equals(number)
                                && term.days().common(days).isPresent())
                        .findFirst()
                        .ifPresent(same -> book().problem(row.warning(
                                BookColumn.PERSON,
                                "grid.refusal.supervisor.same",
                                row.text(BookColumn.PERSON),
                                same.number())));
            }
            terms.add(new Term(number, days));
        }
        super.begun(row);
    }

    @Override
    String known(ExternalSupervisor held) {
        return "";
    }

    @Override
    String known(BookRow row) {
        return "";
    }

    @Override
    ExternalSupervisor told(BookRow row, ExternalSupervisor before, Span days) {
        var person = person(row, BookColumn.SUPERVISOR);
        var last = before == null ? lastWithPhone.get(person) : before;
        var phone = last == null ? "" : last.origin().phone();
        var post = before == null ? "" : before.origin().post();
        return new ExternalSupervisor(
                person,
                unit(row),
                new Origin(
                        SupervisorLevel.valueOf(row.text(BookColumn.SUPERVISOR_LEVEL)),
                        row.text(BookColumn.ORGANISATION),
                        row.tells(BookColumn.ORGANISATION_POST) ? row.text(BookColumn.ORGANISATION_POST) : post,
                        row.has(BookColumn.PRIVATE_PHONE) ? row.text(BookColumn.PRIVATE_PHONE) : phone),
                days);
    }

    @Override
    List<Told> about(ExternalSupervisor one, String called) {
        return List.of(new Told("grid.field.cell", called, ""));
    }

    /** The telephone comes last, masked. */
    @Override
    List<Told> words(ExternalSupervisor one) {
        var origin = one.origin();
        return List.of(
                new Told(
                        BookColumn.SUPERVISOR_LEVEL.labelKey(),
                        "",
                        origin.level().levelKey()),
                new Told(BookColumn.ORGANISATION.labelKey(), origin.organisation(), ""),
                new Told(BookColumn.ORGANISATION_POST.labelKey(), origin.post(), ""),
                new Told(BookColumn.PRIVATE_PHONE.labelKey(), MaskedPhone.of(origin.phone()), ""));
    }

    @Override
    List<Detail> differences(ExternalSupervisor before, ExternalSupervisor after) {
        var found = new ArrayList<Detail>();
        var told = words(before);
        var asked = words(after);
        for (int i = 0; i < told.size(); i++) {
            // Two telephones may look alike where they are masked.
            boolean differs = i == told.size() - 1
                    ? !before.origin().phone().equals(after.origin().phone())
                    : !told.get(i).equals(asked.get(i));
            if (differs) {
                found.add(new Detail(told.get(i), asked.get(i)));
            }
        }
        return found;
    }
}
