package org.sungrid.admin.grid;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sungrid.grid.Cell;
import org.sungrid.grid.CellLevel;
import org.sungrid.grid.Cells;
import org.sungrid.grid.Cells.CellWord;
import org.sungrid.grid.Person;
import org.sungrid.grid.Persons;
import org.sungrid.grid.PublicGrid;
import org.sungrid.id.CellId;
import org.sungrid.permission.Actor;
import org.sungrid.permission.CurrentActor;
import org.sungrid.permission.Reach;

/**
 * Suggests units and persons while somebody types. What is chosen is written as code and name, such as
 * {@code GQ-03 · 田镇所}; the code counts, and typing it alone is as good.
 */
@Named("choice")
@RequestScoped
public class GridChoice {

    private static final String BETWEEN = " · ";

    /** As many as are read at a glance. */
    private static final int MOST = 12;

    private final Map<String, String> known = new HashMap<>();

    private final Map<CellId, Boolean> shown = new HashMap<>();

    @Inject
    private Persons persons;

    @Inject
    private Cells cells;

    @Inject
    private PublicGrid publicGrid;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Persons within what the one who types may reach. */
    public List<String> persons(String typed) {
        return persons.assignedOn(LocalDate.now(clock), code(typed), reach(), MOST).stream()
                .map(GridChoice::written)
                .toList();
    }

    /** Units and sections, but no posts: what can answer for something, within what the one who types may reach. */
    public List<String> units(String typed) {
        return fitting(
                cells.wordsOn(LocalDate.now(clock)).stream().filter(word -> word.level() != CellLevel.POST), typed);
    }

    /** Cells of every level, within what the one who types may reach. */
    public List<String> cells(String typed) {
        return fitting(cells.wordsOn(LocalDate.now(clock)).stream(), typed);
    }

    private Reach reach() {
        return current.signedIn().map(Actor::widest).orElse(Reach.NOTHING);
    }

    /** Whether the one who asks may be told of a cell: they reach it, or the public is shown it. */
    public boolean mayKnow(Cell cell) {
        return reach().has(cell.id()) || publicGrid.shows(cell, shown);
    }

    /** Whether they may be told who somebody is: themselves, or whoever ever held a post within their reach. */
    private boolean mayKnow(Person person) {
        return current.signedIn()
                        .filter(actor -> actor.person().equals(person.id()))
                        .isPresent()
                || persons.isEverWithin(person.id(), reach());
    }

    /** How a unit's code is written in a form; the bare code when there is no such unit, or they may not know of it. */
    public String unit(String code) {
        return code.isEmpty()
                ? ""
                : cells.findByCode(code)
                        .filter(this::mayKnow)
                        .map(GridChoice::written)
                        .orElse(code);
    }

    /** How a person's staff number is written in a form; the bare number when they may know of nobody of that number. */
    public String person(String number) {
        return number.isEmpty()
                ? ""
                : persons.findByNumber(number)
                        .filter(this::mayKnow)
                        .map(GridChoice::written)
                        .orElse(number);
    }

    /**
     * The name behind a code or staff number; the code itself when there is none, or one that they may not know: whoever
     * types codes is not told which there are.
     *
     * @param what {@code unit} or {@code person}
     */
    public String name(String code, String what) {
        if (code == null || code.isEmpty()) {
            return "";
        }
        return known.computeIfAbsent(
                what + code,
                key -> ("unit".equals(what)
                                ? cells.findByCode(code).filter(this::mayKnow).map(Cell::getName)
                                : persons.findByNumber(code)
                                        .filter(this::mayKnow)
                                        .map(Person::getName))
                        .orElse(code));
    }

    /** The cell that was chosen or typed; nothing when there is none, or one that they may not know. */
    public Optional<CellId> cell(String written) {
        return cells.findByCode(code(written)).filter(this::mayKnow).map(Cell::id);
    }

    /** The code or number of what was chosen or typed. */
    public static String code(String written) {
        if (written == null) {
            return "";
        }
        int end = written.indexOf(BETWEEN.strip());
        return (end < 0 ? written : written.substring(0, end)).strip();
    }

    /** How a person is written in a form: number and name. */
    public static String written(Person person) {
        return person.getNumber() + BETWEEN + person.getName();
    }

    private static String written(Cell cell) {
        return cell.getCode() + BETWEEN + cell.getName();
    }

    private List<String> fitting(Stream<CellWord> all, String typed) {
        var wanted = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        var reach = reach();
        return all.filter(word -> reach.has(word.id()))
                .map(word -> word.code() + BETWEEN + word.name())
                .filter(one -> one.toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .toList();
    }
}
