package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
 * An administrator splits a cell from a day on: new cells of the same level and below the same one take over what stands
 * below it and who is in it, each as was chosen. The cell itself may live on as one of the parts; otherwise it is closed. A
 * part may begin without a head as long as somebody above answers for it.
 */
@ApplicationScoped
public class SplittingCell {

    /** The place of the cell itself; the parts are counted from 1. */
    public static final int ITSELF = 0;

    /** More parts than a cell was ever split into, and as many as a form can show. */
    public static final int MOST = 8;

    @Inject
    private Cells cells;

    @Inject
    private Persons persons;

    @Inject
    private Alterations alterations;

    /** A cell that comes to be. */
    public record Part(String code, String name, String nameEn, CellKind kind) {}

    /** Where somebody goes on. @param part {@link #ITSELF} or the number of a part; and in what capacity */
    public record Going(int part, Capacity capacity) {}

    /**
     * What is asked for.
     *
     * @param livesOn whether the cell itself stays
     * @param below to which part each cell below it goes, by code
     * @param staff where each post of it goes
     * @param from the first day on which it is split, {@code null} when it was not said
     */
    public record Split(
            String code,
            boolean livesOn,
            List<Part> parts,
            Map<String, Integer> below,
            Map<AssignmentId, Going> staff,
            LocalDate from,
            String reason) {

        public Split {
            parts = List.copyOf(parts);
            below = Map.copyOf(below);
            staff = Map.copyOf(staff);
        }
    }

    /** What would have to go somewhere. */
    public record Concerned(List<Below> below, List<Posted> staff) {}

    /** A cell below. */
    public record Below(String code, String name) {}

    /** Somebody in it. @param title may be empty */
    public record Posted(AssignmentId post, String number, String name, Capacity capacity, String title) {}

    /** What stands below a cell, and who is in it, on a day or later. */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Concerned concerned(String code, LocalDate from) {
        var sketch = alterations.sketch();
        var id = cells.named(code).id();
        var takeover = new Takeover(sketch, from);
        var staff = takeover.staff(id);
        var people = persons.byIds(staff.stream().map(Assignment::person).collect(Collectors.toSet()));
        return new Concerned(
                takeover.below(id).stream()
                        .map(child -> sketch.cell(child).get(sketch.cell(child).size() - 1))
                        .map(child -> new Below(child.getCode(), child.getName()))
                        .toList(),
                staff.stream()
                        .map(held -> new Posted(
                                held.id(),
                                people.get(held.person()).getNumber(),
                                people.get(held.person()).getName(),
                                held.getCapacity(),
                                held.getTitle()))
                        .toList());
    }

    /** What would change. @throws Refused as {@link #split} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(Split asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when it does not exist on that day, a part will not do, it was not said where a cell or somebody goes,
     *     two would answer for one part, or nobody
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void split(Split asked, long seen) {
        var sketch = drawn(asked);
        alterations.record(
                sketch,
                new Asked(
                        "SplittingCell",
                        asked.from(),
                        asked.reason().strip(),
                        asked.code() + " → "
                                + asked.parts().stream()
                                        .map(part -> part.code().strip())
                                        .collect(Collectors.joining(" + "))
                                + " " + asked.from(),
                        cells.named(asked.code()).id()),
                seen);
    }

    private Sketch drawn(Split asked) {
        var sketch = alterations.sketch();
        Refused.when(asked.from() == null, "from", "grid.refusal.from");
        var known = cells.named(asked.code());
        var cell = Takeover.on(sketch, known.id(), asked.from()).orElse(null);
        Refused.when(cell == null, "from", "grid.refusal.from.cell", known.getName());
        Refused.when(cell.getLevel() == CellLevel.LEADERSHIP, "", "grid.refusal.leadership");
        Refused.when(refusals(asked, cell));
        var places = new ArrayList<CellId>(List.of(cell.id()));
        asked.parts()
                .forEach(part ->
                        places.add(sketch.found(sheet(part, cell), cell.parent(), Span.from(asked.from()), cell.id())));
        var unsaid = new ArrayList<Refusal>();
        var takeover = new Takeover(sketch, asked.from());
        for (var child : takeover.below(cell.id())) {
            var below = sketch.cell(child).get(0);
            int part = asked.below().getOrDefault(below.getCode(), -1);
            if (isNowhere(part, asked)) {
                unsaid.add(Refusal.of("below-" + below.getCode(), "grid.refusal.split.where", below.getName()));
            } else if (part != ITSELF) {
                takeover.putBelow(child, cell.id(), places.get(part));
            }
        }
        for (var held : takeover.staff(cell.id())) {
            var going = asked.staff().get(held.id());
            if (going == null || going.capacity() == null || isNowhere(going.part(), asked)) {
                unsaid.add(Refusal.of(
                        "staff-" + held.id().value(),
                        "grid.refusal.split.where",
                        persons.find(held.person()).map(Person::getName).orElse("")));
            } else if (going.part() != ITSELF || going.capacity() != held.getCapacity()) {
                takeover.transfer(held, places.get(going.part()), going.capacity());
            }
        }
        Refused.when(unsaid);
        if (!asked.livesOn()) {
            sketch.close(cell.id(), Span.from(asked.from()));
        }
        return sketch;
    }

    private static boolean isNowhere(int part, Split asked) {
        return part < ITSELF || part > asked.parts().size() || part == ITSELF && !asked.livesOn();
    }

    private static CellSheet sheet(Part part, Cell cell) {
        return new CellSheet(
                part.code().strip(),
                part.name().strip(),
                part.nameEn().strip(),
                cell.getLevel(),
                part.kind(),
                cell.getPosition(),
                cell.getPhone(),
                cell.getAddress(),
                cell.getArea());
    }

    private List<Refusal> refusals(Split asked, Cell cell) {
        var found = new ArrayList<Refusal>();
        int least = asked.livesOn() ? 1 : 2;
        if (asked.parts().size() < least || asked.parts().size() > MOST) {
            found.add(Refusal.whole("grid.refusal.split.parts", least, MOST));
        }
        var codes = new ArrayList<String>();
        for (int i = 0; i < asked.parts().size(); i++) {
            var part = asked.parts().get(i);
            var code = part.code().strip();
            AddingCell.code(found, "code-" + (i + 1), code, cells);
            if (codes.contains(code.toLowerCase(Locale.ROOT))) {
                found.add(Refusal.of("code-" + (i + 1), "grid.refusal.code.taken", code));
            }
            codes.add(code.toLowerCase(Locale.ROOT));
            if (part.name().isBlank()) {
                found.add(Refusal.of("name-" + (i + 1), "grid.refusal.name"));
            }
            AddingCell.written(found, "name-" + (i + 1), part.name(), AddingCell.LONGEST_NAME);
            AddingCell.written(found, "nameEn-" + (i + 1), part.nameEn(), AddingCell.LONGEST_NAME);
            if (part.kind() == null || part.kind().level() != cell.getLevel()) {
                found.add(Refusal.of("kind-" + (i + 1), "grid.refusal.kind.level"));
            }
        }
        return found;
    }
}
