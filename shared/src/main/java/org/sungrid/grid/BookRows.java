package org.sungrid.grid;

import static org.sungrid.grid.sheet.BookColumn.ADDRESS;
import static org.sungrid.grid.sheet.BookColumn.AREA;
import static org.sungrid.grid.sheet.BookColumn.BODY;
import static org.sungrid.grid.sheet.BookColumn.BODY_KIND;
import static org.sungrid.grid.sheet.BookColumn.CAPACITY;
import static org.sungrid.grid.sheet.BookColumn.CODE;
import static org.sungrid.grid.sheet.BookColumn.FROM;
import static org.sungrid.grid.sheet.BookColumn.KIND;
import static org.sungrid.grid.sheet.BookColumn.LEVEL;
import static org.sungrid.grid.sheet.BookColumn.NAME;
import static org.sungrid.grid.sheet.BookColumn.NAME_EN;
import static org.sungrid.grid.sheet.BookColumn.NUMBER;
import static org.sungrid.grid.sheet.BookColumn.ORGANISATION;
import static org.sungrid.grid.sheet.BookColumn.ORGANISATION_POST;
import static org.sungrid.grid.sheet.BookColumn.PARENT;
import static org.sungrid.grid.sheet.BookColumn.PERSON;
import static org.sungrid.grid.sheet.BookColumn.PHONE;
import static org.sungrid.grid.sheet.BookColumn.POSITION;
import static org.sungrid.grid.sheet.BookColumn.PURPOSE;
import static org.sungrid.grid.sheet.BookColumn.ROLE;
import static org.sungrid.grid.sheet.BookColumn.SUPERVISOR;
import static org.sungrid.grid.sheet.BookColumn.SUPERVISOR_LEVEL;
import static org.sungrid.grid.sheet.BookColumn.TITLE;
import static org.sungrid.grid.sheet.BookColumn.TRADE;
import static org.sungrid.grid.sheet.BookColumn.UNIT;
import static org.sungrid.grid.sheet.BookColumn.UNTIL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.sungrid.grid.sheet.BookColumn;
import org.sungrid.grid.sheet.BookSheet;
import org.sungrid.id.PersonId;
import org.sungrid.time.Dated;
import org.sungrid.time.Span;

/**
 * The grid of a day as the rows of a workbook: each unit and body that exists on it or will, as it is told on it, with the
 * days of its existence; the posts and standing relations that hold on it or will; and everybody who holds one of these
 * posts, or never held any.
 */
final class BookRows {

    /** What the rows of relations are put in order by. */
    private static final List<BookColumn> BY =
            List.of(BODY, SUPERVISOR, NUMBER, UNIT, BookColumn.OVERSIGHT, TRADE, FROM);

    private final WholeGrid grid;
    private final LocalDate day;
    private final Set<PersonId> hidden;
    private Grounds grounds;

