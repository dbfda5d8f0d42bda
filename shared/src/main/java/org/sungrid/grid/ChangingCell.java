package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.time.Span;

/** An administrator tells a cell otherwise from a day on: its name, its kind on the same level, how it is reached, its area. */
@ApplicationScoped
public class ChangingCell {

    @Inject
    private Cells cells;

    @Inject
    private Alterations alterations;

    /** What may be told otherwise about a cell. @param kind of the level on which the cell stands, {@code null} for none */
    public record CellWords(String name, String nameEn, CellKind kind, String phone, String address, String area)
            implements Serializable {

        /** What is told of a cell now. */
        public static CellWords of(Cell cell) {
            return new CellWords(
                    cell.getName(),
                    cell.getNameEn(),
                    cell.getKind(),
                    cell.getPhone(),
                    cell.getAddress(),
                    cell.getArea());
        }
    }

    /**
     * What is asked for. Only what differs between the two is told otherwise: what else was told on other days, or will be,
     * stays.
     *
     * @param code of the cell
     * @param shown what whoever asks was shown
     * @param words what shall be told
     * @param from the first day, {@code null} when it was not said; a day that has passed corrects what was recorded
     */
    public record CellChange(String code, CellWords shown, CellWords words, LocalDate from, String reason) {}

    /** What would change. @throws Refused as {@link #change} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(CellChange asked) {
        return alterations.foreseen(drawn(asked), asked.from());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when there is no such cell on that day, something will not do, or nothing would change
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public void change(CellChange asked, long seen) {
        alterations.record(
                drawn(asked),
                new Asked("ChangingCell", asked.from(), asked.reason().strip(), asked.code() + " " + asked.from()),
                seen);
    }

    private Sketch drawn(CellChange asked) {
        var sketch = alterations.sketch();
        var cell = cells.named(asked.code());
        Refused.when(refusals(asked, cell));
        var days = Span.from(asked.from());
        var course = sketch.cell(cell.id());
        Refused.when(
                course.stream().noneMatch(row -> row.span().has(asked.from())),
                "from",
                "grid.refusal.from.cell",
                cell.getName());
        boolean otherwise = course.stream()
                .filter(row -> row.span().common(days).isPresent())
                .anyMatch(row -> !told(row.sheet(), asked).equals(row.sheet()));
        Refused.when(!otherwise, "", "grid.refusal.nothing");
        sketch.change(cell.id(), days, row -> row.told(told(row.sheet(), asked), row.parent()));
        return sketch;
    }

    private static List<Refusal> refusals(CellChange asked, Cell cell) {
        var found = new ArrayList<Refusal>();
        var words = asked.words();
        if (words.name().isBlank()) {
            found.add(Refusal.of("name", "grid.refusal.name"));
        }
        AddingCell.lengths(found, words.name(), words.nameEn(), words.phone(), words.address(), words.area());
        if (words.kind() == null || words.kind().level() != cell.getLevel()) {
            found.add(Refusal.of("kind", "grid.refusal.kind.level"));
        }
        if (asked.from() == null) {
            found.add(Refusal.of("from", "grid.refusal.from"));
        }
        return found;
    }

    private static CellSheet told(CellSheet now, CellChange asked) {
        var shown = asked.shown();
        var words = asked.words();
        return new CellSheet(
                now.code(),
                Alterations.told(now.name(), shown.name(), words.name().strip()),
                Alterations.told(now.nameEn(), shown.nameEn(), words.nameEn().strip()),
                now.level(),
                Alterations.told(now.kind(), shown.kind(), words.kind()),
                now.position(),
                Alterations.told(now.phone(), shown.phone(), words.phone().strip()),
                Alterations.told(now.address(), shown.address(), words.address().strip()),
                Alterations.told(now.area(), shown.area(), words.area().strip()));
    }
}
