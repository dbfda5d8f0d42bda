package org.sungrid.grid;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookProblem;
import org.sungrid.grid.sheet.BookRow;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.grid.sheet.GridBook;
import org.sungrid.id.BodyId;
import org.sungrid.id.CellId;
import org.sungrid.id.PersonId;

/**
 * Whom and what a workbook speaks of: units and bodies by code, people by number. What is not known yet bears a key below zero
 * until it is.
 */
final class BookNames {

    private final WholeGrid grid;
    private final LocalDate day;
    private final Map<String, CellId> freshCells = new LinkedHashMap<>();
    private final Map<String, PersonId> freshPersons = new LinkedHashMap<>();
    private final Map<String, BodyId> freshBodies = new LinkedHashMap<>();
    private final Map<String, BookRow> units = new LinkedHashMap<>();
    private final Map<String, BookRow> people = new LinkedHashMap<>();
    private final Map<String, BookRow> supervisors = new LinkedHashMap<>();
    private final Map<String, BookRow> bodies = new LinkedHashMap<>();
    private final Set<PersonId> outsiders;

    /** @param told takes what is wrong with a name */
    BookNames(WholeGrid grid, GridBook book, LocalDate day, Consumer<BookProblem> told) {
        this.grid = grid;
        this.day = day;
        this.outsiders = grid.relations().stream()
                .filter(ExternalSupervisor.class::isInstance)
                .map(Relation::person)
                .collect(Collectors.toSet());
        units.putAll(named(
                book.of(BookSheet.UNITS),
                BookColumn.CODE,
                grid.knownCodes(),
                code -> freshCells.put(code, new CellId(-1L - freshCells.size())),
                told));
        people.putAll(named(
                book.of(BookSheet.PEOPLE),
                BookColumn.NUMBER,
                grid.persons().stream().map(WholeGrid.Somebody::number).toList(),
                this::welcome,
                told));
        bodies.putAll(named(
                book.of(BookSheet.BODIES),
                BookColumn.CODE,
                grid.knownBodyCodes(),
                code -> freshBodies.put(code, new BodyId(-1L - freshBodies.size())),
                told));
        book.of(BookSheet.SUPERVISORS).forEach(this::supervisor);
    }

    /** Which rows name what, each once. @param fresh takes the names that are new */
    private static Map<String, BookRow> named(
            List<BookRow> all,
            BookColumn column,
            Collection<String> known,
            Consumer<String> fresh,
            Consumer<BookProblem> told) {
        var rows = new LinkedHashMap<String, BookRow>();
        var folded = new HashMap<String, String>();
        known.forEach(one -> folded.put(folded(one), one));
        for (var row : all) {
            var name = row.text(column);
            if (name.isEmpty()) {
                continue;
            }
            var alike = folded.putIfAbsent(folded(name), name);
            if (rows.containsKey(name) || alike != null && rows.containsKey(alike)) {
                told.accept(row.error(
                        column,
                        "grid.sheet.refusal.twice",
                        name,
                        rows.get(alike == null ? name : alike).place().number()));
            } else if (alike != null && !alike.equals(name)) {
                told.accept(row.error(column, "grid.sheet.refusal.case", name, alike));
            } else {
                rows.put(name, row);
                if (alike == null) {
                    fresh.accept(name);
                }
            }
        }
        return rows;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whoever comes from outside may stand in many rows, and is new where neither the grid nor a row before has the number. */
    private void supervisor(BookRow row) {
        var number = row.text(BookColumn.SUPERVISOR);
        if (isSupervisor(number)
                && !people.containsKey(number)
                && supervisors.putIfAbsent(number, row) == null
                && grid.person(number).isEmpty()) {
            welcome(number);
        }
    }

    /** Whether a number is one of somebody from outside, who may have come with the first data under another series. */
    boolean isSupervisor(String number) {
        return SupervisorNumber.is(number)
                || grid.person(number)
                        .filter(one -> outsiders.contains(one.id()))
                        .isPresent();
    }

    private void welcome(String number) {
        freshPersons.put(number, new PersonId(-1L - freshPersons.size()));
    }

    /** The units of the workbook by code. */
    Map<String, BookRow> units() {
        return units;
    }

    /** The people of the workbook by staff number. */
    Map<String, BookRow> people() {
        return people;
    }

    /** Those from outside by number, each with the first row that names them; none who stands among the people. */
    Map<String, BookRow> supervisors() {
        return supervisors;
    }

    /** The bodies of the workbook by code. */
    Map<String, BookRow> bodies() {
        return bodies;
    }

    /** The cell of a code that the grid or the workbook tells of. */
    Optional<CellId> cell(String code) {
        return grid.course(code).isEmpty() && !units.containsKey(code)
                ? Optional.empty()
                : grid.cell(code).or(() -> Optional.ofNullable(freshCells.get(code)));
    }

    /** The body of a code that the grid or the workbook tells of. */
    Optional<BodyId> body(String code) {
        return grid.bodyCourse(code).isEmpty() && !bodies.containsKey(code)
                ? Optional.empty()
                : grid.body(code).or(() -> Optional.ofNullable(freshBodies.get(code)));
    }

    Optional<PersonId> person(String number) {
        return grid.person(number).map(WholeGrid.Somebody::id).or(() -> Optional.ofNullable(freshPersons.get(number)));
    }

    /** What the unit of a code is called, by the workbook or else the grid. */
    String unitCalled(String code) {
        if (units.containsKey(code)) {
            return units.get(code).text(BookColumn.NAME);
        }
        var existence = grid.existence(code, day);
        var course = grid.course(code);
        return !existence.isEmpty()
                ? WholeGrid.told(existence, day).getName()
                : course.isEmpty() ? code : course.get(course.size() - 1).getName();
    }

    /** What the body of a code is called, by the workbook or else the grid. */
    String bodyCalled(String code) {
        if (bodies.containsKey(code)) {
            return bodies.get(code).text(BookColumn.NAME);
        }
        var existence = grid.bodyExistence(code, day);
        var course = grid.bodyCourse(code);
        return !existence.isEmpty()
                ? WholeGrid.told(existence, day).getName()
                : course.isEmpty() ? code : course.get(course.size() - 1).getName();
    }

    /** What somebody is called, by the workbook or else the grid. */
    String personCalled(String number) {
        var row = people.getOrDefault(number, supervisors.get(number));
        return row != null
                ? row.text(BookColumn.PERSON)
                : grid.person(number).map(WholeGrid.Somebody::name).orElse(number);
    }

    /** Codes of cells that would be founded and were never known. */
    Collection<String> freshCodes() {
        return freshCells.keySet();
    }

    /** Numbers of people who were never known. */
    Collection<String> freshNumbers() {
        return freshPersons.keySet();
    }

    /** Codes of bodies that would be founded and were never known. */
    Collection<String> freshBodyCodes() {
        return freshBodies.keySet();
    }

    /** From now on these are the keys of what was new. */
    void know(Map<String, CellId> cells, Map<String, PersonId> persons, Map<String, BodyId> founded) {
        freshCells.putAll(cells);
        freshPersons.putAll(persons);
        freshBodies.putAll(founded);
    }
}
