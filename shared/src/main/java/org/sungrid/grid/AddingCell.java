package org.sungrid.grid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sungrid.grid.Alterations.Asked;
import org.sungrid.grid.Alterations.Keys;
import org.sungrid.grid.Cell.CellSheet;
import org.sungrid.id.CellId;
import org.sungrid.permission.Permission;
import org.sungrid.permission.Permitted;
import org.sungrid.permission.Scope;
import org.sungrid.refusal.Refusal;
import org.sungrid.refusal.Refused;
import org.sungrid.text.HiddenCharacter;
import org.sungrid.time.Span;

/** An administrator adds a cell to the grid, below another of a higher level. */
@ApplicationScoped
public class AddingCell {

    private static final Pattern PHONE = Pattern.compile("[0-9０-９+()（）－—#*,，、/转 -]*+");

    /** Words that stand in addresses where a code may stand. */
    private static final Set<String> RESERVED =
            Set.of("new", "work", "picture", "import", "export", "bodies", "supervisors", "oversight", "sheet");

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 60;
    private static final int LONGEST_ADDRESS = 200;
    static final int LONGEST_AREA = 1_000;

    @Inject
    private Cells cells;

    @Inject
    private Alterations alterations;

    /**
     * What is asked for.
     *
     * @param parent code of the cell above; empty for the leadership alone
     * @param heldFrom the first day on which it exists, {@code null} when it was not said
     * @param reason such as the number of the decision; may be empty
     */
    public record NewCell(
            String code,
            String name,
            String nameEn,
            CellKind kind,
            String parent,
            String phone,
            String address,
            String area,
            LocalDate heldFrom,
            String reason) {

        public NewCell(
                String code,
                String name,
                String nameEn,
                CellKind kind,
                String parent,
                String phone,
                String address,
                String area,
                LocalDate heldFrom) {
            this(code, name, nameEn, kind, parent, phone, address, area, heldFrom, "");
        }
    }

    /** What would change. @throws Refused as {@link #add} */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public Foreseen foresee(NewCell asked) {
        return alterations.foreseen(drawn(alterations.sketch(), asked), asked.heldFrom());
    }

    /**
     * @param seen of what was foreseen
     * @throws Refused when the code is taken or not allowed, a name or the day is missing, or the parent will not do
     * @throws org.sungrid.refusal.Conflict when the grid was altered since
     */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public CellId add(NewCell asked, long seen) {
        var sketch = drawn(alterations.sketch(), asked);
        return keyOf(sketch, alterations.record(sketch, noted(asked), seen));
    }

    /** The same for whoever needs not see it first, because nothing but the new cell changes. @throws Refused as above */
    @Permitted(value = Permission.MANAGE_GRID, scope = Scope.BUREAU)
    @Transactional
    public CellId add(NewCell asked) {
        var sketch = drawn(alterations.sketchAlone(), asked);
        return keyOf(sketch, alterations.record(sketch, noted(asked)));
    }

    private static CellId keyOf(Sketch sketch, Keys keys) {
        return keys.of(sketch.newCells().keySet().iterator().next());
    }

    private static Asked noted(NewCell asked) {
        return new Asked(
                "AddingCell",
                asked.heldFrom(),
                asked.reason().strip(),
                asked.code().strip() + " " + asked.name().strip());
    }

    private Sketch drawn(Sketch sketch, NewCell asked) {
        var parent = asked.parent().isBlank()
                ? null
                : cells.findByCode(asked.parent().strip()).orElse(null);
        Refused.when(refusals(asked, parent));
        var sheet = new CellSheet(
                asked.code().strip(),
                asked.name().strip(),
                asked.nameEn().strip(),
                asked.kind().level(),
                asked.kind(),
                cells.lastPosition() + 1,
                asked.phone().strip(),
                asked.address().strip(),
                asked.area().strip());
        sketch.found(sheet, parent == null ? null : parent.id(), Span.from(asked.heldFrom()), null);
        return sketch;
    }

    private List<Refusal> refusals(NewCell asked, Cell parent) {
        var found = new ArrayList<Refusal>();
        code(found, "code", asked.code().strip(), cells);
        if (asked.name().isBlank()) {
            found.add(Refusal.of("name", "grid.refusal.name"));
        }
        lengths(found, asked.name(), asked.nameEn(), asked.phone(), asked.address(), asked.area());
        if (asked.heldFrom() == null) {
            found.add(Refusal.of("heldFrom", "grid.refusal.from"));
        }
        found.addAll(refusalsOfParent(asked, parent));
        return found;
    }

    private List<Refusal> refusalsOfParent(NewCell asked, Cell parent) {
        if (asked.kind() == CellKind.LEADERSHIP) {
            if (!asked.parent().isBlank()) {
                return List.of(Refusal.of("parent", "grid.refusal.parent.none"));
            }
            return cells.any() ? List.of(Refusal.of("kind", "grid.refusal.leadership")) : List.of();
        }
        if (parent == null) {
            return List.of(
                    asked.parent().isBlank()
                            ? Refusal.of("parent", "grid.refusal.parent.missing")
                            : Refusal.of(
                                    "parent",
                                    "grid.refusal.parent.unknown",
                                    asked.parent().strip()));
        }
        if (parent.getLevel().compareTo(asked.kind().level()) >= 0) {
            return List.of(Refusal.of("parent", "grid.refusal.parent.level", parent.getName()));
        }
        if (asked.heldFrom() != null && !parent.heldOn(asked.heldFrom())) {
            return List.of(Refusal.of("parent", "grid.refusal.parent.held", parent.getName()));
        }
        return List.of();
    }

    /** Whether an address of the product has this word where codes stand. */
    static boolean isReserved(String code) {
        return RESERVED.contains(code.toLowerCase(Locale.ROOT));
    }

    static void code(List<Refusal> found, String field, String code, Cells cells) {
        if (!GridCode.is(code)) {
            found.add(Refusal.of(field, "grid.refusal.code"));
        } else if (isReserved(code)) {
            found.add(Refusal.of(field, "grid.refusal.code.reserved", code));
        } else if (cells.isTaken(code)) {
            found.add(Refusal.of(field, "grid.refusal.code.taken", code));
        }
    }

    static void lengths(List<Refusal> found, String name, String nameEn, String phone, String address, String area) {
        written(found, "name", name, LONGEST_NAME);
        written(found, "nameEn", nameEn, LONGEST_NAME);
        phone(found, phone, LONGEST_PHONE);
        written(found, "address", address, LONGEST_ADDRESS);
        written(found, "area", area, LONGEST_AREA);
    }

    /** A text that everybody reads as it is, and that is not too long. */
    static void written(List<Refusal> found, String field, String text, int most) {
        int hidden = HiddenCharacter.inLine(text);
        if (hidden >= 0) {
            found.add(Refusal.of(field, "grid.sheet.refusal.hidden", HiddenCharacter.named(text, hidden)));
        } else if (text.strip().length() > most) {
            found.add(Refusal.of(field, "grid.refusal.long", most));
        }
    }

    /** Telephone numbers, with extensions; the public's pages make links of them. */
    static void phone(List<Refusal> found, String phone, int most) {
        if (!PHONE.matcher(phone).matches()) {
            found.add(Refusal.of("phone", "grid.refusal.phone"));
        } else {
            written(found, "phone", phone, most);
        }
    }
}
