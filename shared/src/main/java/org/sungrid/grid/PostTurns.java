package org.sungrid.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/**
 * What an alteration would turn about posts, and about where cells stand, for whoever tells what hangs on that. Only from
 * today on: what has passed opened what it opened.
 */
public final class PostTurns {

    private final List<Post> posts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<PersonId, String> persons = new HashMap<>();
    private final Map<CellId, String> cells = new HashMap<>();
    private final LocalDate day;

    /** A post before and after. @param rewritten whether anything of it is recorded anew that holds today */
    private record Post(PersonId person, CellId cell, Capacity capacity, Span days, boolean after, boolean rewritten) {}

    /**
     * A cell that stands below others than before from a day on.
     *
     * @param before the cells above it that are no longer above it
     * @param after the cells above it that were not
     */
    public record Place(CellId cell, Set<CellId> before, Set<CellId> after) {}

    private PostTurns(LocalDate day) {
        this.day = day;
    }

    /** @param firstDay from which on something holds otherwise */
    static PostTurns of(Sketch sketch, Persons persons, LocalDate firstDay, LocalDate today) {
        var turns = new PostTurns(firstDay.isBefore(today) ? today : firstDay);
        for (var cell : sketch.touched()) {
            var before = sketch.staffBefore(cell);
            var after = sketch.in(cell);
            before.forEach(held -> turns.add(
                    held, false, held.span().has(today) && after.stream().noneMatch(row -> row == held), today));
            after.forEach(held -> turns.add(held, true, false, today));
            turns.place(sketch, cell);
        }
        persons.byIds(sketch.moved()).forEach((id, person) -> turns.persons.put(id, person.getName()));
        return turns;
    }

    private void add(Assignment held, boolean after, boolean rewritten, LocalDate today) {
        held.span()
                .common(Span.from(today))
                .ifPresent(days ->
                        posts.add(new Post(held.person(), held.cell(), held.getCapacity(), days, after, rewritten)));
    }

    private void place(Sketch sketch, CellId cell) {
        var course = sketch.cell(cell).isEmpty() ? sketch.before(cell) : sketch.cell(cell);
        cells.put(cell, course.get(course.size() - 1).getName());
        var before = above(sketch, cell, true);
        var after = above(sketch, cell, false);
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            places.add(new Place(cell, without(before.get(), after.get()), without(after.get(), before.get())));
        }
    }

    private static Set<CellId> without(Set<CellId> some, Set<CellId> others) {
        return some.stream().filter(id -> !others.contains(id)).collect(Collectors.toSet());
    }

    /** What a cell stands below on the day; nothing where it does not exist. */
    private Optional<Set<CellId>> above(Sketch sketch, CellId cell, boolean before) {
        var above = new LinkedHashSet<CellId>();
        var here = on(sketch, cell, before);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        for (var parent = here.get().parent(); parent != null && above.add(parent); ) {
            parent = on(sketch, parent, before).map(Cell::parent).orElse(null);
        }
        return Optional.of(above);
    }

    private Optional<Cell> on(Sketch sketch, CellId cell, boolean before) {
        return (before ? sketch.before(cell) : sketch.cell(cell))
                .stream().filter(row -> row.span().has(day)).findFirst();
    }

    /** From which day on something holds otherwise, today at the earliest. */
    public LocalDate day() {
        return day;
    }

    /** About whose posts something turns. */
    public Set<PersonId> persons() {
        return persons.keySet();
    }

    /** The cells about which something turns. */
    public Set<CellId> cells() {
        return cells.keySet();
    }

    /** The cells that stand below others. */
    public List<Place> places() {
        return List.copyOf(places);
    }

    public String name(PersonId person) {
        return persons.getOrDefault(person, "");
    }

    public String name(CellId cell) {
        return cells.getOrDefault(cell, "");
    }

    /** The days on which somebody would no longer hold a post. @param capacity {@code null} for any in that cell */
    public List<Span> lost(PersonId person, CellId cell, Capacity capacity) {
        return difference(days(person, cell, capacity, false), days(person, cell, capacity, true));
    }

    /** The days on which somebody would hold a post and did not. @param capacity {@code null} for any in that cell */
    public List<Span> gained(PersonId person, CellId cell, Capacity capacity) {
        return difference(days(person, cell, capacity, true), days(person, cell, capacity, false));
    }

    /** Whether a post that somebody holds today would be recorded anew, though they may go on to hold it. */
    public boolean isRewritten(PersonId person, CellId cell, Capacity capacity) {
        return posts.stream()
                .anyMatch(post -> post.rewritten()
                        && post.person().equals(person)
                        && post.cell().equals(cell)
                        && post.capacity() == capacity);
    }

    private List<Span> days(PersonId person, CellId cell, Capacity capacity, boolean after) {
        return posts.stream()
                .filter(post -> post.after() == after
                        && post.person().equals(person)
                        && post.cell().equals(cell)
                        && (capacity == null || post.capacity() == capacity))
                .map(Post::days)
                .toList();
    }

    private static List<Span> difference(List<Span> some, List<Span> others) {
        var left = new HashSet<Span>();
        for (var span : some) {
            var parts = List.of(span);
            for (var other : others) {
                parts = parts.stream()
                        .flatMap(part -> part.without(other).stream())
                        .toList();
            }
            left.addAll(parts);
        }
        return left.stream().sorted(Comparator.comparing(Span::first)).toList();
    }
}
