package org.sungrid.disclosure.batch;

/**
 * Where something stands in an upload: on a line of a text, or in a row and column of a sheet.
 *
 * @param path of the file, or the name of the upload when it concerns the whole
 * @param sheet name of the sheet in a workbook; empty in a text
 * @param line line or row, counted from 1; 0 when it concerns the whole file or sheet
 * @param column what the sheet calls the column; empty in a text, or when it concerns the whole row
 */
public record Spot(String path, String sheet, int line, String column) {

    static Spot line(String path, int line) {
        return new Spot(path, "", line, "");
    }

    /** The file, and in a workbook the sheet and row, as another file's problem names it. */
    String written() {
        return sheet.isEmpty() ? path : path + " " + sheet + " " + line;
    }
}
