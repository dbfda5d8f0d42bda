package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.id.AssignmentId;
import org.sungrid.id.CellId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/**
 * An administrator merges cells into another one of the same level, from a day on: what stands below them stands below that
 * one, whoever is in them is in that one, and they exist no longer. Whoever answered for one of them answers no more as
 * such; it is asked what becomes of each.
 */
@ApplicationScoped
public class MergingCells {

    /** More at once than any reform of a county bureau merges, and as many as a form can show. */
    private static final int MOST = 20;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /** What becomes of somebody who answered. */
    public enum Fate {
        HEAD(Capacity.HEAD),
        DEPUTY(Capacity.DEPUTY),
        MEMBER(Capacity.MEMBER),
        LEAVES(null);

        private final Capacity capacity;

        Fate(Capacity capacity) {
            this.capacity = capacity;
        }

        public String code() {
            return name();
        }

        public String labelKey() {
            return capacity == null ? "grid.fate.leaves" : capacity.labelKey();
        }
    }

    /** Into which cell. @param name of a new one; empty where the cell of the code is there already */
    public record Into(String code, String name, String nameEn) {}

    /**
     * What is asked for.
     *
     * @param codes of the cells that are merged and exist no longer
     * @param fates what becomes of whoever answers for one of them, by their post
     * @param from the first day on which they are merged, {@code null} when it was not said
     */
    public record Merger(List<String> codes, Into into, Map<AssignmentId, Fate> fates, LocalDate from, String reason) {

        public Merger {
            codes = List.copyOf(codes);
            fates = Map.copyOf(fates);
        }
    }

    /** Somebody who answers for one of the cells. */
    public record Answering(AssignmentId post, String number, String name, String cell) {}

    /** Whoever answers for one of these cells on a day or later; codes without a cell are left out. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public List<Answering> answering(List<String> codes, LocalDate from) {
        var sketch = alterations.sketch();
        var takeover = new Takeover(sketch, from);
        var found = new ArrayList<Answering>();
        for (var cell : cells.byCodes(codes.stream().limit(MOST).toList()).values()) {
            for (var held : takeover.staff(cell.id())) {
                if (held.getCapacity().answers()) {
                    persons.find(held.person())
                            .ifPresent(person -> found.add(
                                    new Answering(held.id(), person.getNumber(), person.getName(), cell.getName())));
                }
            }
        }
        return found;
    }

    /** What would change. @throws Refused as {@link #merge} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(Merger asked) {
        var sketch = alterations.sketch();
        draw(sketch, asked);
        return alterations.foreseen(sketch, asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when the cells are not of one level or do not exist on that day, it was not said what becomes of
     *     somebody who answers, or two would answer for one cell
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void merge(Merger asked, long seen) {
        var sketch = alterations.sketch();
        var target = draw(sketch, asked);
        alterations.record(
                sketch,
                new Asked(
                        "MergingCells",
                        asked.from(),
                        asked.reason().strip(),
                        String.join(" + ", asked.codes()) + " → "
                                + asked.into().code().strip() + " " + asked.from(),
                        target),
                seen);
    }

    private CellId draw(Sketch sketch, Merger asked) {
        Refused.when(asked.from() == null, "from", "grid.refusal.from");
        var merged = merged(sketch, asked);
        var target = target(sketch, asked, merged.get(0));
        takeAreas(sketch, asked, merged, target);
        var takeover = new Takeover(sketch, asked.from());
        for (var cell : merged) {
            Refused.when(cell.id().equals(target), "into", "grid.refusal.merge.itself", cell.getName());
            takeover.below(cell.id()).forEach(child -> takeover.putBelow(child, cell.id(), target));
        }
        var unsaid = new ArrayList<Refusal>();
        for (var cell : merged) {
            for (var held : takeover.staff(cell.id())) {
                move(sketch, takeover, held, target, asked).ifPresent(unsaid::add);
            }
            sketch.close(cell.id(), Span.from(asked.from()));
        }
        Refused.when(unsaid);
        keepUnnamed(sketch, asked, target);
        return target;
    }

    /** Nobody of a hidden cell is named by a merger: who is named where is decided first. */
    private void keepUnnamed(Sketch sketch, Merger asked, CellId target) {
        var unveiled = alterations.publicly(sketch, asked.from()).unveiled();
        if (!unveiled.isEmpty()) {
            throw new Refused(Refusal.whole(
                    "grid.refusal.merge.named",
                    sketch.cell(target).get(0).getName(),
                    persons.byIds(unveiled).values().stream()
                            .map(Person::getName)
                            .sorted()
                            .toList()));
        }
    }

