package org.sungrid.disclosure;

/** How texts are kept: never {@code null}, without surrounding white space (the ideographic space included). */
final class Texts {

    private Texts() {}

    /** A text of one line: every run of white space, line ends included, becomes one space. */
    static String line(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\u3000]+", " ").strip();
    }

    /** A text of several lines: line ends become {@code \n}; the lines stay as they are. */
    static String lines(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
