package org.sungrid.file.internal;

/** What of a PDF can be seen without reading it: it begins and ends as one. The rest is seen by who reads it. */
final class PdfOutline {

    static final String MARK = "%PDF-";

    /** Where the mark of the end has to stand; some programs write a line behind it. */
    private static final int TAIL = 1024;

    private PdfOutline() {}

    static void judge(Bytes file) {
        int version = file.at(MARK.length());
        if (version != '1' && version != '2' || file.at(MARK.length() + 1) != '.') {
            throw FileRefused.because("damaged");
        }
        int end = file.length();
        while (end > 0 && isWhite(file.at(end - 1))) {
            end--;
        }
        if (!file.has("%%EOF", end - 5)) {
            boolean before = file.contains("%%eof", 0, file.length());
            throw FileRefused.because(before ? "appended" : "damaged");
        }
        if (file.length() - end > TAIL) {
            throw FileRefused.because("appended");
        }
    }

    private static boolean isWhite(int c) {
        return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
    }
}
