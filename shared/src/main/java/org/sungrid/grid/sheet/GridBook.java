package org.sungrid.grid.sheet;

import java.util.List;
import java.util.Map;

/**
 * What a workbook says of a grid, and what is wrong in it. Bounds: {@value #MOST_BYTES} bytes, and what
 * {@link org.sungrid.workbook.WorkbookFile} takes: 20,000 rows a sheet and 400,000 cells with something in them, which is a
 * bureau of 10,000 people with two posts each.
 *
 * @param rows of each sheet that it has, in their order
 */
public record GridBook(Map<BookSheet, List<BookRow>> rows, List<BookProblem> problems) {

    /** Bytes of a workbook: ten times a bureau of 10,000 people. */
    public static final int MOST_BYTES = 6 * 1024 * 1024;

    public List<BookRow> of(BookSheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }

    /** Whether it says anything on this sheet: one of headings alone is an empty form, not an empty bureau. */
    public boolean tells(BookSheet sheet) {
        return !of(sheet).isEmpty();
    }
}
