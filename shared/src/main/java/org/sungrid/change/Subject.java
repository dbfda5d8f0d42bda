package org.sungrid.change;

import java.util.Objects;

/**
 * What a change is about.
 *
 * @param kind which capability's thing, lower-case English, at most {@value #LONGEST_KIND} characters: {@code disclosure}
 * @param id its database key
 */
public record Subject(String kind, long id) {

    static final int LONGEST_KIND = 40;

    public Subject {
        Objects.requireNonNull(kind, "kind");
        if (kind.isEmpty() || kind.length() > LONGEST_KIND || kind.indexOf(':') >= 0) {
            throw new IllegalArgumentException("A kind has 1 to 40 characters and no colon: " + kind);
        }
    }

    /** Reads what {@link #toString()} wrote. */
    public static Subject parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("Not a subject: " + text);
        }
        return new Subject(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
