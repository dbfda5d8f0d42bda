package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.refusal.Refusal;
import org.sungrid.time.Span;

/**
 * How a grid may stand: whatever exists stands below something of a higher level that exists on the same days (so there
 * can be no circle), whoever holds a post holds it once and in a cell that exists, and for every cell somebody answers, in it or
 * above it: never two at once in one cell. An acting head stands in while the post of head is vacant; a head who is away for
 * a time gives the post up for these days (config/decisions/0014).
 */
final class GridPolicy {

    private final Sketch sketch;
    private final Persons persons;
    private final List<Refusal> found = new ArrayList<>();

    GridPolicy(Sketch sketch, Persons persons) {
        this.sketch = sketch;
        this.persons = persons;
    }

    /** @param firstDay before it nothing is altered; {@code null} for all days */
    List<Refusal> refusals(LocalDate firstDay) {
        for (var id : sketch.touched()) {
            sketch.cell(id).forEach(this::standing);
            below(id);
            staff(id);
            twice(id);
            heads(id);
        }
        if (found.isEmpty()) {
            sketch.touched().forEach(id -> answered(id, firstDay));
        }
        return List.copyOf(found);
    }

    private void standing(Cell cell) {
        if (cell.getLevel() == CellLevel.LEADERSHIP) {
            if (cell.parent() != null) {
                found.add(Refusal.of("parent", "grid.refusal.parent.none"));
            }
            return;
        }
        if (cell.parent() == null) {
            found.add(Refusal.of("parent", "grid.refusal.parent.missing"));
            return;
        }
        var above = sketch.cell(cell.parent());
        uncovered(cell.span(), above)
                .ifPresent(day ->
                        found.add(Refusal.of("parent", "grid.refusal.parent.gone", name(above), cell.getName(), day)));
        if (above.stream()
                .filter(parent -> parent.span().common(cell.span()).isPresent())
                .anyMatch(parent -> parent.getLevel().compareTo(cell.getLevel()) >= 0)) {
            found.add(Refusal.of("parent", "grid.refusal.parent.level", name(above)));
        }
    }

    private void below(CellId id) {
        var left = sketch.below(id).stream()
                .filter(child -> !sketch.touched().contains(child.id()))
                .filter(child -> uncovered(child.span(), sketch.cell(id)).isPresent())
                .map(Cell::getName)
                .distinct()
                .toList();
        if (!left.isEmpty()) {
            found.add(Refusal.whole("grid.refusal.below", name(before(id)), left));
        }
    }

    private void staff(CellId id) {
        var left = sketch.in(id).stream()
                .filter(held -> uncovered(held.span(), sketch.cell(id)).isPresent())
                .map(Assignment::person)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!left.isEmpty()) {
            var names = persons.byIds(left).values().stream()
                    .map(Person::getName)
                    .sorted()
                    .toList();
            found.add(Refusal.whole("grid.refusal.staff", name(before(id)), names));
        }
    }

    /** A deputy may stand in as head, but nobody is in a cell twice in the same capacity. */
    private void twice(CellId id) {
        var held = sketch.in(id);
        boolean twice = held.stream()
                .anyMatch(one -> held.stream()
                        .anyMatch(other -> one != other
                                && one.person().equals(other.person())
                                && one.getCapacity() == other.getCapacity()
                                && one.span().common(other.span()).isPresent()));
        if (twice) {
            found.add(Refusal.of("cell", "grid.refusal.cell.already", name(sketch.cell(id))));
        }
    }

    /** Two who answered at once before the rule stay so on these days, until somebody ends one of them. */
    private void heads(CellId id) {
        var answering = answering(sketch.in(id));
        var before = answering(sketch.staffBefore(id));
        for (var fresh : answering) {
            if (before.contains(fresh)) {
                continue;
            }
            for (var other : answering) {
                var common =
                        fresh == other ? Optional.<Span>empty() : fresh.span().common(other.span());
                if (common.isPresent()
                        && !fresh.person().equals(other.person())
                        && !(holds(before, fresh.person(), common.get())
                                && holds(before, other.person(), common.get()))) {
                    found.add(Refusal.of(
                            "capacity",
                            "grid.refusal.heads",
                            name(sketch.cell(id)),
                            called(other.person()),
                            common.get().first()));
                    return;
                }
            }
        }
    }

    private static List<Assignment> answering(Collection<Assignment> staff) {
        return staff.stream().filter(held -> held.getCapacity().answers()).toList();
    }

    private static boolean holds(Collection<Assignment> staff, PersonId person, Span days) {
        return staff.stream()
                .anyMatch(held -> held.person().equals(person) && held.span().covers(days));
    }

    private String called(PersonId id) {
        var fresh = sketch.newPersons().get(id);
        return fresh != null
                ? fresh.getName()
                : persons.find(id).map(Person::getName).orElse("");
    }

    /** Nobody loses the last one who answers, unless nobody answered before either. */
    private void answered(CellId id, LocalDate firstDay) {
        for (var day : turns(id)) {
            boolean later = firstDay == null || !day.isBefore(firstDay);
            if (later
                    && isAnswered(sketch.origin(id), day, true)
                    && exists(sketch.cell(id), day)
                    && !isAnswered(id, day, false)) {
                found.add(Refusal.whole("grid.refusal.answerable", name(sketch.cell(id)), day));
                return;
            }
        }
    }

    /** The days on which something may begin to be otherwise for a cell or for what is above it. */
    private Set<LocalDate> turns(CellId id) {
        var days = new TreeSet<LocalDate>();
        var above = new LinkedHashSet<CellId>();
        climb(id, above);
        for (var one : above) {
            sketch.cell(one).forEach(cell -> turns(cell.span(), days));
            sketch.in(one).forEach(held -> turns(held.span(), days));
            sketch.staffBefore(one).forEach(held -> turns(held.span(), days));
        }
        return days;
    }

    private static void turns(Span span, Set<LocalDate> days) {
        days.add(span.first());
        if (!span.isOpen()) {
            days.add(span.last().plusDays(1));
        }
    }

    private void climb(CellId id, Set<CellId> above) {
        if (above.add(id)) {
            sketch.cell(id).stream()
                    .map(Cell::parent)
                    .filter(parent -> parent != null)
                    .forEach(parent -> climb(parent, above));
        }
    }

    private boolean isAnswered(CellId id, LocalDate day, boolean before) {
        var staff = before ? sketch.staffBefore(id) : sketch.in(id);
        if (staff.stream()
                .anyMatch(held -> held.getCapacity().answers() && held.span().has(day))) {
            return true;
        }
        return (before ? sketch.before(id) : sketch.cell(id))
                .stream()
                        .filter(cell -> cell.span().has(day))
                        .map(Cell::parent)
                        .filter(parent -> parent != null)
                        .anyMatch(parent -> isAnswered(parent, day, before));
    }

    private static boolean exists(Collection<Cell> course, LocalDate day) {
        return course.stream().anyMatch(cell -> cell.span().has(day));
    }

    /** The first day of a span on which a cell does not exist. */
    static Optional<LocalDate> uncovered(Span span, Collection<Cell> course) {
        var left = List.of(span);
        for (var cell : course) {
            left = left.stream()
                    .flatMap(part -> part.without(cell.span()).stream())
                    .toList();
        }
        return left.stream().map(Span::first).min(LocalDate::compareTo);
    }

    private List<Cell> before(CellId id) {
        return sketch.before(id).isEmpty() ? sketch.cell(id) : sketch.before(id);
    }

    private static String name(List<Cell> course) {
        return course.isEmpty() ? "" : course.get(course.size() - 1).getName();
    }
}
