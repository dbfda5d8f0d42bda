package org.sungrid.grid.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * One row of a sheet, as it was understood.
 *
 * @param place of which sheet and where
 * @param values what stands in it: texts, a LocalDate or an Integer by the form of the column; a word by its code. What was not
 *     understood is missing, and told as a problem
 */
public record BookRow(Place place, Map<BookColumn, Object> values) {

    /**
     * Where rows stand.
     *
     * @param name what the workbook calls the sheet
     * @param headings what it calls the columns that it has
     * @param number of the row, counted from 1
     */
    public record Place(String name, Map<BookColumn, String> headings, int number) {}

    /** Whether the sheet says anything of this column: where it has none, nothing is said, not even that it is empty. */
    public boolean tells(BookColumn column) {
        return place.headings().containsKey(column);
    }

    /** The text, or the code of the word; empty where nothing stands. */
    public String text(BookColumn column) {
        return values.getOrDefault(column, "").toString();
    }

    /** The day; {@code null} where none stands. */
    public LocalDate day(BookColumn column) {
        return (LocalDate) values.get(column);
    }

    /** The count; {@code null} where none stands. */
    public Integer count(BookColumn column) {
        return (Integer) values.get(column);
    }

    public boolean has(BookColumn column) {
        return values.containsKey(column);
    }

    public BookProblem error(BookColumn column, String key, Object... args) {
        return problem(column, true, key, args);
    }

    public BookProblem warning(BookColumn column, String key, Object... args) {
        return problem(column, false, key, args);
    }

    private BookProblem problem(BookColumn column, boolean error, String key, Object... args) {
        return new BookProblem(
                place.name(), place.number(), place.headings().getOrDefault(column, ""), error, key, List.of(args));
    }
}
