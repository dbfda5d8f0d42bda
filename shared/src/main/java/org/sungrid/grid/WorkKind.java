package org.sungrid.grid;

import java.util.Locale;

/**
 * One kind of what an administrator has to mend in the grid, such as vacancies. Every bean of this type is a part of the list
 * of work; a capability of a higher floor adds its own by one producer. Which rows are concerned is said in the language
 * of queries, so that they are counted and paged in the database.
 *
 * @param labelKey what it is called; its last part names the kind in addresses, and with {@code .advice} behind it says what
 *     is to be done
 * @param rank its place among the kinds
 * @param subject where it is mended
 * @param columns of the query
 * @param day expression of the day that matters, by which the list is ordered and which no row lacks; empty where it is ordered by
 *     the second column
 * @param rows what stands behind {@code from}, with a condition to which another can be added by {@code and}; it may use {@code :day} (today), {@code :since} and
 *     {@code :soon}
 */
public record WorkKind(String labelKey, int rank, Subject subject, Columns columns, String day, String rows) {

    /** A condition that holds for the rows of {@code c} (cells) that hold today, as recorded now. */
    public static final String CELL_TODAY =
            "c.recordedUntil is null and c.heldFrom <= :day and (c.heldUntil is null or c.heldUntil >= :day)";

    /** A condition that holds for the rows of {@code a} (assignments) that hold today, as recorded now. */
    public static final String POST_TODAY =
            "a.recordedUntil is null and a.heldFrom <= :day and (a.heldUntil is null or a.heldUntil >= :day)";

    /** Where something is mended. */
    public enum Subject {
        CELL,
        /** A cell in which somebody is missing. */
        VACANT_CELL,
        PERSON,
        /** A member of a body, who is admitted for a further term. */
        MEMBER,
        /** A supervisor from outside, whose appointment is renewed. */
        SUPERVISOR,
        /** A liaison officer, whom another follows. */
        LIAISON
    }

    /**
     * Expressions of a query.
     *
     * @param key of the row
     * @param number code of the cell or number of the person
     * @param name theirs
     * @param word {@link Capacity}, {@link CellKind} or {@link BodyRole}; an empty text for none
     * @param about what else is to be known; an empty text for nothing
     * @param where code of what it is in; an empty text where nothing is done there
     * @param cell key of the cell in which it is; empty where it is wherever a person holds a post today
     * @param person key of that person; empty where there is a cell
     */
    public record Columns(
            String key,
            String number,
            String name,
            String word,
            String about,
            String where,
            String cell,
            String person) {

        /** A condition that holds for what is in one of the cells {@code :cells}. */
        String within() {
            return cell.isEmpty()
                    ? "exists (select w.id from Assignment w where w.personId = " + person
                            + " and w.cellId in :cells and w.recordedUntil is null and w.heldFrom <= :day"
                            + " and (w.heldUntil is null or w.heldUntil >= :day))"
                    : cell + " in :cells";
        }
    }

    /** Columns of cells, {@code c}. */
    public static final Columns OF_CELLS =
            new Columns("c.row", "c.code", "c.name", "c.kind", "''", "''", "c.cellId", "");

    /** Columns of posts: of an assignment {@code a}, its person {@code p} and its cell as it is called today, {@code c}. */
    public static final Columns OF_POSTS =
            new Columns("a.id", "p.number", "p.name", "a.capacity", "c.name", "''", "a.cellId", "");

    /** Columns of persons, {@code p}, of whom is also told where they hold a post today. */
    public static final Columns OF_PERSONS = new Columns("p.id", "p.number", "p.name", "''", "''", "''", "", "p.id");

    /** Columns of terms {@code m} of persons {@code p} in a body {@code b}. */
    static final Columns OF_MEMBERS =
            new Columns("m.id", "p.number", "p.name", "m.role", "b.name", "b.code", "", "m.personId");

    /** Columns of terms {@code s} of supervisors {@code p} at a cell as it is called today, {@code c}. */
    static final Columns OF_SUPERVISORS =
            new Columns("s.id", "p.number", "p.name", "''", "c.name", "c.code", "s.cellId", "");

    /** Columns of liaison officers {@code l}, persons {@code p}, for a cell as it is called today, {@code c}. */
    static final Columns OF_LIAISONS =
            new Columns("l.id", "p.number", "p.name", "''", "concat(l.trade, ' · ', c.name)", "c.code", "l.cellId", "");

    /** How the kind is named in addresses. */
    public String code() {
        return labelKey.substring(labelKey.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    boolean isByDay() {
        return !day.isEmpty();
    }
}
