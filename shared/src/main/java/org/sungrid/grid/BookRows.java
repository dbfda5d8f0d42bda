package org.sungrid.grid;

import static org.sungrid.grid.sheet.BookColumn.ADDRESS;
import static org.sungrid.grid.sheet.BookColumn.AREA;
import static org.sungrid.grid.sheet.BookColumn.CAPACITY;
import static org.sungrid.grid.sheet.BookColumn.CODE;
import static org.sungrid.grid.sheet.BookColumn.FROM;
import static org.sungrid.grid.sheet.BookColumn.KIND;
import static org.sungrid.grid.sheet.BookColumn.LEVEL;
import static org.sungrid.grid.sheet.BookColumn.NAME;
import static org.sungrid.grid.sheet.BookColumn.NAME_EN;
import static org.sungrid.grid.sheet.BookColumn.NUMBER;
import static org.sungrid.grid.sheet.BookColumn.PARENT;
import static org.sungrid.grid.sheet.BookColumn.PERSON;
import static org.sungrid.grid.sheet.BookColumn.PHONE;
import static org.sungrid.grid.sheet.BookColumn.POSITION;
import static org.sungrid.grid.sheet.BookColumn.TITLE;
import static org.sungrid.grid.sheet.BookColumn.UNIT;
import static org.sungrid.grid.sheet.BookColumn.UNTIL;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.PersonId;
import org.sungrid.time.Span;

/**
 * The grid of a day as the rows of a workbook: each unit that exists on it or will, as it is told on it, with the days of
 * its existence; the posts that hold on it or will; and everybody who holds one of these, or never held any.
 */
final class BookRows {

    private final WholeGrid grid;
    private final LocalDate day;
    private final Set<PersonId> hidden;

    /** @param hidden who is shown in no list */
    BookRows(WholeGrid grid, LocalDate day, Set<PersonId> hidden) {
        this.grid = grid;
        this.day = day;
        this.hidden = hidden;
    }

    Map<BookSheet, List<Map<BookColumn, Object>>> rows() {
        return Map.of(
                BookSheet.UNITS,
                units(),
                BookSheet.PEOPLE,
                people(),
                BookSheet.POSTS,
                posts(),
                BookSheet.OVERSIGHT,
                oversights());
    }

    private List<Map<BookColumn, Object>> units() {
        return grid.codes().stream()
                .map(code -> grid.existence(code, day))
                .filter(existence -> !existence.isEmpty())
                .map(existence -> unit(existence))
                .sorted(Comparator.comparing((Map<BookColumn, Object> row) -> (Integer) row.get(POSITION))
                        .thenComparing(row -> row.get(CODE).toString()))
                .toList();
    }

    private Map<BookColumn, Object> unit(List<Cell> existence) {
        var cell = WholeGrid.told(existence, day);
        var row = new EnumMap<BookColumn, Object>(BookColumn.class);
        row.put(CODE, cell.getCode());
        row.put(NAME, cell.getName());
        row.put(NAME_EN, cell.getNameEn());
        row.put(LEVEL, cell.getLevel().name());
        row.put(KIND, cell.getKind().code());
        row.put(PARENT, cell.parent() == null ? "" : grid.code(cell.parent()));
        row.put(POSITION, cell.getPosition());
        row.put(PHONE, cell.getPhone());
        row.put(ADDRESS, cell.getAddress());
        row.put(AREA, cell.getArea());
        row.put(FROM, grid.since(cell.getCode(), day));
        row.put(UNTIL, WholeGrid.span(existence).last());
        return row;
    }

    private List<Map<BookColumn, Object>> posts() {
        return grid.posts().stream()
                .filter(this::isTold)
                .map(this::post)
                .sorted(Comparator.comparing(
                                (Map<BookColumn, Object> row) -> row.get(NUMBER).toString())
                        .thenComparing(row -> (LocalDate) row.get(FROM))
                        .thenComparing(row -> row.get(UNIT).toString())
                        .thenComparing(row -> row.get(CAPACITY).toString()))
                .toList();
    }

    /** A post in a cell that is gone can't be told in a sheet that lacks the cell. */
    private boolean isTold(Assignment held) {
        return WholeGrid.isLeft(held.span(), day)
                && !grid.existence(grid.code(held.cell()), day).isEmpty();
    }

    private Map<BookColumn, Object> post(Assignment held) {
        var row = new EnumMap<BookColumn, Object>(BookColumn.class);
        row.put(NUMBER, grid.person(held.person()).number());
        row.put(UNIT, grid.code(held.cell()));
        row.put(CAPACITY, held.getCapacity().code());
        row.put(TITLE, held.getTitle());
        row.put(FROM, from(grid, grid.code(held.cell()), held.span(), day));
        row.put(UNTIL, held.span().last());
        return row;
    }

    private List<Map<BookColumn, Object>> oversights() {
        return grid.relations().stream()
                .filter(Oversight.class::isInstance)
                .map(Oversight.class::cast)
                .filter(one -> WholeGrid.isLeft(one.span(), day)
                        && !grid.existence(code(one), day).isEmpty())
                .map(one -> {
                    var row = new EnumMap<BookColumn, Object>(BookColumn.class);
                    row.put(NUMBER, grid.person(one.person()).number());
                    row.put(UNIT, code(one));
                    row.put(BookColumn.OVERSIGHT, one.getKind().code());
                    row.put(FROM, from(grid, code(one), one.span(), day));
                    row.put(UNTIL, one.span().last());
                    return (Map<BookColumn, Object>) row;
                })
                .sorted(Comparator.comparing(row -> row.get(NUMBER) + " " + row.get(UNIT) + " "
                        + row.get(BookColumn.OVERSIGHT) + " " + row.get(FROM)))
                .toList();
    }

    private String code(Oversight one) {
        return one.cell().map(grid::code).orElseThrow();
    }

    /** From when on something about a cell is told: not before the cell is. */
    static LocalDate from(WholeGrid grid, String code, Span days, LocalDate day) {
        if (grid.existence(code, day).isEmpty()) {
            return days.first();
        }
        var since = grid.since(code, day);
        return since.isAfter(days.first()) ? since : days.first();
    }

    private List<Map<BookColumn, Object>> people() {
        var busy = new HashSet<>();
        var ever = new HashSet<>();
        // Who comes from outside is a person by a term, not by a post, and no sheet here tells of terms.
        grid.relations().stream().filter(ExternalSupervisor.class::isInstance).forEach(term -> ever.add(term.person()));
        grid.posts().forEach(held -> {
            ever.add(held.person());
            if (isTold(held)) {
                busy.add(held.person());
            }
        });
        return grid.persons().stream()
                .filter(person ->
                        busy.contains(person.id()) || !ever.contains(person.id()) && !hidden.contains(person.id()))
                .map(person -> {
                    var row = new EnumMap<BookColumn, Object>(BookColumn.class);
                    row.put(NUMBER, person.number());
                    row.put(PERSON, person.name());
                    return (Map<BookColumn, Object>) row;
                })
                .sorted(Comparator.comparing(row -> row.get(NUMBER).toString()))
                .toList();
    }
}
