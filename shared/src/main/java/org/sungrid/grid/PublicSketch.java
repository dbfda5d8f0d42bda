package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.refusal.Refusal;
import org.sungrid.text.Labels;

/**
 * The grid as the public would see it by a sketch, and as it would without it, on the first day on which something holds
 * otherwise (today at the earliest). What is hidden, itself or by what it stands below, comes to light by no alteration: a
 * cell that would is hidden itself from then on, until somebody decides otherwise.
 */
final class PublicSketch {

    private final Sketch sketch;
    private final Map<CellId, Showing> decided;
    private final LocalDate day;
    private final Map<CellId, Boolean> before = new HashMap<>();
    private final Map<CellId, Boolean> after = new HashMap<>();
    private Set<CellId> kept;

    /** @param decided what was decided that the public sees, by cell */
    PublicSketch(Sketch sketch, Map<CellId, Showing> decided, LocalDate firstDay, LocalDate today) {
        this.sketch = sketch;
        this.decided = decided;
        this.day = firstDay.isBefore(today) ? today : firstDay;
    }

    /** The cells that are hidden and would be seen, each to be hidden itself; not those that stand below one of them. */
    Set<CellId> kept() {
        if (kept == null) {
            var seen = decided.values().stream().allMatch(Showing::shown)
                    ? Set.<CellId>of()
                    : sketch.touched().stream()
                            .filter(id -> on(id, true).isPresent() && !isShownBefore(id) && isOpen(id, false))
                            .collect(Collectors.toSet());
            kept = sketch.touched().stream()
                    .filter(id -> seen.contains(id) && !isBelow(id, seen))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return kept;
    }

    private boolean isBelow(CellId id, Set<CellId> some) {
        for (var one = parent(id, false); one.isPresent(); one = parent(one.get(), false)) {
            if (some.contains(one.get())) {
                return true;
            }
        }
        return false;
    }

    boolean isShownBefore(CellId id) {
        return before.computeIfAbsent(id, any -> isOpen(id, true));
    }

    /** With what is kept hidden. */
    boolean isShownAfter(CellId id) {
        return after.computeIfAbsent(id, any -> isOpen(id, false) && isClear(id));
    }

    /** Whether neither a cell nor what it stands below is kept hidden. */
    private boolean isClear(CellId id) {
        return !kept().contains(id) && !isBelow(id, kept());
    }

    /** Whether it exists and nothing hides it, so far as was decided. */
    private boolean isOpen(CellId id, boolean earlier) {
        if (on(id, earlier).isEmpty()) {
            return false;
        }
        for (var one = Optional.of(id); one.isPresent(); one = parent(one.get(), earlier)) {
            var cell = on(one.get(), earlier);
            if (cell.isEmpty() || !showing(cell.get()).shown()) {
                return false;
            }
        }
        return true;
    }

    private Optional<CellId> parent(CellId id, boolean earlier) {
        return on(id, earlier).map(Cell::parent);
    }

    private Optional<Cell> on(CellId id, boolean earlier) {
        return (earlier ? sketch.before(id) : sketch.cell(id))
                .stream().filter(row -> row.span().has(day)).findFirst();
    }

    private Showing showing(Cell cell) {
        return decided.getOrDefault(sketch.origin(cell.id()), Showing.usual(cell.getLevel()));
    }

    /** Who is named beside a cell. */
    private Set<PersonId> named(CellId id, boolean earlier) {
        if (!(earlier ? isShownBefore(id) : isShownAfter(id)) || on(id, earlier).isEmpty()) {
            return Set.of();
        }
        var showing = showing(on(id, earlier).get());
        return (earlier ? sketch.staffBefore(id) : sketch.in(id))
                .stream()
                        .filter(held -> held.span().has(day) && showing.names(held.getCapacity()))
                        .map(Assignment::person)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who is in a hidden cell and would be named in another one. */
    Set<PersonId> unveiled() {
        var hidden = sketch.touched().stream()
                .filter(id -> on(id, true).isPresent() && !isShownBefore(id))
                .flatMap(id -> sketch.staffBefore(id).stream())
                .filter(held -> held.span().has(day))
                .map(Assignment::person)
                .collect(Collectors.toSet());
        return sketch.touched().stream()
                .flatMap(id -> named(id, false).stream()
                        .filter(person -> !named(id, true).contains(person)))
                .filter(hidden::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the public would see otherwise, in sentences. */
    List<Refusal> sentences(Persons persons) {
        var names = new HashMap<PersonId, String>();
        persons.byIds(sketch.touched().stream()
                        .flatMap(id -> Stream.concat(named(id, true).stream(), named(id, false).stream()))
                        .filter(id -> !sketch.newPersons().containsKey(id))
                        .collect(Collectors.toSet()))
                .forEach((id, person) -> names.put(id, person.getName()));
        sketch.newPersons().forEach((id, person) -> names.put(id, person.getName()));
        var told = new ArrayList<Refusal>();
        for (var id : sketch.touched()) {
            var name = name(id);
            boolean seen = on(id, true).isPresent() && isShownBefore(id);
            boolean sees = isShownAfter(id);
            if (kept().contains(id)) {
                told.add(Refusal.whole("grid.public.kept", name));
            } else if (seen && !sees) {
                told.add(Refusal.whole(
                        on(id, false).isPresent() ? "grid.public.hidden" : "grid.public.gone", name, day));
            } else if (!seen && sees) {
                told.add(Refusal.whole("grid.public.fresh", name, day));
            }
            if (seen && sees) {
                var otherwise = otherwise(on(id, true).get(), on(id, false).get());
                if (!otherwise.isEmpty()) {
                    told.add(Refusal.whole("grid.public.told", name, new Labels(otherwise), day));
                }
            }
            told(told, "grid.public.named", id, named(id, false), named(id, true), names);
            told(told, "grid.public.unnamed", id, named(id, true), named(id, false), names);
        }
        return PostDependants.shortened(told);
    }

    /** Who of some is not among the others. */
    private void told(
            List<Refusal> told,
            String key,
            CellId id,
            Set<PersonId> some,
            Set<PersonId> others,
            Map<PersonId, String> names) {
        var who = some.stream()
                .filter(person -> !others.contains(person))
                .map(person -> names.getOrDefault(person, ""))
                .toList();
        if (!who.isEmpty()) {
            told.add(Refusal.whole(key, name(id), who, day));
        }
    }

    private static List<String> otherwise(Cell before, Cell after) {
        var keys = new ArrayList<String>();
        if (!before.getName().equals(after.getName()) || !before.getNameEn().equals(after.getNameEn())) {
            keys.add("grid.field.name");
        }
        if (before.getKind() != after.getKind()) {
            keys.add("grid.field.kind");
        }
        if (before.parent() != null && !before.parent().equals(after.parent())) {
            keys.add("grid.field.parent");
        }
        if (!before.getPhone().equals(after.getPhone())) {
            keys.add("grid.field.phone");
        }
        if (!before.getAddress().equals(after.getAddress())) {
            keys.add("grid.field.address");
        }
        if (!before.getArea().equals(after.getArea())) {
            keys.add("grid.field.area");
        }
        return keys;
    }

    private String name(CellId id) {
        var course = sketch.cell(id).isEmpty() ? sketch.before(id) : sketch.cell(id);
        return course.get(course.size() - 1).getName();
    }
}