    BookRows(WholeGrid grid, LocalDate day) {
        this(grid, day, Set.of());
    }

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
                oversights(),
                BookSheet.SUPERVISORS,
                supervisors(),
                BookSheet.BODIES,
                bodies(),
                BookSheet.MEMBERS,
                members(),
                BookSheet.LIAISONS,
                liaisons());
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
        return rows(Oversight.class, NUMBER, (one, row) -> {
            row.put(UNIT, grid.code(one.cell().orElseThrow()));
            row.put(BookColumn.OVERSIGHT, one.getKind().code());
        });
    }

    /** Telephones are left out: it takes two to see one, and who takes the workbook along is one. */
    private List<Map<BookColumn, Object>> supervisors() {
        return rows(ExternalSupervisor.class, SUPERVISOR, (one, row) -> {
            row.put(PERSON, grid.person(one.person()).name());
            row.put(UNIT, grid.code(one.cell().orElseThrow()));
            row.put(SUPERVISOR_LEVEL, one.origin().level().code());
            row.put(ORGANISATION, one.origin().organisation());
            row.put(ORGANISATION_POST, one.origin().post());
        });
    }

    private List<Map<BookColumn, Object>> bodies() {
        return grid.bodyCodes().stream()
                .map(code -> grid.bodyExistence(code, day))
                .filter(existence -> !existence.isEmpty())
                .map(this::body)
                .sorted(Comparator.comparing(row -> row.get(CODE).toString()))
                .toList();
    }

    private Map<BookColumn, Object> body(List<Body> existence) {
        var body = WholeGrid.told(existence, day);
        var row = new EnumMap<BookColumn, Object>(BookColumn.class);
        row.put(CODE, body.getCode());
        row.put(NAME, body.getName());
        row.put(NAME_EN, body.getNameEn());
        row.put(BODY_KIND, body.getKind().code());
        row.put(PURPOSE, body.getPurpose());
        row.put(FROM, WholeGrid.span(existence).first());
        row.put(UNTIL, WholeGrid.span(existence).last());
        return row;
    }

    private List<Map<BookColumn, Object>> members() {
        return rows(Membership.class, NUMBER, (one, row) -> {
            row.put(BODY, grid.code(one.body().orElseThrow()));
            row.put(ROLE, one.getRole().code());
        });
    }

    private List<Map<BookColumn, Object>> liaisons() {
        return rows(LiaisonOfficer.class, NUMBER, (one, row) -> {
            row.put(UNIT, grid.code(one.cell().orElseThrow()));
            row.put(TRADE, one.getTrade());
        });
    }

    /** The relations of a kind, by what they are about and who stands in them. */
    private <T extends Relation> List<Map<BookColumn, Object>> rows(
            Class<T> type, BookColumn holder, BiConsumer<T, Map<BookColumn, Object>> own) {
        var rows = new ArrayList<Map<BookColumn, Object>>();
        for (var relation : grid.relations()) {
            if (type.isInstance(relation)) {
                told(relation).ifPresent(days -> {
                    var row = new EnumMap<BookColumn, Object>(BookColumn.class);
                    row.put(holder, grid.person(relation.person()).number());
                    row.put(FROM, days.first());
                    row.put(UNTIL, days.last());
                    own.accept(type.cast(relation), row);
                    rows.add(row);
                });
            }
        }
        rows.sort(Comparator.comparing((Map<BookColumn, Object> row) -> BY.stream()
                .map(column -> row.getOrDefault(column, "").toString())
                .collect(Collectors.joining(" "))));
        return rows;
    }

    /**
     * Over which days a relation is told, where it holds on the day or will: from when on the workbook tells all that it rests
     * on. What it rested on before, another post or another unit above, is history, of which a workbook has none.
     */
    Optional<Span> told(Relation one) {
        if (!WholeGrid.isLeft(one.span(), day)) {
            return Optional.empty();
        }
        var from = one.span().first();
        for (var missing : grounds().missing(one)) {
            for (var days : missing.days()) {
                if (days.isOpen()) {
                    return Optional.empty();
                }
                from = from.isAfter(days.last()) ? from : days.last().plusDays(1);
            }
        }
        return one.span().has(from) ? Optional.of(new Span(from, one.span().last())) : Optional.empty();
    }

    /** What relations rest on, as far as it is told. */
    private Grounds grounds() {
        if (grounds == null) {
            grounds = new Grounds(new Sketch(new WholeGrid(
                    grid.codes().stream()
                            .map(code -> grid.existence(code, day))
                            .filter(existence -> !existence.isEmpty())
                            .map(existence -> cut(
                                    WholeGrid.told(existence, day),
                                    WholeGrid.span(existence),
                                    existence.get(0).getCode()))
                            .flatMap(Optional::stream)
                            .toList(),
                    grid.posts().stream()
                            .filter(this::isTold)
                            .map(held -> cut(held, held.span(), grid.code(held.cell())))
                            .flatMap(Optional::stream)
                            .toList(),
                    List.of(),
                    grid.relations().stream()
                            .filter(ExternalSupervisor.class::isInstance)
                            .filter(term -> WholeGrid.isLeft(term.span(), day))
                            .map(term ->
                                    cut(term, term.span(), grid.code(term.cell().orElseThrow())))
                            .flatMap(Optional::stream)
                            .toList(),
                    grid.bodies())));
        }
        return grounds;
    }

    private <T extends Dated<T>> Optional<T> cut(T told, Span days, String code) {
        var from = from(grid, code, days, day);
        return days.has(from) ? Optional.of(told.over(new Span(from, days.last()))) : Optional.empty();
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
        grid.relations().stream().filter(ExternalSupervisor.class::isInstance).forEach(term -> ever.add(term.person()));
        grid.posts().forEach(held -> {
            ever.add(held.person());
            if (isTold(held)) {
                busy.add(held.person());
            }
        });
        return grid.persons().stream()
                // Who comes from outside is a person by a term, not by a post, and told with it.
                .filter(person -> busy.contains(person.id())
                        || !ever.contains(person.id())
                                && !hidden.contains(person.id())
                                && !SupervisorNumber.is(person.number()))
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