    /** What the merged cells were responsible for is the target's from then on; what is hidden is not told of one that is shown. */
    private void takeAreas(Sketch sketch, Merger asked, List<Cell> merged, CellId target) {
        var publicly = alterations.publicly(sketch, asked.from());
        boolean shown = publicly.isShownAfter(target);
        sketch.change(target, Span.from(asked.from()), cell -> {
            var areas = Stream.concat(
                            Stream.of(cell), merged.stream().filter(one -> !shown || publicly.isShownBefore(one.id())))
                    .map(Cell::getArea)
                    .filter(area -> !area.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("；"));
            Refused.when(
                    areas.length() > AddingCell.LONGEST_AREA, "", "grid.refusal.merge.area", AddingCell.LONGEST_AREA);
            return areas.equals(cell.getArea()) ? cell : cell.withArea(areas);
        });
    }

    private Optional<Refusal> move(Sketch sketch, Takeover takeover, Assignment held, CellId target, Merger asked) {
        if (!held.getCapacity().answers()) {
            takeover.transfer(held, target, held.getCapacity());
            return Optional.empty();
        }
        var fate = asked.fates().get(held.id());
        if (fate == null) {
            return Optional.of(Refusal.of(
                    "fate-" + held.id().value(),
                    "grid.refusal.merge.fate",
                    persons.find(held.person()).map(Person::getName).orElse("")));
        }
        if (fate.capacity == null) {
            sketch.end(held, Span.from(asked.from()));
        } else {
            takeover.transfer(held, target, fate.capacity);
        }
        return Optional.empty();
    }

    private List<Cell> merged(Sketch sketch, Merger asked) {
        var codes = new LinkedHashSet<>(asked.codes());
        Refused.when(codes.size() > MOST, "others", "grid.refusal.merge.many", MOST);
        var known = cells.byCodes(codes);
        var merged = new ArrayList<Cell>();
        for (var code : codes) {
            Refused.when(!known.containsKey(code), "others", "grid.refusal.cell.unknown", code);
            var id = known.get(code).id();
            var cell = Takeover.on(sketch, id, asked.from()).orElse(null);
            Refused.when(
                    cell == null,
                    "from",
                    "grid.refusal.from.cell",
                    known.get(code).getName());
            merged.add(cell);
        }
        for (var cell : merged) {
            Refused.when(
                    cell.getLevel() != merged.get(0).getLevel(),
                    "others",
                    "grid.refusal.merge.level",
                    cell.getName(),
                    merged.get(0).getName());
        }
        return merged;
    }

    private CellId target(Sketch sketch, Merger asked, Cell first) {
        var code = asked.into().code().strip();
        if (!asked.into().name().isBlank()) {
            var found = new ArrayList<Refusal>();
            AddingCell.code(found, "newCode", code, cells);
            AddingCell.lengths(found, asked.into().name(), asked.into().nameEn(), "", "", "");
            Refused.when(first.getLevel() == CellLevel.LEADERSHIP, "", "grid.refusal.leadership");
            Refused.when(found);
            var sheet = new CellSheet(
                    code,
                    asked.into().name().strip(),
                    asked.into().nameEn().strip(),
                    first.getLevel(),
                    first.getKind(),
                    first.getPosition(),
                    first.getPhone(),
                    first.getAddress(),
                    "");
            return sketch.found(sheet, first.parent(), Span.from(asked.from()), first.id());
        }
        Refused.when(code.isEmpty(), "into", "grid.refusal.merge.into");
        var known = cells.findByCode(code).orElse(null);
        Refused.when(known == null, "into", "grid.refusal.cell.unknown", code);
        var target = Takeover.on(sketch, known.id(), asked.from()).orElse(null);
        Refused.when(target == null, "from", "grid.refusal.from.cell", known.getName());
        Refused.when(
                target.getLevel() != first.getLevel(),
                "into",
                "grid.refusal.merge.level",
                target.getName(),
                first.getName());
        return target.id();
    }
}
