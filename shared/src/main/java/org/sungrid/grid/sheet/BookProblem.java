package org.sungrid.grid.sheet;

import java.util.List;

/**
 * Something about a workbook that the one who brings it should know.
 *
 * @param sheet as the workbook calls it; empty when it concerns the whole
 * @param row counted from 1; 0 when it concerns the whole sheet
 * @param column as the sheet calls it; empty when it concerns the whole row
 * @param error whether it keeps the workbook from being recorded
 * @param args values for the message's places
 */
public record BookProblem(String sheet, int row, String column, boolean error, String key, List<Object> args) {

    public BookProblem {
        args = List.copyOf(args);
    }

    /** One that concerns the whole workbook. */
    public static BookProblem whole(String key, List<Object> args) {
        return new BookProblem("", 0, "", true, key, args);
    }
}
