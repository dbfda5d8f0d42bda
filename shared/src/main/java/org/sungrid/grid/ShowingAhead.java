package org.sungrid.grid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.id.CellId;

/**
 * The days to come, as far as they are recorded: which cells would come to light on one of them though what they stand below
 * before it is hidden, because they stand below something else from then on.
 */
final class ShowingAhead {

    private final Map<CellId, List<Cell>> courses;
    private final List<LocalDate> days;
    private final Predicate<CellId> isHidden;
    private final Set<CellId> found = new HashSet<>();

    private ShowingAhead(Collection<Cell> rows, Predicate<CellId> isHidden, LocalDate today) {
        this.courses = rows.stream().collect(Collectors.groupingBy(Cell::id));
        this.days = List.copyOf(Stream.concat(
                        Stream.of(today),
                        rows.stream().map(row -> row.span().first()).filter(day -> day.isAfter(today)))
                .collect(Collectors.toCollection(TreeSet::new)));
        this.isHidden = isHidden;
    }

    /**
     * @param rows of all cells, over all days
     * @param isHidden whether it was decided that a cell is not shown
     * @param hiding those on whose account it is asked
     * @return the highest of them: what stands below is hidden by them
     */
    static Set<CellId> unveiled(
            Collection<Cell> rows, Predicate<CellId> isHidden, Set<CellId> hiding, LocalDate today) {
        var ahead = new ShowingAhead(rows, isHidden, today);
        for (int i = 1; i < ahead.days.size(); i++) {
            ahead.look(hiding, ahead.days.get(i - 1), ahead.days.get(i));
        }
        return ahead.found;
    }

    private void look(Set<CellId> hiding, LocalDate before, LocalDate day) {
        courses.keySet().stream()
                .flatMap(id -> on(id, day).stream())
                .sorted(Comparator.comparing(Cell::getLevel))
                .map(Cell::id)
                .filter(id -> stands(id, before, one -> hiding.contains(one) || found.contains(one)))
                .filter(id -> !stands(id, day, one -> isHidden.test(one) || found.contains(one)))
                .forEach(found::add);
    }

    /** Whether a cell is, or stands on a day below, one of some. */
    private boolean stands(CellId id, LocalDate day, Predicate<CellId> some) {
        for (var cell = on(id, day);
                cell.isPresent();
                cell = Optional.ofNullable(cell.get().parent()).flatMap(parent -> on(parent, day))) {
            if (some.test(cell.get().id())) {
                return true;
            }
        }
        return false;
    }

    private Optional<Cell> on(CellId id, LocalDate day) {
        return courses.getOrDefault(id, List.of()).stream()
                .filter(row -> row.span().has(day))
                .findFirst();
    }
}
