package org.sungrid.search.internal;

import java.util.List;

/**
 * The smallest thing looked for.
 *
 * @param forms ways to write it, as typed first: 20个工作日, 二十个工作日
 * @param official what official texts call it: 遗失 for 丢
 */
record Unit(Kind kind, List<String> forms, List<String> official) {

    enum Kind {
        /** Two Chinese characters and more. */
        WORD,
        /** One Chinese character: too frequent to be demanded. */
        SINGLE,
        /** Letters and digits. */
        LATIN,
        /** A number with what it counts, written in digits or characters. */
        QUANTITY,
        /** A place in a statute, 第三条: says where to look, not what to find. */
        ARTICLE,
        /** A word of the question, not of the answer. */
        FILLER;

        boolean demanded() {
            return this == WORD || this == LATIN || this == QUANTITY;
        }
    }

    static Unit of(Kind kind, String text) {
        return new Unit(kind, List.of(text), List.of());
    }

    String text() {
        return forms.get(0);
    }
}
