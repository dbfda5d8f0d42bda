package org.sungrid.opinion;

import java.util.Locale;

/** How somebody was asked. */
public enum Way {
    /** At their door (上门问询). */
    VISIT,
    /** By letter (信件函询). */
    LETTER,
    /** Together with others, at a table (座谈). */
    TALK;

    public String code() {
        return name();
    }

    public String labelKey() {
        return "opinion.way." + name().toLowerCase(Locale.ROOT);
    }
}
